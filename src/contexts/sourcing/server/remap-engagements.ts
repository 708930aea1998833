import { type Month, monthOf } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';

/** How texts in a file become units and staff categories of the grid. */
export type EngagementPlaces = {
  unitOf(text: string, month: Month): string | undefined;
  staffCategoryOf(text: string): string | undefined;
};

/** Gives stored engagements the place that the rules of now give them. @returns number of engagements that moved. */
export async function remapEngagements(tx: Tx, places: EngagementPlaces): Promise<number> {
  const rows = await tx
    .selectFrom('engagement')
    .select(['batchId', 'line', 'fromDate', 'unitText', 'staffCategoryText', 'unitCode', 'staffCategory'])
    .execute();
  let moved = 0;
  for (const row of rows) {
    const unitCode = places.unitOf(row.unitText, monthOf(row.fromDate as PlainDate)) ?? null;
    const staffCategory = places.staffCategoryOf(row.staffCategoryText) ?? null;
    if (unitCode === row.unitCode && staffCategory === row.staffCategory) continue;
    moved++;
    await tx
      .updateTable('engagement')
      .set({ unitCode, staffCategory })
      .where('batchId', '=', row.batchId)
      .where('line', '=', row.line)
      .execute();
  }
  return moved;
}
