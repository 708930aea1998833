import { sql } from 'kysely';
import { ALL } from '../../../kernel/grid.ts';
import { type Month, yearOf } from '../../../kernel/month.ts';
import { monthsOf } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { HourlessSum } from '../domain/measures.ts';
import { categoryGroup, paths, type SumsAsk } from './load-sums.ts';
import { netOre } from './net-ore.ts';
import { inMonths } from './select-months.ts';

type HourlessRow = { unit: string; careArea: string; month: string; staffCategory: string; amountOre: number };

/** Units, staff categories and calendar years for which any engagement is reported. */
export const reportedYears = sql`select distinct e.unit_code, e.staff_category, y.year from engagement e
  cross join lateral generate_series(extract(year from e.from_date)::int, extract(year from e.to_date)::int) y(year)
  where e.replaced_by is null and e.unit_code is not null`;

/**
 * Agency cost of units that report no hours at all in the calendar year: their hours are missing from every sum above
 * them. Asked by year and not by month, for an invoice is often booked the month after the work.
 */
export async function loadHourlessCost(
  tx: Tx,
  ask: SumsAsk,
): Promise<(HourlessSum & { unit: string; careArea: string })[]> {
  const sameCategory = ask.staffCategory === ALL ? sql`true` : sql`r.staff_category = c.staff_category`;
  const years = [...new Set(ask.spans.flatMap(monthsOf).map(yearOf))];
  const { rows } = await sql<HourlessRow>`
    with reported as materialized (${reportedYears}), hourless as (
      select c.id, c.includes_vat_rate, ${categoryGroup(ask, sql`c.staff_category`)} as staff_category, p.unit, p.care_area,
        greatest(p.first_month, make_date(y.year, 1, 1)) as first_month, least(p.last_month, make_date(y.year, 12, 1)) as last_month
      from (${paths(ask)}) p join cost_class c on c.unit_code = p.unit_code and c.kind in ('agency', 'agency-on-call')
      cross join unnest(${years}::int[]) y(year)
      left join reported r on r.unit_code = c.unit_code and r.year = y.year and ${sameCategory}
      where r.year is null
    )
    select h.unit, h.care_area, m.month, h.staff_category,
      sum(${netOre(sql`m.amount_ore`, sql`h.includes_vat_rate`)})::bigint as amount_ore
    from hourless h join cost_month m on m.cost_class_id = h.id and m.month between h.first_month and h.last_month
    where ${inMonths(sql`m.month`, ask.spans)}
    group by 1, 2, 3, 4`.execute(tx);
  return rows.map((row) => ({ ...row, month: row.month.slice(0, 7) as Month }));
}
