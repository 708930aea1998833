import { type RawBuilder, sql } from 'kysely';
import { ALL } from '../../../kernel/grid.ts';
import { yearOf } from '../../../kernel/month.ts';
import { monthsOf, type Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { HourlessSum } from '../domain/measures.ts';
import { categoryGroup, monthOf, paths, type Placed, type SumsAsk } from './load-sums.ts';
import { netOre, vatInside } from './net-ore.ts';
import { inMonths } from './select-months.ts';

type HourlessRow = { unit: string; careArea: string; month: string; staffCategory: string; amountOre: number };

/**
 * Units and calendar years for which any chosen engagement is reported, together or by staff category. Each pair of
 * first and last year is spread over its years once, not once for every engagement that has it.
 */
export function reportedYears(byCategory: boolean, chosen: RawBuilder<boolean>): RawBuilder<unknown> {
  const group = byCategory ? sql`e.unit_code, e.staff_category` : sql`e.unit_code`;
  return sql`select distinct ${group}, y.year from (
      select distinct ${group}, extract(year from e.from_date)::int as first_year, extract(year from e.to_date)::int as last_year
      from engagement e where e.replaced_by is null and e.unit_code is not null and ${chosen}
    ) e cross join lateral generate_series(e.first_year, e.last_year) y(year)`;
}

/**
 * Agency cost of units that report no hours at all in the calendar year: their hours are missing from every sum above
 * them. Asked by year and not by month, for an invoice is often booked the month after the work.
 */
export async function loadHourlessCost(tx: Tx, ask: SumsAsk): Promise<Placed<HourlessSum>[]> {
  const undivided = ask.staffCategory === ALL;
  const reported = reportedYears(!undivided, sql`true`);
  const sameCategory = undivided ? sql`true` : sql`r.staff_category = c.staff_category`;
  const { rows } = await sql<HourlessRow>`
    with reported as materialized (${reported}), hourless as (
      select c.id, ${vatInside} as vat, ${categoryGroup(ask, sql`c.staff_category`)} as staff_category, p.unit, p.care_area,
        greatest(p.first_month, make_date(y.year, 1, 1)) as first_month, least(p.last_month, make_date(y.year, 12, 1)) as last_month
      from (${paths(ask)}) p join cost_class c on c.unit_code = p.unit_code and c.kind in ('agency', 'agency-on-call')
      cross join unnest(${yearsOf(ask.spans)}::int[]) y(year)
      left join reported r on r.unit_code = c.unit_code and r.year = y.year and ${sameCategory}
      where r.year is null
    )
    select h.unit, h.care_area, m.month, h.staff_category, sum(${netOre(sql`m.amount_ore`, sql`h.vat`)})::bigint as amount_ore
    from hourless h cross join lateral (
      -- offset 0 keeps the lookup by class and year: merged into the join, it would fetch every month of every class
      select * from cost_month k where k.cost_class_id = h.id and k.month between h.first_month and h.last_month offset 0
    ) m
    where ${inMonths(sql`m.month`, ask.spans)}
    group by 1, 2, 3, 4`.execute(tx);
  return rows.map((row) => ({ ...row, month: monthOf(row.month) }));
}

const yearsOf = (spans: readonly Period[]) => [...new Set(spans.flatMap(monthsOf).map(yearOf))];
