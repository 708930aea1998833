import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import { ROLE_NAMES } from '../../../people/index.ts';
import type { CatalogueActionDto, ImportedCatalogueDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS, ACTION_LEVELS, AREA_NAMES, LEVEL_NAMES, MOVE_NAMES } from '../../domain/catalogue/action.ts';
import { selectActions } from '../../domain/catalogue/select-actions.ts';
import { writeYaml } from '../../domain/catalogue/yaml-file.ts';
import { readCatalogueFile } from './files/read-catalogue-file.ts';
import { writeCsv, writeWorkbook } from './files/write-catalogue-file.ts';
import { importCatalogue } from './import-catalogue.ts';
import { readCatalogue, readCatalogueAction } from './stored-catalogue.ts';
import { viewAction } from './views.ts';

const listCommand: Command = {
  name: 'catalogue list',
  summary: 'Visar åtgärdskatalogen',
  options: [
    ['--area <area>', `bara ett område: ${ACTION_AREAS.join(', ')}`],
    ['--level <level>', `bara en nivå: ${ACTION_LEVELS.join(', ')}`],
    ['--text <words>', 'bara åtgärder som innehåller orden'],
  ],
  permission: 'plans.read',
  auditEvent: null,
  async run(call) {
    const { area, level, text } = call.options;
    const filter = {
      area: ACTION_AREAS.find((each) => each === area),
      level: ACTION_LEVELS.find((each) => each === level),
      text: typeof text === 'string' ? text : undefined,
    };
    if (typeof area === 'string' && !filter.area)
      throw new Refusal('catalogue-area-unknown', { value: area, known: ACTION_AREAS.join(', ') });
    if (typeof level === 'string' && !filter.level)
      throw new Refusal('catalogue-level-unknown', { value: level, known: ACTION_LEVELS.join(', ') });
    const { database } = await call.region();
    const items = selectActions(await database.snapshot((tx) => readCatalogue(tx)), filter).map(viewAction);
    const rows = items.map((action) => [
      action.number,
      action.title,
      AREA_NAMES[action.area].sv,
      LEVEL_NAMES[action.level].sv,
      ROLE_NAMES[action.responsibleRole],
      action.withdrawnReason === null ? '' : 'utgått',
    ]);
    return { json: items, text: textTable(['Nr', 'Åtgärd', 'Område', 'Nivå', 'Ansvarig', ''], rows) };
  },
};

const showCommand: Command = {
  name: 'catalogue show',
  summary: 'Visar en åtgärd i katalogen',
  arguments: '<number>',
  permission: 'plans.read',
  auditEvent: null,
  async run(call) {
    const number = Number(call.arguments[0]);
    if (!Number.isInteger(number)) throw new Refusal('catalogue-number-unfit', { value: call.arguments[0] ?? '' });
    const { database } = await call.region();
    const action = viewAction(await database.snapshot((tx) => readCatalogueAction(tx, number)));
    return { json: action, text: shown(action) };
  },
};

const shown = (action: CatalogueActionDto): string =>
  [
    `${action.number}. ${action.title} (${action.key})`,
    `${AREA_NAMES[action.area].sv}, ${LEVEL_NAMES[action.level].sv.toLowerCase()}. Ansvarig: ${ROLE_NAMES[action.responsibleRole]}.`,
    ...(action.withdrawnReason === null ? [] : [`Utgått: ${action.withdrawnReason}`]),
    '',
    action.description,
    '',
    'Checkpunkter:',
    ...action.checkpoints.map((checkpoint) => `  - ${checkpoint}`),
    'Nyckeltal:',
    ...action.indicators.map(({ indicator, direction }) => `  - ${indicator} ${MOVE_NAMES[direction]}`),
    `Källa: ${action.source}`,
  ].join('\n');

const importCommand: Command = {
  name: 'catalogue import',
  summary: 'Läser in en åtgärdskatalog (.csv, .xlsx eller .yaml): alla rader eller ingen',
  arguments: '<file>',
  options: [['--dry-run', 'visar vad som skulle ändras utan att spara']],
  permission: 'catalogue.change',
  auditEvent: 'import-catalogue',
  async run(call) {
    const name = call.arguments[0] ?? '';
    const bytes = await readFile(name).catch(() => {
      throw new Refusal('catalogue-file-unreadable', { file: name });
    });
    const file = await readCatalogueFile(name, bytes);
    const { database } = await call.region();
    const dryRun = call.options['dryRun'] === true;
    const run = dryRun ? database.rehearse : database.transaction;
    const done = await run((tx) => importCatalogue(tx, file, { actor: call.actor, now: call.now }));
    const imported: ImportedCatalogueDto =
      dryRun && done.outcome === 'imported' ? { ...done, outcome: 'dry-run', version: null } : done;
    return { json: imported, text: importedText(imported) };
  },
};

const KINDS = { added: 'ny', changed: 'ändrad', withdrawn: 'utgår', restored: 'åter i bruk' } as const;

function importedText({ outcome, file, version, changes, untouched }: ImportedCatalogueDto): string {
  if (outcome === 'unchanged') return `${file} ändrar ingenting. Inget har sparats.`;
  const first =
    outcome === 'imported'
      ? `${file} är inläst som version ${version}. Ändringar:`
      : `${file} skulle ändra detta. Ingenting har sparats:`;
  const rest = untouched > 0 ? [`${untouched} åtgärder finns inte i filen och står kvar som de är.`] : [];
  return [first, ...changes.map(({ kind, number, title }) => `  ${KINDS[kind]}: ${number}. ${title}`), ...rest].join(
    '\n',
  );
}

const exportCommand: Command = {
  name: 'catalogue export',
  summary: 'Skriver åtgärdskatalogen till en fil; ändelsen (.csv, .xlsx eller .yaml) väljer format',
  arguments: '<file>',
  permission: 'plans.read',
  auditEvent: null,
  async run(call) {
    const file = call.arguments[0] ?? '';
    const ending = path.extname(file).toLowerCase();
    const { database } = await call.region();
    const actions = await database.snapshot((tx) => readCatalogue(tx));
    const content =
      ending === '.csv'
        ? writeCsv(actions)
        : ending === '.xlsx'
          ? await writeWorkbook(actions)
          : ending === '.yaml' || ending === '.yml'
            ? writeYaml(actions)
            : undefined;
    if (content === undefined) throw new Refusal('catalogue-file-kind', { file });
    await writeFile(file, content);
    return {
      json: { file, actions: actions.length },
      text: `${actions.length} åtgärder är skrivna till ${file}.`,
    };
  },
};

export const catalogueCommands: readonly Command[] = [listCommand, showCommand, importCommand, exportCommand];
