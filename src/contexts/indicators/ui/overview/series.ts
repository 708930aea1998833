import { datePosition } from '../../../../web/charts/layout.ts';
import type { LinePoint } from '../../../../web/charts/series.ts';
import { monthPosition, shiftMonth } from '../../../../web/format.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import type { OverviewDto } from '../../contract.ts';

export type OverviewMonth = OverviewDto['months'][number];

/** Each single month's ratio; a gap where there is no own cost to relate to. */
export function monthlyRatios(months: readonly OverviewMonth[]): LinePoint[] {
  return months.map(({ month, agencyOre, ownOre }) => ({ month, value: ownOre > 0 ? agencyOre / ownOre : null }));
}

/** What the target path asks at the end of a month; null outside the path. Straight lines between dated values. */
export function pathAt(path: OverviewDto['targetPath'], month: string): number | null {
  const position = monthPosition(month);
  const points = path.map((point) => ({ position: datePosition(point.date), value: point.value }));
  const exact = points.findLast((point) => point.position === position);
  if (exact) return exact.value;
  const previous = points.findLast((point) => point.position < position);
  const next = points.find((point) => point.position > position);
  if (!previous || !next) return null;
  const share = (position - previous.position) / (next.position - previous.position);
  return previous.value + share * (next.value - previous.value);
}

/** The axis: from the first month with data to the last decided target, or the last month with data. */
export function axisOf({ months, lastMonth, targetPath }: OverviewDto): { first: string; last: string } {
  const first = months[0]?.month ?? lastMonth ?? '2000-01';
  const end = months.at(-1)?.month ?? first;
  const due = targetPath.at(-1)?.date.slice(0, 7) ?? end;
  return { first, last: due > end ? due : end };
}

export type YearMonth = { month: string; thisYear: number | null; lastYear: number | null };

/**
 * Agency cost month by month of the period's last year, beside the same months the year before. Months that the data
 * have not reached are null.
 */
export function yearsSideBySide(months: readonly OverviewMonth[], period: string): YearMonth[] {
  const year = parsePeriod(period)?.last.slice(0, 4);
  if (!year) return [];
  const byMonth = new Map(months.map((each) => [each.month, each.agencyOre]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { month, thisYear: byMonth.get(month) ?? null, lastYear: byMonth.get(shiftMonth(month, -12)) ?? null };
  });
}

/** The newest months, at most so many: what there is room for. */
export const newest = (months: readonly OverviewMonth[], count: number): OverviewMonth[] => months.slice(-count);
