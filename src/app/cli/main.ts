import { CommanderError } from 'commander';
import { Refusal } from '../../kernel/refusal.ts';
import { localActor } from '../../platform/audit/append-event.ts';
import type { CommandResult } from '../../platform/cli/command.ts';
import { type Installation, openInstallation } from '../../platform/db/installation.ts';
import { packageVersion } from '../../platform/files/package-root.ts';
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
    process.exitCode = tell(error);
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
  const data = options['data'];
  const installation = await openInstallation({
    databaseUrl: process.env['DATABASE_URL'],
    ...(typeof data === 'string' ? { dataDir: data } : {}),
    log: talk.say,
  });
  try {
    const region = () => openRegion(installation, options['region']);
    const call = { installation, region, actor: localActor, now: new Date(), arguments: given, options, ...talk };
    const result = await command.run(call);
    talk.end();
    await print(result, options['json'] === true);
    return result.exitCode ?? 0;
  } finally {
    talk.end();
    await installation.close();
  }
}

async function openRegion(installation: Installation, wanted: string | boolean | undefined): Promise<RegionService> {
  const database = await installation.openRegion(typeof wanted === 'string' ? wanted : undefined);
  return { code: database.schema.slice('region_'.length), database };
}

function print(result: CommandResult, json: boolean): Promise<void> {
  const text = json ? JSON.stringify(result.json, undefined, 2) : result.text;
  return new Promise((resolve) => (text === '' ? resolve() : process.stdout.write(`${text}\n`, () => resolve())));
}

/** Every place first, the whole last, so that it stands nearest to the prompt. */
function tell(error: unknown): number {
  const speaker = speakers[process.env['VARAKTIG_LANGUAGE'] === 'en' ? 'en' : 'sv'];
  if (error instanceof Refusal) {
    for (const problem of error.problems) process.stderr.write(`${speaker.problem(problem)}\n`);
    process.stderr.write(`${speaker.sentence(error.code, error.values)}\n`);
    return 2;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Oväntat fel. Ingenting av det som pågick har sparats.\n${details}\n`);
  return 1;
}
