import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';
import type { CostKind, CostSum, Sourcing } from '../domain/measures.ts';
import { ANY_CARE_AREA, categoryGroup, monthOf, paths, type Placed, type SumsAsk } from './load-sums.ts';
import { netOre, vatInside } from './net-ore.ts';
import { during, inMonths } from './select-months.ts';

type CostRow = {
  unit: string;
  careArea: string;
  month: string;
  kind: CostKind;
  sourcing: Sourcing;
  staffCategory: string;
  amountOre: number;
  rowCount: number;
};

/**
 * Ledger sums, one group-by over the monthly aggregate. Rows without a unit come as unmapped at the root. What the
 * sums are grouped by belongs to the classes, a thousand or so: they get a number for it, and the months are grouped
 * by that alone, in a third of the time.
 */
export async function loadCostSums(tx: Tx, ask: SumsAsk): Promise<Placed<CostSum>[]> {
  const category = categoryGroup(ask, sql`c.staff_category`);
  const withoutUnit = ask.root
    ? sql`union all select c.id, ${ask.root}::text, '-infinity'::date, 'infinity'::date, ${ANY_CARE_AREA}::text, 'unmapped', c.sourcing, ${category}, null::numeric
        from cost_class c where c.unit_code is null and c.kind <> 'excluded'`
    : sql``;
  const { rows } = await sql<CostRow>`
    with class as (
      select c.id, p.unit, p.first_month, p.last_month, p.care_area, c.kind, c.sourcing, ${category} as staff_category, ${vatInside} as vat
      from (${paths(ask)}) p join cost_class c on c.unit_code = p.unit_code
      ${withoutUnit}
    ), numbered as materialized (
      select class.*, dense_rank() over (order by unit, care_area, kind, sourcing, staff_category)::int as place from class
    ), place as (
      select distinct place, unit, care_area, kind, sourcing, staff_category from numbered
    ), sums as (
      select p.place, m.month, sum(${netOre(sql`m.amount_ore`, sql`p.vat`)})::bigint as amount_ore, sum(m.row_count)::bigint as row_count
      from numbered p join cost_month m on m.cost_class_id = p.id
      where ${during(sql`m.month`)} and ${inMonths(sql`m.month`, ask.spans)}
      group by 1, 2
    )
    select unit, care_area, month, kind, sourcing, staff_category, amount_ore, row_count from sums join place using (place)`.execute(
    tx,
  );
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount, month: monthOf(row.month) }));
}
