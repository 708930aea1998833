import type { IndicatorValueDto } from '../../indicators/contract.ts';
import type { PublishedFigureDto } from '../contract.ts';
import { type Bound, comparisonSeries, type Evidence, NATION } from '../index.ts';

export type LineYear = {
  year: number;
  /** Lower and upper end; equal for a single figure. */
  from: number;
  to: number;
  bound: Bound;
  /** `computed`: by this product, from the region's own ledger. */
  evidence: Evidence | 'computed';
  source: string | null;
  note: string | null;
  complete: boolean;
};
export type ComparisonLine = { key: string; name: string; kind: 'own' | 'nation' | 'region'; years: LineYear[] };

const OWN_KEY = 'own';

/** The lines of the picture: whole published years of the chosen regions, and the region's own computed years last. */
export function comparisonLines(
  figures: readonly PublishedFigureDto[],
  chosen: readonly string[],
  own: { name: string; years: readonly IndicatorValueDto[] },
): ComparisonLine[] {
  const indicator = figures[0]?.indicator ?? '';
  const published = comparisonSeries(figures, { indicator })
    .filter(({ region, unitOfMeasure }) => unitOfMeasure === 'ratio' && chosen.includes(region))
    .map(({ region, points }): ComparisonLine => {
      const years = points.map(({ period, valueFrom, valueTo, bound, evidence, source, note }) => ({
        year: Number(period),
        from: valueFrom,
        to: valueTo,
        bound,
        evidence,
        source,
        note,
        complete: true,
      }));
      return { key: region, name: region, kind: region === NATION ? 'nation' : 'region', years };
    });
  const years = own.years.flatMap(({ period, value, complete }): LineYear[] =>
    value === undefined
      ? []
      : [
          {
            year: Number(period),
            from: value,
            to: value,
            bound: 'exact',
            evidence: 'computed',
            source: null,
            note: null,
            complete,
          },
        ],
  );
  return years.length === 0 ? published : [...published, { key: OWN_KEY, name: own.name, kind: 'own', years }];
}

/** Regions with any figure, the nation first. */
export function publishedRegions(figures: readonly PublishedFigureDto[]): string[] {
  const names = [...new Set(figures.map((figure) => figure.region))].toSorted((one, other) =>
    one.localeCompare(other, 'sv'),
  );
  return [...names.filter((name) => name === NATION), ...names.filter((name) => name !== NATION)];
}

/** To begin with: the nation, and the regions with so many whole years that there is a development to see. */
export function defaultRegions(figures: readonly PublishedFigureDto[]): string[] {
  const lines = comparisonSeries(figures, { indicator: figures[0]?.indicator ?? '' });
  return lines
    .filter(
      ({ region, points, unitOfMeasure }) => unitOfMeasure === 'ratio' && (region === NATION || points.length > 1),
    )
    .map(({ region }) => region);
}

/** The newest year that both the own line and the nation's have whole figures of. */
export function newestSharedYear(lines: readonly ComparisonLine[]): { own: LineYear; nation: LineYear } | undefined {
  const nation = lines.find((line) => line.kind === 'nation')?.years ?? [];
  const own = lines.find((line) => line.kind === 'own')?.years ?? [];
  for (const year of own.toReversed()) {
    const other = nation.find((each) => each.year === year.year);
    if (other) return { own: year, nation: other };
  }
  return undefined;
}
