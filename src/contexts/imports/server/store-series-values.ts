import { sql } from 'kysely';
import type { DoubleImport } from '../../../kernel/double-import.ts';
import type { Month } from '../../../kernel/month.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { GridPlaces } from '../../staffing/index.ts';
import type { SeriesRow } from '../index.ts';
import { readSeriesKeys } from './read-series-keys.ts';

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
  const known = await readSeriesKeys(tx);
  let unmappedRows = 0;
  const rows = entries.map((entry) => {
    const unitCode = places.unitOf(entry.unitText, entry.lastMonth) ?? null;
    if (unitCode === null || !known.has(entry.indicator)) unmappedRows++;
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

/** Earlier imports with a counting value for the same series, unit, staff category and period, and which of their months would step back. */
export async function findDoubleSeriesImports(tx: Tx, batchId: number) {
  const { rows } = await sql<DoubleImport>`
    with double as (
      select other.batch_id, min(other.first_month) as first, max(other.last_month) as last
      from series_value mine join series_value other using (indicator, unit_text, staff_category, first_month, last_month)
      where mine.batch_id = ${batchId} and other.batch_id <> ${batchId} and other.replaced_by is null
      group by 1
    )
    select double.batch_id, to_char(first, 'YYYY-MM') as first_month, to_char(last, 'YYYY-MM') as last_month,
      to_char(min(back.first_month), 'YYYY-MM') as first_replaced, to_char(max(back.last_month), 'YYYY-MM') as last_replaced
    from double join series_value back on back.batch_id = double.batch_id and back.replaced_by is null
      and (back.indicator, back.first_month, back.last_month) in (
        select indicator, first_month, last_month from series_value where batch_id = ${batchId})
    group by 1, 2, 3 order by 1`.execute(tx);
  return rows;
}

/** Lets earlier imports' values for the same series and period step back for this import: a month leaves its year alone. */
export async function replaceSeriesValues(tx: Tx, batchId: number, replaced: readonly number[]): Promise<void> {
  await sql`
    update series_value set replaced_by = ${batchId}
    where batch_id = any(${[...replaced]}) and replaced_by is null
      and (indicator, first_month, last_month) in (select indicator, first_month, last_month from series_value where batch_id = ${batchId})`.execute(
    tx,
  );
}

export async function removeSeriesValues(tx: Tx, batchId: number): Promise<void> {
  // What it had replaced passes on to the import that had replaced this one in that period, or counts again.
  await sql`
    with later as (
      select indicator, first_month, last_month, max(replaced_by) as replaced_by
      from series_value where batch_id = ${batchId} and replaced_by is not null group by 1, 2, 3
    )
    update series_value set replaced_by = (
      select later.replaced_by from later where (later.indicator, later.first_month, later.last_month) = (series_value.indicator, series_value.first_month, series_value.last_month))
    where replaced_by = ${batchId}`.execute(tx);
  await tx.deleteFrom('seriesValue').where('batchId', '=', batchId).execute();
}
