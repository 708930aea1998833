import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type EngagementPlaces, placeEngagement } from '../domain/place-engagement.ts';

/** Gives stored engagements the place that the rules of now give them. @returns number of engagements that moved. */
export async function remapEngagements(tx: Tx, places: EngagementPlaces): Promise<number> {
  const rows = await tx
    .selectFrom('engagement')
    .select(['batchId', 'line', 'fromDate', 'toDate', 'unitText', 'staffCategoryText', 'unitCode', 'staffCategory'])
    .execute();
  let moved = 0;
  for (const row of rows) {
    const dates = { fromDate: row.fromDate as PlainDate, toDate: row.toDate as PlainDate };
    const { unitCode, staffCategory } = placeEngagement({ ...row, ...dates }, places);
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
