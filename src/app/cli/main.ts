import { CommanderError } from 'commander';
import { Refusal } from '../../kernel/refusal.ts';
import { localActor } from '../../platform/audit/append-event.ts';
import type { CommandResult } from '../../platform/cli/command.ts';
import { type Installation, openInstallation } from '../../platform/db/installation.ts';
import { packageVersion } from '../../platform/files/package-root.ts';
import { problemOfFault, problemOfRefusal } from '../../platform/http/problem.ts';
import type { RegionService } from '../../platform/http/route.ts';
import { speakers } from '../composition.ts';
import { allCommands } from './all-commands.ts';
import { buildProgram, type Chosen, refusalOfCommander } from './program.ts';
import { terminalTalk } from './terminal-talk.ts';

/** Runs one command. Exit codes: 0 done, 2 refused with nothing written, 1 an unexpected fault. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  // `varaktig … | head` closes our output early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const chosen = parse(words);
    if (chosen) process.exitCode = await runChosen(chosen);
  } catch (error) {
    process.exitCode = await tell(error, words.includes('--json'));
  }
}

function parse(words: readonly string[]): Chosen | undefined {
  let chosen: Chosen | undefined;
  try {
    buildProgram(allCommands, packageVersion(), (value) => {
      chosen = value;
    }).parse([...words], { from: 'user' });
    return chosen;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const refusal = refusalOfCommander(error);
    if (refusal) throw refusal;
    return undefined;
  }
}

async function runChosen({ command, arguments: given, options }: Chosen): Promise<number> {
  const talk = terminalTalk(options['quiet'] === true);
  const base = { actor: localActor, now: new Date(), arguments: given, options, ...talk };
  if (command.offline) return finish(await command.run(base), base);
  const data = options['data'];
  const installation = await openInstallation({
    databaseUrl: process.env['DATABASE_URL'],
    ...(typeof data === 'string' ? { dataDir: data } : {}),
    log: talk.say,
  });
  const interruption = command.name === 'serve' ? undefined : closeWhenInterrupted(installation, talk.say);
  try {
    const region = () => openRegion(installation, options['region']);
    return await finish(await command.run({ installation, region, ...base }), base);
  } finally {
    talk.end();
    // An interrupted command ends the process itself; until then nothing more is to be told.
    if (interruption?.begun) await new Promise(() => undefined);
    await installation.close();
  }
}

/**
 * Ctrl-C in the middle of a command: the database is left in order, its open transaction undone, and the process ends
 * with 130 as shells expect. `serve` has its own, gentler way.
 */
function closeWhenInterrupted(installation: Installation, say: (line: string) => void): { begun: boolean } {
  const interruption = { begun: false };
  const interrupt = async () => {
    if (interruption.begun) return;
    interruption.begun = true;
    say('Avbrutet. Ingenting av det som pågick har sparats.');
    await installation.abandon();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void interrupt());
  return interruption;
}

async function openRegion(installation: Installation, wanted: string | boolean | undefined): Promise<RegionService> {
  const database = await installation.openRegion(typeof wanted === 'string' ? wanted : undefined);
  return { code: database.schema.slice('region_'.length), database };
}

/** Prints what the command came to. @returns the exit code. */
async function finish(
  result: CommandResult,
  { end, options }: Pick<Chosen, 'options'> & { end(): void },
): Promise<number> {
  end();
  await print(result, options['json'] === true);
  return result.exitCode ?? 0;
}

function print(result: CommandResult, json: boolean): Promise<void> {
  return write(json ? JSON.stringify(result.json, undefined, 2) : result.text);
}

/** Resolves when the text has left the process: what comes after may end it. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => (text === '' ? resolve() : process.stdout.write(`${text}\n`, () => resolve())));
}

/** Every place first, the whole last, so that it stands nearest to the prompt. With `--json` also the problem, as the API answers it. */
async function tell(error: unknown, json: boolean): Promise<number> {
  const speaker = speakers[process.env['VARAKTIG_LANGUAGE'] === 'en' ? 'en' : 'sv'];
  if (error instanceof Refusal) {
    for (const problem of error.problems) process.stderr.write(`${speaker.problem(problem)}\n`);
    const sentence = speaker.sentence(error.code, error.values);
    process.stderr.write(`${sentence}\n`);
    const problems = error.problems.map((problem) => ({ ...problem, message: speaker.problem(problem) }));
    if (json) await write(JSON.stringify(problemOfRefusal(error, sentence, problems), undefined, 2));
    return 2;
  }
  const fault = problemOfFault();
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Oväntat fel. Ingenting av det som pågick har sparats. Referens: ${fault.reference}\n${details}\n`,
  );
  if (json) await write(JSON.stringify(fault, undefined, 2));
  return 1;
}
