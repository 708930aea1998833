import { sql } from 'kysely';
import type { Month } from '../../../kernel/month.ts';
import { monthsOf, type Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { OverviewDto } from '../contract.ts';
import type { IndicatorValue } from '../domain/indicator-value.ts';
import { reportedYears } from './load-hourless-cost.ts';
import { netOre } from './net-ore.ts';
import { inMonths } from './select-months.ts';
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
  const isAgency = sql`c.kind in ('agency', 'agency-on-call')`;
  const isOwn = sql`(c.kind = 'own-personnel' or (c.kind = 'own-personnel-pension' and ${monthIn(sql`m.month`, pensionMonths)}))`;
  const { rows } = await sql<UnitChange>`
    with cost as (
      select c.unit_code, m.month,
        coalesce(sum(${netOre(sql`m.amount_ore`, sql`c.includes_vat_rate`)}) filter (where ${isAgency}), 0) as agency,
        coalesce(sum(${netOre(sql`m.amount_ore`, sql`c.includes_vat_rate`)}) filter (where ${isOwn}), 0) as own
      from cost_class c join (${selectionPaths(selected)}) p on p.unit_code = c.unit_code
      join cost_month m on m.cost_class_id = c.id and m.month between p.first_month and p.last_month
      where ${inMonths(sql`m.month`, [ask.period, ask.before])} and ${categoryIs(sql`c.staff_category`, selected)}
        and c.kind in ('agency', 'agency-on-call', 'own-personnel', 'own-personnel-pension')
      group by 1, 2
    ), hours as (
      select distinct e.unit_code, e.year from (${reportedYears}) e where ${categoryIs(sql`e.staff_category`, selected)}
    )
    select m.unit_code as unit, coalesce(sum(m.agency) filter (where ${now}), 0)::bigint as agency_ore,
      coalesce(sum(m.agency) filter (where ${yearBefore}), 0)::bigint as previous_ore, coalesce(sum(m.own) filter (where ${now}), 0)::bigint as own_ore,
      coalesce(sum(m.agency) filter (where ${now} and m.agency > 0 and h.year is null), 0)::bigint as cost_without_hours_ore
    from cost m left join hours h on h.unit_code = m.unit_code and h.year = extract(year from m.month)::int
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
