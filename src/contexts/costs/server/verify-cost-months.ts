import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';

export type CostMonthFault = {
  month: string;
  costClassId: number;
  storedOre: number;
  rowsOre: number;
  storedRows: number;
  rows: number;
};

/** Recomputes every monthly sum from its rows and answers where the stored one differs. */
export async function verifyCostMonths(tx: Tx): Promise<CostMonthFault[]> {
  const { rows } = await sql<CostMonthFault>`
    with computed as (
      select cost_class_id, date_trunc('month', date)::date as month, sum(amount_ore)::bigint as amount_ore, count(*) as row_count
      from cost_fact where replaced_by is null group by 1, 2
    )
    select to_char(month, 'YYYY-MM') as month, cost_class_id,
      coalesce(stored.amount_ore, 0) as stored_ore, coalesce(computed.amount_ore, 0) as rows_ore,
      coalesce(stored.row_count, 0) as stored_rows, coalesce(computed.row_count, 0) as rows
    from computed full join cost_month stored using (cost_class_id, month)
    where stored.amount_ore is distinct from computed.amount_ore or stored.row_count is distinct from computed.row_count
    order by month, cost_class_id limit 100`.execute(tx);
  return rows;
}
