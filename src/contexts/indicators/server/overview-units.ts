import { sql } from 'kysely';
import type { Month } from '../../../kernel/month.ts';
import { monthsOf, type Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { OverviewDto } from '../contract.ts';
import type { IndicatorValue } from '../domain/indicator-value.ts';
import { reportedYears } from './load-hourless-cost.ts';
import { netOre, vatInside } from './net-ore.ts';
import { during, inMonths } from './select-months.ts';
import { categoryIs, monthIn, selectionPaths } from './trace/part-selection.ts';

/** What one unit itself booked, units below it apart, so that the units add up to the whole. */
export type UnitChange = {
  unit: string;
  agencyOre: number;
  previousOre: number;
  ownOre: number;
  costWithoutHoursOre: number;
};

export type UnitChangesAsk = {
  unit: string;
  staffCategory: string;
  period: Period;
  before: Period;
  withPensions(month: Month): boolean;
};

/** Agency and own cost of each unit of the subtree, this period and a year before, and the cost of those that report no hours that year. */
export async function loadUnitChanges(tx: Tx, ask: UnitChangesAsk): Promise<UnitChange[]> {
  const selected = {
    selection: { unit: ask.unit, staffCategory: ask.staffCategory, careArea: 'all' },
    tree: 'dated' as const,
  };
  const now = inMonths(sql`m.month`, [ask.period]);
  const yearBefore = inMonths(sql`m.month`, [ask.before]);
  const pensionMonths = monthsOf(ask.period).filter(ask.withPensions);
  const isOwn = sql`(not m.is_agency and (not m.is_pension or ${monthIn(sql`m.month`, pensionMonths)}))`;
  const { rows } = await sql<UnitChange>`
    with path as (${selectionPaths(selected)}), class as materialized (
      select c.id, p.unit_code, p.first_month, p.last_month, ${vatInside} as vat, dense_rank() over (order by p.unit_code)::int as place,
        c.kind in ('agency', 'agency-on-call') as is_agency, c.kind = 'own-personnel-pension' as is_pension
      from path p join cost_class c on c.unit_code = p.unit_code
      where ${categoryIs(sql`c.staff_category`, selected)} and c.kind in ('agency', 'agency-on-call', 'own-personnel', 'own-personnel-pension')
    ), net as (
      select p.place, p.is_agency, p.is_pension, m.month, ${netOre(sql`m.amount_ore`, sql`p.vat`)} as ore
      from class p join cost_month m on m.cost_class_id = p.id
      where ${during(sql`m.month`)} and ${inMonths(sql`m.month`, [ask.period, ask.before])}
    ), cost as (
      select m.place, m.month, coalesce(sum(m.ore) filter (where m.is_agency), 0) as agency, coalesce(sum(m.ore) filter (where ${isOwn}), 0) as own
      from net m group by 1, 2
    ), hours as materialized (${reportedYears(false, categoryIs(sql`e.staff_category`, selected))})
    select u.unit_code as unit, coalesce(sum(m.agency) filter (where ${now}), 0)::bigint as agency_ore,
      coalesce(sum(m.agency) filter (where ${yearBefore}), 0)::bigint as previous_ore, coalesce(sum(m.own) filter (where ${now}), 0)::bigint as own_ore,
      coalesce(sum(m.agency) filter (where ${now} and m.agency > 0 and h.year is null), 0)::bigint as cost_without_hours_ore
    from cost m join (select distinct place, unit_code from class) u using (place)
    left join hours h on h.unit_code = u.unit_code and h.year = extract(year from m.month)::int
    group by 1`.execute(tx);
  return rows;
}

const SHOWN_UNITS = 8;

/** The units that explain most of the change in agency cost, whichever way they went. */
export function contributionsTo(
  units: readonly UnitChange[],
  nameOf: (unit: string) => string,
): OverviewDto['contributions'] {
  return units
    .map((row) => ({
      unit: row.unit,
      name: nameOf(row.unit),
      amountOre: row.agencyOre,
      previousOre: row.previousOre,
      differenceOre: row.agencyOre - row.previousOre,
      ratio: row.ownOre > 0 ? row.agencyOre / row.ownOre : null,
    }))
    .filter((row) => row.differenceOre !== 0)
    .toSorted((a, b) => Math.abs(b.differenceOre) - Math.abs(a.differenceOre) || (a.unit < b.unit ? -1 : 1))
    .slice(0, SHOWN_UNITS);
}

/** What is missing behind the page's figures, each thing once; for hours, which units they are missing from. */
export function gapsOf(
  values: readonly IndicatorValue[],
  units: readonly UnitChange[],
  nameOf: (unit: string) => string,
): OverviewDto['gaps'] {
  const [headline] = values;
  const others = values
    .slice(1)
    .flatMap((value) => value.gaps)
    .filter((gap) => !headline!.gaps.some(({ code }) => code === gap.code));
  const gaps = [...headline!.gaps, ...others].map(({ code, amountOre, rows, months }): OverviewDto['gaps'][number] => ({
    code,
    amountOre,
    rows,
    months,
  }));
  const withoutHours = units.filter((row) => row.costWithoutHoursOre > 0);
  const kept = gaps.filter(({ code }) => code !== 'cost-without-hours');
  if (withoutHours.length === 0) return kept;
  const amountOre = withoutHours.reduce((sum, row) => sum + row.costWithoutHoursOre, 0);
  return [
    ...kept,
    {
      code: 'cost-without-hours',
      amountOre,
      units: withoutHours.map(({ unit }) => ({ code: unit, name: nameOf(unit) })),
    },
  ];
}
