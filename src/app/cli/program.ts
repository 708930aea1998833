import { Command as Program, CommanderError } from 'commander';
import { Refusal } from '../../kernel/refusal.ts';
import type { Command } from '../../platform/cli/command.ts';

export type Chosen = {
  command: Command;
  arguments: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
};

const COMMON: readonly (readonly [string, string])[] = [
  ['--data <dir>', 'mapp för den inbyggda databasen'],
  ['--region <code>', 'vilken region, när databasen har flera'],
  ['--json', 'ett JSON-dokument på standard ut, ingenting annat där'],
  ['--quiet', 'inga meddelanden om hur det går'],
];

/** What a word with commands under it is about, where it is no command itself. */
const GROUPS: Readonly<Record<string, string>> = {
  region: 'Regionfilen',
  units: 'Regionens enheter',
  audit: 'Händelseregistret',
  'local-contracts': 'Lokala avtal och direktupphandlingar',
  dispensations: 'Dispenser från ramavtalen',
};

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
};

const swedishUsage = (text: string): string => text.replace('[options]', '[val]').replace('[command]', '[kommando]');

/** The command line's grammar, made from the commands' own declarations. */
export function buildProgram(commands: readonly Command[], version: string, choose: (chosen: Chosen) => void): Program {
  const program = common(
    strict(
      new Program('varaktig')
        .version(version, '-V, --version', 'visar programmets version')
        .description('Oberoende av hyrpersonal: från regionens egna filer till nyckeltal mot mål.'),
    ),
  );
  const groups = new Map<string, Program>();
  // A name of one word first, so that `imports` exists when `imports show` is hung under it.
  for (const command of commands.toSorted((a, b) => a.name.split(' ').length - b.name.split(' ').length)) {
    const [word, ...rest] = command.name.split(' ') as [string, ...string[]];
    const parent = rest.length === 0 ? program : (groups.get(word) ?? common(group(program, word)));
    const sub = strict(parent.command(rest.length === 0 ? word : rest.join('-')));
    if (rest.length === 0) groups.set(word, sub);
    else groups.set(word, parent);
    sub.summary(command.summary).description(command.summary);
    if (command.arguments) sub.arguments(command.arguments);
    for (const [flags, description] of command.options ?? []) sub.option(flags, description);
    common(sub);
    // `varaktig` and `imports` take the common options too, and keep those written after `imports show` to themselves.
    sub.action(() => choose({ command, arguments: sub.args, options: sub.optsWithGlobals() }));
  }
  return program;
}

function group(program: Program, word: string): Program {
  const description = GROUPS[word] ?? word;
  return strict(program.command(word)).summary(description).description(description);
}

/** `varaktig --data x imports show 3` and `varaktig imports show 3 --data x` mean the same. */
function common(program: Program): Program {
  for (const [flags, description] of COMMON) program.option(flags, description);
  return program;
}

/** Errors come to us instead of ending the process; help goes to standard out as asked for. */
function strict(program: Program): Program {
  return program
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      styleUsage: swedishUsage,
      styleSubcommandTerm: swedishUsage,
    })
    .helpOption('-h, --help', 'visar hjälp')
    .helpCommand(false)
    .allowExcessArguments(false);
}

const CODES: Record<string, string> = {
  'commander.unknownCommand': 'command-unknown',
  'commander.unknownOption': 'option-unknown',
  'commander.missingArgument': 'argument-missing',
  'commander.optionMissingArgument': 'argument-missing',
  'commander.missingMandatoryOptionValue': 'argument-missing',
  'commander.excessArguments': 'argument-too-many',
};

/** A faulty command line as a refusal; help and version, which are no faults, as undefined. */
export function refusalOfCommander(error: CommanderError): Refusal | undefined {
  if (error.exitCode === 0) return undefined;
  if (error.code === 'commander.help') return new Refusal('argument-missing', { text: 'vad som ska göras' });
  const text = /'([^']+)'/.exec(error.message)?.[1] ?? error.message;
  return new Refusal(CODES[error.code] ?? 'argument-missing', { text });
}
