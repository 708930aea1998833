import type { Command, CommandCall } from '../../../platform/cli/command.ts';
import { formatCount, textTable } from '../../../platform/cli/table.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { ImportKind, type ImportOutcomeDto } from '../contract.ts';
import { listImports, readImport } from './batches.ts';
import { amountText, importText, kindText, outcomeText, stateText, undoText } from './command-texts.ts';
import { importFile } from './import-file.ts';
import { listUnmapped } from './list-unmapped.ts';
import { progressLine } from './progress-line.ts';
import { openSource, type Source } from './read-source/index.ts';
import { undoImport } from './undo-import.ts';

const importCommand: Command = {
  name: 'import',
  summary: 'Läser in filer: alla rader i en fil eller ingen',
  arguments: '<file...>',
  options: [
    ['--as <kind>', `vad filen innehåller (${ImportKind.options.join(', ')}); annars avgör innehållet`],
    ['--profile <name>', 'vilka rubriker filen har; annars avgör rubrikerna'],
    ['--replace', 'låter filen ersätta tidigare inläsningar av samma rader för månaderna den omfattar'],
    ['--dry-run', 'provar filen på riktigt men sparar ingenting'],
  ],
  permission: 'imports.create',
  auditEvent: 'import-file',
  async run(call) {
    const sources: Source[] = [];
    for (const file of call.arguments) sources.push(await openAs(call, file));
    const outcomes = await readAll(call, sources);
    for (const [index, outcome] of outcomes.entries()) call.say(outcomeText(outcome, call.arguments[index] ?? ''));
    return { json: outcomes, text: '' };
  },
};

async function openAs(call: CommandCall, file: string): Promise<Source> {
  const kind = ImportKind.optional().safeParse(call.options['as']);
  if (!kind.success)
    throw new Refusal('import-kind-unknown', {
      kind: String(call.options['as']),
      kinds: ImportKind.options.join(', '),
    });
  const profile = call.options['profile'];
  return openSource(file, {
    ...(kind.data ? { kind: kind.data } : {}),
    ...(typeof profile === 'string' ? { profile } : {}),
  });
}

/** In one transaction: when one of the files is refused, nothing of the others is kept either. */
async function readAll(call: CommandCall, sources: readonly Source[]): Promise<ImportOutcomeDto[]> {
  const dryRun = call.options['dryRun'] === true;
  const onDouble = call.options['replace'] === true ? 'replace' : 'refuse';
  const { database } = await call.region();
  const run = dryRun ? database.rehearse : database.transaction;
  return run(async (tx) => {
    const outcomes: ImportOutcomeDto[] = [];
    for (const source of sources) {
      const line = progressLine(source.fileName, source.byteSize);
      const onProgress = (progress: { rows: number; bytes: number }) => call.progress(line(progress));
      const context = { actor: call.actor, now: call.now, onProgress };
      const outcome = await importFile(tx, source, { onDouble }, context);
      const isTried = dryRun && outcome.outcome === 'imported';
      outcomes.push(isTried ? { ...outcome, outcome: 'dry-run', import: null } : outcome);
    }
    return outcomes;
  });
}

const importsCommand: Command = {
  name: 'imports',
  summary: 'Visar alla inläsningar',
  permission: 'imports.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const items = await database.snapshot(listImports);
    const rows = items.map((item) => [
      item.id,
      kindText(item.kind),
      item.file,
      `${item.firstMonth ?? ''}–${item.lastMonth ?? ''}`,
      formatCount(item.reconciliation.rowsStored),
      stateText(item),
    ]);
    return { json: items, text: textTable(['Nr', 'Slag', 'Fil', 'Månader', 'Rader', 'Status'], rows) };
  },
};

const importsShowCommand: Command = {
  name: 'imports show',
  summary: 'Visar en inläsning med sin avstämning',
  arguments: '<id>',
  permission: 'imports.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const item = await database.snapshot((tx) => readImport(tx, idOf(call)));
    return { json: item, text: importText(item) };
  },
};

const importsUndoCommand: Command = {
  name: 'imports undo',
  summary: 'Tar tillbaka en hel inläsning och visar nyckeltalen före och efter',
  arguments: '<id>',
  options: [['--dry-run', 'visar vad som skulle hända utan att göra det']],
  permission: 'imports.undo',
  auditEvent: 'undo-import',
  async run(call) {
    const { database } = await call.region();
    const dryRun = call.options['dryRun'] === true;
    const run = dryRun ? database.rehearse : database.transaction;
    const effect = await run((tx) => undoImport(tx, idOf(call), { actor: call.actor, now: call.now }));
    return { json: effect, text: undoText(effect, dryRun) };
  },
};

function idOf(call: CommandCall): number {
  const text = call.arguments[0] ?? '';
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('import-unknown', { id: text }, { httpStatus: 404 });
  return Number(text);
}

const TYPES = {
  account: 'konto',
  'cost-centre': 'kostnadsställe',
  unit: 'enhet',
  'staff-category': 'personalkategori',
  indicator: 'nyckeltal',
} as const;

const unmappedCommand: Command = {
  name: 'unmapped',
  summary: 'Visar konton, kostnadsställen och koder som ingen regel fångar',
  permission: 'imports.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const items = await database.snapshot(listUnmapped);
    const rows = items.map((item) => [
      TYPES[item.type],
      item.code === '' ? '(tomt)' : item.code,
      formatCount(item.rows),
      amountText(item.amountOre),
      `${item.firstMonth}–${item.lastMonth}`,
      `${item.example.file}:${item.example.line}`,
    ]);
    const text =
      items.length === 0
        ? 'Allt är klassat.'
        : textTable(['Slag', 'Kod', 'Rader', 'Belopp, kr', 'Månader', 'Till exempel'], rows);
    return { json: items, text };
  },
};

export const importCommands: readonly Command[] = [
  importCommand,
  importsCommand,
  importsShowCommand,
  importsUndoCommand,
  unmappedCommand,
];
