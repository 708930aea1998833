import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ImportedCatalogueDto } from '../../contract/catalogue.ts';
import { mergeFile } from '../../domain/catalogue/merge-file.ts';
import { readAction } from '../../domain/catalogue/read-action.ts';
import type { ChangeContext } from './change-context.ts';
import type { CatalogueFile } from './files/read-catalogue-file.ts';
import { readKnownIndicators } from './known-indicators.ts';
import { storeChanges } from './store-changes.ts';
import { readCatalogue } from './stored-catalogue.ts';
import { viewChange } from './views.ts';

/**
 * Reads a catalogue file in: all of its rows as one new version, or nothing. A file that changes nothing writes nothing.
 * @throws Refusal `catalogue-file-unfit` with every fault and its place, `catalogue-file-empty`.
 */
export async function importCatalogue(
  tx: Tx,
  { fileName, rows, problems: formFaults }: CatalogueFile,
  context: ChangeContext,
): Promise<ImportedCatalogueDto> {
  await lockData(tx);
  const known = await readKnownIndicators(tx);
  const read = rows.map((row) => readAction(row, known));
  const actions = read.flatMap(({ action }) => (action ? [action] : []));
  const { merged, problems: mergeFaults } = mergeFile(await readCatalogue(tx), actions);
  const problems = [...formFaults, ...read.flatMap((each) => each.problems), ...mergeFaults]
    .map((problem) => ({ ...problem, file: fileName }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  if (problems.length > 0)
    throw new Refusal('catalogue-file-unfit', { file: fileName, count: problems.length }, { problems });
  if (rows.length === 0) throw new Refusal('catalogue-file-empty', { file: fileName });
  const { changes, untouched } = merged;
  const answer = { file: fileName, actions: rows.length, changes: changes.map(viewChange), untouched };
  if (changes.length === 0) return { outcome: 'unchanged', version: null, ...answer };
  const version = await storeChanges(tx, changes, { file: fileName, note: null }, context);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'import-catalogue',
    entity: 'catalogue-version',
    entityId: String(version),
    after: { file: fileName, changes: changes.map(({ kind, after }) => `${kind} ${after.number} ${after.key}`) },
    at: context.now,
  });
  return { outcome: 'imported', version, ...answer };
}
