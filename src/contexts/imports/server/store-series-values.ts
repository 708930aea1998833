import { sql } from 'kysely';
import type { Month } from '../../../kernel/month.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { GridPlaces } from '../../staffing/index.ts';
import type { SeriesRow } from '../index.ts';

const COLUMNS = [
  'batch_id',
  'line',
  'indicator',
  'unit_text',
  'unit_code',
  'staff_category',
  'period_text',
  'first_month',
  'last_month',
];

/** Stores values of manually kept series. A unit counts as it was in the period's last month. */
export async function storeSeriesValues(
  tx: Tx,
  batchId: number,
  entries: readonly SeriesRow[],
  places: GridPlaces,
): Promise<{ unmappedRows: number }> {
  let unmappedRows = 0;
  const rows = entries.map((entry) => {
    const unitCode = places.unitOf(entry.unitText, entry.lastMonth) ?? null;
    if (unitCode === null) unmappedRows++;
    const place = [
      batchId,
      entry.line,
      entry.indicator,
      entry.unitText,
      unitCode,
      entry.staffCategory,
      entry.periodText,
    ];
    const period = [`${entry.firstMonth}-01`, `${entry.lastMonth}-01`];
    return [...place, ...period, entry.value, entry.target, entry.comment, entry.extra && JSON.stringify(entry.extra)];
  });
  await copyRows(tx, 'series_value', [...COLUMNS, 'value', 'target', 'comment', 'extra'], rows);
  return { unmappedRows };
}

/** Gives stored series values the unit that the tree of now gives them. @returns number of values that moved. */
export async function remapSeriesValues(tx: Tx, places: GridPlaces): Promise<number> {
  const rows = await tx
    .selectFrom('seriesValue')
    .select(['batchId', 'line', 'unitText', 'unitCode', 'lastMonth'])
    .execute();
  let moved = 0;
  for (const row of rows) {
    const unitCode = places.unitOf(row.unitText, row.lastMonth.slice(0, 7) as Month) ?? null;
    if (unitCode === row.unitCode) continue;
    moved++;
    await tx
      .updateTable('seriesValue')
      .set({ unitCode })
      .where('batchId', '=', row.batchId)
      .where('line', '=', row.line)
      .execute();
  }
  return moved;
}

/** Earlier imports with a counting value for the same series, unit, staff category and period. */
export async function findDoubleSeriesImports(tx: Tx, batchId: number) {
  const { rows } = await sql<{ batchId: number; firstMonth: Month; lastMonth: Month }>`
    select other.batch_id, to_char(min(other.first_month), 'YYYY-MM') as first_month, to_char(max(other.last_month), 'YYYY-MM') as last_month
    from series_value mine join series_value other using (indicator, unit_text, staff_category, first_month, last_month)
    where mine.batch_id = ${batchId} and other.batch_id <> ${batchId} and other.replaced_by is null
    group by 1 order by 1`.execute(tx);
  return rows;
}

/** Lets earlier imports' values for the same series in the given months step back for this import. */
export async function replaceSeriesValues(
  tx: Tx,
  batchId: number,
  replaced: readonly number[],
  months: readonly Month[],
): Promise<void> {
  await sql`
    update series_value set replaced_by = ${batchId}
    where batch_id = any(${[...replaced]}) and replaced_by is null
      and indicator in (select indicator from series_value where batch_id = ${batchId})
      and to_char(first_month, 'YYYY-MM') = any(${[...months]})`.execute(tx);
}

export async function removeSeriesValues(tx: Tx, batchId: number): Promise<void> {
  // What it had replaced passes on to the import that had replaced this one in that month, or counts again.
  await sql`
    with later as (
      select indicator, first_month, max(replaced_by) as replaced_by
      from series_value where batch_id = ${batchId} and replaced_by is not null group by 1, 2
    )
    update series_value set replaced_by = (
      select later.replaced_by from later where later.indicator = series_value.indicator and later.first_month = series_value.first_month)
    where replaced_by = ${batchId}`.execute(tx);
  await tx.deleteFrom('seriesValue').where('batchId', '=', batchId).execute();
}
