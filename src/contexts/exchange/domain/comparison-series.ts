import { NATION, type PublishedFigure } from './published-figure.ts';

export type ComparisonPoint = Pick<
  PublishedFigure,
  'period' | 'valueFrom' | 'valueTo' | 'bound' | 'evidence' | 'source' | 'note' | 'file' | 'line'
>;
/** One region's published years in one unit of measure, earliest first. */
export type ComparisonSeries = {
  region: string;
  unitOfMeasure: PublishedFigure['unitOfMeasure'];
  points: ComparisonPoint[];
};

const EVERYONE: readonly string[] = ['alla', 'alla personalkategorier'];

/**
 * What can be drawn as lines beside a region's own: whole years, all staff and all care, never targets or forecasts.
 * Ranges and upper limits keep both ends. Where one year has two figures, one that was seen goes before a derived one.
 * The nation comes first, then the regions by name.
 */
export function comparisonSeries(
  figures: readonly PublishedFigure[],
  options: { indicator: string },
): ComparisonSeries[] {
  const series = new Map<
    string,
    { region: string; unitOfMeasure: PublishedFigure['unitOfMeasure']; byPeriod: Map<string, ComparisonPoint> }
  >();
  for (const figure of figures) {
    if (figure.indicator !== options.indicator || figure.periodType !== 'year' || !EVERYONE.includes(figure.segment))
      continue;
    const { region, unitOfMeasure, period, valueFrom, valueTo, bound, evidence, source, note, file, line } = figure;
    const key = `${region}\n${unitOfMeasure}`;
    const { byPeriod } = series.get(key) ?? series.set(key, { region, unitOfMeasure, byPeriod: new Map() }).get(key)!;
    const other = byPeriod.get(period);
    if (!other || (other.evidence !== 'seen' && evidence === 'seen')) {
      byPeriod.set(period, { period, valueFrom, valueTo, bound, evidence, source, note, file, line });
    }
  }
  const byPeriod = (a: ComparisonPoint, b: ComparisonPoint) => (a.period < b.period ? -1 : 1);
  return [...series.values()]
    .map(({ region, unitOfMeasure, byPeriod: points }) => ({
      region,
      unitOfMeasure,
      points: [...points.values()].toSorted(byPeriod),
    }))
    .toSorted(
      (a, b) => Number(b.region === NATION) - Number(a.region === NATION) || a.region.localeCompare(b.region, 'sv'),
    );
}
