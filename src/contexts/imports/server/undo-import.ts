import { period as periodOf } from '../../../kernel/period.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../platform/db/data-version.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { readIndicatorValues } from '../../indicators/server.ts';
import type { UndoEffectDto } from '../contract.ts';
import { readImport } from './batches.ts';
import { storeOf } from './import-file.ts';

/** What a person looks at before taking an import back. */
const SHOWN = [
  'agency-personnel-cost',
  'own-personnel-cost',
  'agency-cost-to-own-personnel-cost',
  'agency-weeks',
  'own-full-time-equivalents',
] as const;

/**
 * Takes one import back whole: its rows go, what it had replaced counts again, its record stays.
 * @throws Refusal `import-unknown`, `import-already-undone`.
 */
export async function undoImport(tx: Tx, id: number, context: { actor: Actor; now: Date }): Promise<UndoEffectDto> {
  await lockData(tx);
  const before = await readImport(tx, id);
  if (before.status === 'undone')
    throw new Refusal('import-already-undone', { id, file: before.file }, { httpStatus: 409 });
  const years = yearsOf(before);
  const valuesBefore = await readShown(tx, years);
  await storeOf(before.kind).remove(tx, id);
  await tx
    .updateTable('importBatch')
    .set({ status: 'undone', undoneAt: context.now.toISOString(), undoneBy: context.actor.id })
    .where('id', '=', id)
    .execute();
  await bumpDataVersion(tx);
  const valuesAfter = await readShown(tx, years);
  const after = await readImport(tx, id);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'undo-import',
    entity: 'import',
    entityId: String(id),
    before,
    after,
    at: context.now,
  });
  const indicators = [...valuesBefore].map(([key, value]) => {
    const [indicator, period] = key.split(' ') as [string, string];
    return { indicator, period, before: value, after: valuesAfter.get(key) ?? null };
  });
  return { import: after, indicators };
}

function yearsOf(imported: { firstMonth: string | null; lastMonth: string | null }): string[] {
  if (!imported.firstMonth || !imported.lastMonth) return [];
  const [first, last] = [Number(imported.firstMonth.slice(0, 4)), Number(imported.lastMonth.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

async function readShown(tx: Tx, years: readonly string[]): Promise<Map<string, number | null>> {
  const shown = new Map<string, number | null>();
  for (const period of years) {
    for (const value of await readIndicatorValues(tx, { indicators: SHOWN, period: periodOf(period) })) {
      shown.set(`${value.indicator} ${period}`, value.value ?? null);
    }
  }
  return shown;
}
