import type { LinePoint } from '../../../../web/charts/series.ts';
import type { IndicatorValueDto } from '../../contract.ts';

export type MonthFigure = Pick<IndicatorValueDto, 'period' | 'value' | 'numerator' | 'denominator' | 'complete'>;

const YEAR = 12;

/**
 * The twelve months up to each month, free of season. Amounts and weeks are added up; a ratio is the sum of its
 * numerators over the sum of its denominators, never the mean of twelve ratios. `months` follow each other without
 * gaps. No value until there are twelve, and none where one of the twelve has none: a unit's first eleven months are
 * no year.
 */
export function rollingTwelve(months: readonly MonthFigure[], kind: 'sum' | 'ratio'): LinePoint[] {
  return months.map((month, index) => {
    const year = index + 1 < YEAR ? [] : months.slice(index + 1 - YEAR, index + 1);
    const complete = year.every((each) => each.complete);
    return { month: month.period, value: kind === 'sum' ? sumOf(year, 'value') : ratioOf(year), complete };
  });
}

function ratioOf(year: readonly MonthFigure[]): number | null {
  const numerator = sumOf(year, 'numerator');
  const denominator = sumOf(year, 'denominator');
  return numerator === null || denominator === null || denominator <= 0 ? null : numerator / denominator;
}

function sumOf(year: readonly MonthFigure[], part: 'value' | 'numerator' | 'denominator'): number | null {
  if (year.length === 0 || year.some((month) => month.value === undefined || month[part] === undefined)) return null;
  return year.reduce((sum, month) => sum + (month[part] ?? 0), 0);
}
