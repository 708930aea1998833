import { sql } from 'kysely';
import type { Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';

/** Makes the monthly sums anew from the rows that count; for given months, or all when left out. */
export async function recomputeCostMonths(tx: Tx, months?: readonly Month[]): Promise<void> {
  if (months && months.length === 0) return;
  const first = months ? `${months.toSorted()[0]}-01` : '-infinity';
  const last = months ? `${months.toSorted().at(-1)}-01` : 'infinity';
  await sql`delete from cost_month where month between ${first}::date and ${last}::date`.execute(tx);
  await sql`
    insert into cost_month (cost_class_id, month, amount_ore, row_count)
    select cost_class_id, date_trunc('month', date)::date, sum(amount_ore), count(*)
    from cost_fact
    where replaced_by is null and date >= ${first}::date and date < ${last}::date + interval '1 month'
    group by 1, 2`.execute(tx);
}
