import { datePosition } from '../../../../web/charts/layout.ts';
import type { LineSeries } from '../../../../web/charts/series.ts';
import { monthPosition } from '../../../../web/format.ts';
import type { TargetDto } from '../../../organisation/contract.ts';
import type { IndicatorValueDto } from '../../contract.ts';

export type PathPoint = { date: string; value: number };
type Place = Pick<IndicatorValueDto, 'indicator' | 'unit' | 'staffCategory' | 'careArea'>;

/** The targets of exactly this selection, earliest due first: targets are not inherited from units above. */
export function targetsOf(targets: readonly TargetDto[], place: Place | undefined): TargetDto[] {
  return targets
    .filter(
      (target) =>
        place !== undefined &&
        target.indicator === place.indicator &&
        target.unit === place.unit &&
        target.staffCategory === place.staffCategory &&
        target.careArea === place.careArea,
    )
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

/** The points of the target path, by date. A target's own start counts unless an earlier target is due that day. */
export function pathOf(targets: readonly TargetDto[], place: Place | undefined): PathPoint[] {
  const own = targetsOf(targets, place);
  const points = new Map<string, number>();
  for (const { from } of own) if (from) points.set(from.date, from.value);
  for (const { due, value } of own) if (value !== null) points.set(due, value);
  return [...points]
    .map(([date, value]) => ({ date, value }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** What the path asks at the end of a month; null outside the path. Straight lines between its points. */
export function pathValueAt(path: readonly PathPoint[], month: string): number | null {
  const position = monthPosition(month);
  const points = path.map(({ date, value }) => ({ at: datePosition(date), value }));
  const exact = points.find((point) => point.at === position);
  if (exact) return exact.value;
  const before = points.findLast((point) => point.at < position);
  const after = points.find((point) => point.at > position);
  if (!before || !after) return null;
  return before.value + ((position - before.at) / (after.at - before.at)) * (after.value - before.value);
}

/** The largest value in the picture, for the axis's decimals. */
export function highestOf(series: readonly LineSeries[], path: readonly PathPoint[] = []): number {
  const values = series.flatMap((line) => line.points.flatMap((point) => point.value ?? []));
  return Math.max(0, ...values, ...path.map((point) => point.value));
}

export type YearRow = { month: string; now: number | null; before: number | null; path: number | null };

/** The year's twelve months beside those of the year before, with what the target path asks of each. */
export function yearRows(figures: readonly IndicatorValueDto[], year: number): YearRow[] {
  const byMonth = new Map(figures.map((figure) => [figure.period, figure]));
  return Array.from({ length: 12 }, (_, index) => {
    const end = String(index + 1).padStart(2, '0');
    const month = `${year}-${end}`;
    const now = byMonth.get(month);
    const before = byMonth.get(`${year - 1}-${end}`);
    return { month, now: now?.value ?? null, before: before?.value ?? null, path: now?.target?.pathValue ?? null };
  });
}
