import { sql } from 'kysely';
import type { DoubleImport } from '../../../kernel/double-import.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';

/**
 * Earlier imports with counting rows for the same month, unit and staff category, as written, and which of their months
 * would step back. `alike` asks only for the month and the unit. Rows of the same place are grouped, not joined: the new
 * import's rows are not in the planner's statistics yet, and a join would compare them one by one.
 */
export async function findDoubleStaffImports(tx: Tx, batchId: number, alike = false) {
  const place = alike ? sql`month, unit_text, cost_centre` : sql`month, unit_text, staff_category_text, cost_centre`;
  const { rows } = await sql<DoubleImport>`
    with within as materialized (
      select batch_id, month, unit_text, staff_category_text, cost_centre, replaced_by from staff_month
      where month between (select min(month) from staff_month where batch_id = ${batchId})
        and (select max(month) from staff_month where batch_id = ${batchId})
    ), place as (
      select month, array_agg(batch_id) filter (where batch_id <> ${batchId} and replaced_by is null) as others
      from within group by ${place} having bool_or(batch_id = ${batchId})
    ), double as (
      select other.batch_id, min(month) as first_month, max(month) as last_month
      from place cross join unnest(place.others) other(batch_id) group by 1
    ), counting as (
      select distinct batch_id, month from within where replaced_by is null and month in (select month from place)
    )
    select batch_id, to_char(first_month, 'YYYY-MM') as first_month, to_char(last_month, 'YYYY-MM') as last_month,
      to_char(min(month), 'YYYY-MM') as first_replaced, to_char(max(month), 'YYYY-MM') as last_replaced
    from double join counting using (batch_id) group by 1, 2, 3 order by 1`.execute(tx);
  return rows;
}

/** Lets earlier imports' rows in the given months step back for this import. */
export async function replaceStaffMonths(
  tx: Tx,
  batchId: number,
  replaced: readonly number[],
  months: readonly Month[],
): Promise<void> {
  await tx
    .updateTable('staffMonth')
    .set({ replacedBy: batchId })
    .where('batchId', 'in', replaced)
    .where('replacedBy', 'is', null)
    .where(
      'month',
      'in',
      months.map((month) => `${month}-01`),
    )
    .execute();
}

export async function removeStaffMonths(tx: Tx, batchId: number): Promise<void> {
  // What it had replaced passes on to the import that had replaced this one in that month, or counts again.
  await sql`
    with later as (
      select month as month, max(replaced_by) as replaced_by from staff_month where batch_id = ${batchId} and replaced_by is not null group by 1
    )
    update staff_month set replaced_by = (select later.replaced_by from later where later.month = staff_month.month)
    where replaced_by = ${batchId}`.execute(tx);
  await tx.deleteFrom('staffMonth').where('batchId', '=', batchId).execute();
}
