import { ALL } from '../../../kernel/grid.ts';
import { computed, notComputable } from '../../../kernel/computed.ts';
import { monthCount, monthsOf } from '../../../kernel/period.ts';
import type {
  ComputeInput,
  Direction,
  Gap,
  IndicatorDefinition,
  IndicatorRole,
  UnitOfMeasure,
  Words,
} from './definition.ts';
import { readUnitSeries, type SeriesAggregation, type SeriesReading, totalWeight } from './series.ts';

/** A manually kept series (manuellt nyckeltal) as the region file defines it. */
export type SeriesDefinition = {
  key: string;
  name: string;
  unitOfMeasure: UnitOfMeasure;
  direction: Direction;
  role: IndicatorRole;
  careArea: string;
  aggregation: SeriesAggregation;
};

const FORMULAS: Record<SeriesAggregation, Words> = {
  sum: { en: 'sum of the values entered for the period', sv: 'summan av de värden som matats in för perioden' },
  mean: {
    en: 'mean of the values entered for the period, weighted by months',
    sv: 'genomsnittet av periodens inmatade värden, vägt med antal månader',
  },
  last: { en: 'the newest value entered in the period', sv: 'det senaste värdet som matats in i perioden' },
};

/** The indicator of a series that the region defines. Values hold exactly as entered; only sums are rolled up. */
export function manualIndicator(series: SeriesDefinition): IndicatorDefinition {
  const read = (input: ComputeInput): SeriesReading | undefined => {
    const { unit, staffCategory, careArea } = input.selection;
    if (careArea !== ALL && careArea !== series.careArea) return undefined;
    return readUnitSeries(input.series, {
      indicator: series.key,
      unit,
      staffCategory,
      period: input.period,
      aggregation: series.aggregation,
    });
  };
  return {
    key: series.key,
    version: 1,
    name: { sv: series.name, en: series.name },
    description: { sv: `${series.name}, inmatat för hand.`, en: `${series.name}, entered by hand.` },
    formula: () => FORMULAS[series.aggregation],
    unitOfMeasure: series.unitOfMeasure,
    direction: series.direction,
    role: series.role,
    source: 'Regionens serie i regionfilen',
    manual: true,
    reads: ['series'],
    flow: series.aggregation === 'sum',
    compute: (input) => {
      const reading = read(input);
      return {
        result: reading ? computed(reading.value) : notComputable('no-series-value'),
        ...(reading ? parts(reading, series.aggregation) : {}),
        rows: reading?.used.length ?? 0,
        unmappedOre: 0,
        gaps: seriesGaps(input, series, reading),
        coveredMonths: reading ? monthCount(input.period) - reading.missingMonths.length : 0,
      };
    },
    rowsBehind: (input) => ({ numerator: [{ table: 'series', entries: read(input)?.used ?? [] }], denominator: [] }),
  };
}

function parts(reading: SeriesReading, aggregation: SeriesAggregation): { numerator: number; denominator?: number } {
  if (aggregation !== 'mean') return { numerator: reading.value };
  const denominator = totalWeight(reading.used);
  return { numerator: reading.value * denominator, denominator };
}

function seriesGaps(
  input: ComputeInput,
  { key, careArea }: SeriesDefinition,
  reading: SeriesReading | undefined,
): Gap[] {
  const gaps: Gap[] = [];
  // In another care area than its own no value is wanted, so none is missing.
  const isWanted = [ALL, careArea].includes(input.selection.careArea);
  const months = reading ? reading.missingMonths : isWanted ? monthsOf(input.period) : [];
  if (months.length > 0) gaps.push({ code: 'missing-months', months });
  const unmapped = input.coverage.isRoot ? input.series.unmappedRows(key, input.period) : 0;
  if (unmapped > 0) gaps.push({ code: 'unmapped-rows', rows: unmapped });
  return gaps;
}
