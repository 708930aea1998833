import { type NotComputable, notComputable } from '../../../kernel/computed.ts';
import { type Month, daysOf } from '../../../kernel/month.ts';
import { monthsOf } from '../../../kernel/period.ts';
import type { ComputeInput, Gap } from './definition.ts';
import { allAgency, type MonthlyMeasures } from './measures.ts';

const engagementOf = (measures: MonthlyMeasures | undefined) => measures?.engagement;

/** Months of the period, while the unit exists, for which the region has any engagement rows at all. */
export function engagementCoverage(input: ComputeInput): { covered: Month[]; missing: Month[] } {
  const expected = monthsOf(input.period).filter((month) => input.coverage.unitExists(month));
  const has = (month: Month) => input.coverage.engagementMonths.has(month);
  return { covered: expected.filter(has), missing: expected.filter((month) => !has(month)) };
}

/** Months in which the ledger shows agency cost but no hours were reported: the hours are missing, not zero. */
export function costWithoutHours(input: ComputeInput): MonthlyMeasures[] {
  return monthsOf(input.period)
    .map((month) => input.months.get(month))
    .filter((measures) => measures !== undefined)
    .filter((measures) => allAgency(measures).amountOre > 0 && measures.engagement.rows === 0);
}

/** Months with agency cost whose hours are missing: of the whole selection, or of units in it that report no hours that year. */
function hourlessMonths(input: ComputeInput): { month: Month; amountOre: number }[] {
  const whole = new Set(costWithoutHours(input).map((measures) => measures.month));
  return engagementCoverage(input).covered.flatMap((month) => {
    const measures = input.months.get(month);
    const amountOre = measures && (whole.has(month) ? allAgency(measures).amountOre : measures.hourlessAgencyOre);
    return amountOre ? [{ month, amountOre }] : [];
  });
}

export function hoursGaps(input: ComputeInput): Gap[] {
  const gaps: Gap[] = [];
  const { missing } = engagementCoverage(input);
  if (missing.length > 0) gaps.push({ code: 'missing-hours-months', months: missing });
  const without = hourlessMonths(input);
  if (without.length > 0) {
    const amountOre = without.reduce((sum, month) => sum + month.amountOre, 0);
    gaps.push({ code: 'cost-without-hours', months: without.map(({ month }) => month), amountOre });
  }
  const unmapped = sumOf(input, (measures) => measures.engagement.unmappedRows);
  if (unmapped > 0) gaps.push({ code: 'unmapped-hours-rows', rows: unmapped });
  return gaps;
}

function sumOf(input: ComputeInput, count: (measures: MonthlyMeasures) => number): number {
  return monthsOf(input.period).reduce((sum, month) => {
    const measures = input.months.get(month);
    return measures ? sum + count(measures) : sum;
  }, 0);
}

/** Engagements behind the period; one that runs over several months counts once. */
export function engagementRows(input: ComputeInput): number {
  const begun = sumOf(input, (measures) => measures.engagement.startingRows);
  const first = engagementOf(input.months.get(input.period.first));
  return begun + (first ? first.rows - first.startingRows : 0);
}

/** Why hours cannot be counted: no hours reported by anyone, or cost in the ledger and no hours for it. */
export function withoutHours(input: ComputeInput): NotComputable | undefined {
  if (engagementCoverage(input).covered.length === 0) return notComputable('no-rows');
  const reported = sumOf(input, (measures) => measures.engagement.rows) > 0;
  return !reported && costWithoutHours(input).length > 0 ? notComputable('cost-without-hours') : undefined;
}

/** Adds up a month's figure that needs the hours of a full week; undefined when the region has set none for a month in need of it. */
export function sumByWeekHours(
  input: ComputeInput,
  figure: (engagement: MonthlyMeasures['engagement'], hoursPerWeek: number) => number,
  needs: (engagement: MonthlyMeasures['engagement']) => boolean,
): number | undefined {
  let sum = 0;
  for (const month of monthsOf(input.period)) {
    const engagement = engagementOf(input.months.get(month));
    if (!engagement) continue;
    const hoursPerWeek = input.parameters.hoursPerAgencyWeek(month);
    if (hoursPerWeek === undefined && needs(engagement)) return undefined;
    // Without need of it the figure is the same whatever a week is: 1 keeps the arithmetic whole.
    sum += figure(engagement, hoursPerWeek ?? 1);
  }
  return sum;
}

/** Hours of one full-time equivalent over the period: hours of a week × days ÷ 7, so that a 53-week year is no special case. */
export function fullTimeHours(input: ComputeInput): number | undefined {
  let hours = 0;
  for (const month of monthsOf(input.period)) {
    const hoursPerWeek = input.parameters.hoursPerAgencyWeek(month);
    if (hoursPerWeek === undefined) return undefined;
    hours += hoursPerWeek * daysOf(month);
  }
  return hours / 7;
}
