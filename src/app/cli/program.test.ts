import { CommanderError } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../platform/cli/command.ts';
import { speakers } from '../composition.ts';
import { allCommands } from './all-commands.ts';
import { buildProgram, type Chosen, refusalOfCommander } from './program.ts';

const command = (name: string, given: Partial<Command> = {}): Command => ({
  name,
  summary: name,
  permission: 'none',
  auditEvent: null,
  run: async () => ({ json: null, text: '' }),
  ...given,
});

const commands = [
  command('imports show', { arguments: '<id>' }),
  command('imports undo', { arguments: '<id>', options: [['--dry-run', 'provar']] }),
  command('imports'),
  command('import', {
    arguments: '<file...>',
    options: [
      ['--as <kind>', 'slag'],
      ['--replace', 'ersätter'],
    ],
  }),
  command('region apply', { arguments: '<file>' }),
];

/** What was chosen, or the error that the command line ends with. */
function parse(
  words: readonly string[],
  list: readonly Command[] = commands,
): { chosen?: Chosen; error?: CommanderError; help: string } {
  let chosen: Chosen | undefined;
  let help = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    help += String(text);
    return true;
  });
  try {
    buildProgram(list, '0.1.0', (value) => {
      chosen = value;
    }).parse([...words], { from: 'user' });
    return { ...(chosen ? { chosen } : {}), help };
  } catch (error) {
    if (error instanceof CommanderError) return { error, help };
    throw error;
  } finally {
    write.mockRestore();
  }
}

const choice = (...words: string[]) => {
  const { chosen } = parse(words);
  return chosen && { name: chosen.command.name, arguments: chosen.arguments, options: chosen.options };
};

const refusal = (...words: string[]) => {
  const { error } = parse(words);
  const refused = error && refusalOfCommander(error);
  return refused && { code: refused.code, values: refused.values };
};

describe('the command line', () => {
  it('tells a command from the commands under it', () => {
    expect(choice('imports')).toEqual({ name: 'imports', arguments: [], options: {} });
    expect(choice('imports', 'show', '3')).toEqual({ name: 'imports show', arguments: ['3'], options: {} });
    expect(choice('region', 'apply', 'region.yaml')).toMatchObject({
      name: 'region apply',
      arguments: ['region.yaml'],
    });
  });

  it('takes the common options before the command, inside it and after it', () => {
    const expected = { name: 'imports show', arguments: ['3'], options: { data: 'x', json: true } };
    expect(choice('--data', 'x', '--json', 'imports', 'show', '3')).toEqual(expected);
    expect(choice('imports', '--data', 'x', 'show', '--json', '3')).toEqual(expected);
    expect(choice('imports', 'show', '3', '--json', '--data', 'x')).toEqual(expected);
    expect(choice('--json', 'region', '--data', 'x', 'apply', 'r.yaml')).toEqual({
      name: 'region apply',
      arguments: ['r.yaml'],
      options: { data: 'x', json: true },
    });
  });

  it('takes several files, and options before or after them', () => {
    const expected = { name: 'import', arguments: ['a.csv', 'b.csv'], options: { as: 'ledger', replace: true } };
    expect(choice('import', 'a.csv', 'b.csv', '--as', 'ledger', '--replace')).toEqual(expected);
    expect(choice('import', '--replace', '--as=ledger', 'a.csv', 'b.csv')).toEqual(expected);
  });

  it.each([[['imports']], [['imports', 'show', '3']], [['imports', 'undo', '3']], [['import', 'a.csv']]])(
    'hears the common options after %j',
    (words) => {
      const options = { json: true, quiet: true, data: './min', region: '24' };
      expect(choice(...words, '--json', '--quiet', '--data', './min', '--region', '24')?.options).toEqual(options);
    },
  );

  it('hears them before the name of a command under another, too', () => {
    expect(choice('imports', '--json', 'show', '3')).toEqual({
      name: 'imports show',
      arguments: ['3'],
      options: { json: true },
    });
  });

  it('gives options of more than one word in camelCase', () => {
    expect(choice('imports', 'undo', '3', '--dry-run')?.options).toEqual({ dryRun: true });
  });

  it.each([
    [['nonsense'], 'command-unknown', 'nonsense'],
    [['region', 'nonsense'], 'command-unknown', 'nonsense'],
    [['imports', '--nonsense'], 'option-unknown', '--nonsense'],
    [['imports', 'show', '3', '--nonsense'], 'option-unknown', '--nonsense'],
    [['imports', 'show'], 'argument-missing', 'id'],
    [['import'], 'argument-missing', 'file'],
    [['import', 'a.csv', '--as'], 'argument-missing', '--as <kind>'],
    [['imports', 'show', '3', '4'], 'argument-too-many', 'show'],
  ])('refuses %j', (words, code, text) => {
    expect(refusal(...words)).toEqual({ code, values: { text } });
  });

  it('refuses a group without what to do in it, and nothing at all', () => {
    expect(refusal('region')).toMatchObject({ code: 'argument-missing' });
    expect(refusal()).toMatchObject({ code: 'argument-missing' });
  });

  it.each([[['--help']], [['import', '--help']], [['imports', 'show', '-h']], [['--version']]])(
    'takes %j for no fault',
    (words) => {
      const { error, help } = parse(words);
      expect(error?.exitCode).toBe(0);
      expect(refusalOfCommander(error!)).toBeUndefined();
      expect(help).not.toBe('');
    },
  );
});

describe('the commands that there are', () => {
  it('have names, summaries and permissions of their own, and words for every refusal of the command line', () => {
    const names = allCommands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(allCommands.filter(({ summary, permission }) => summary === '' || permission === '')).toEqual([]);
    for (const code of ['command-unknown', 'option-unknown', 'argument-missing', 'argument-too-many']) {
      expect(speakers.sv.sentence(code, { text: 'x' })).not.toBe(code);
    }
  });

  it('show help in Swedish, the groups of commands too', () => {
    for (const words of [[], ['region'], ['units'], ['imports'], ['imports', 'undo']]) {
      const { help } = parse([...words, '--help'], allCommands);
      expect(help).toMatch(/^Användning: varaktig/);
      expect(help).toContain('Val:');
      expect(help).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|\[command\]|output the version/);
    }
    expect(parse(['--help'], allCommands).help).toMatch(/region \[val\] +Regionfilen\n/);
  });

  it('all show help', () => {
    for (const { name } of allCommands) {
      const { error, help } = parse([...name.split(' '), '--help'], allCommands);
      expect([name, error?.exitCode]).toEqual([name, 0]);
      expect(help).toContain('--json');
    }
  });
});
