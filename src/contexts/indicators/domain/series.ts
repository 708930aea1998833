import { monthsBetween, type Month, toMonthIndex } from '../../../kernel/month.ts';
import { monthsOf, type Period } from '../../../kernel/period.ts';

/** How months make a longer period. */
export type SeriesAggregation = 'sum' | 'mean' | 'last';

/** One entered value of a manually kept series, with the line it came from. */
export type SeriesEntry = {
  indicator: string;
  unit: string;
  staffCategory: string;
  first: Month;
  last: Month;
  value: number | null;
  target: number | null;
  batchId: number;
  line: number;
};

/** All entered values, and the tree they may be added up in. */
export type SeriesBook = {
  entriesOf(indicator: string, unit: string): readonly SeriesEntry[];
  childrenOf(unit: string): readonly string[];
  /** Rows of the series whose unit no rule maps, inside the period. */
  unmappedRows(indicator: string, period: Period): number;
};

export type WeightedEntry = { entry: SeriesEntry; weight: number };
export type SeriesReading = { value: number; used: WeightedEntry[]; missingMonths: Month[] };

const lengthOf = (entry: SeriesEntry) => toMonthIndex(entry.last) - toMonthIndex(entry.first) + 1;

/**
 * Reads one unit's entries for a period. `sum` and `mean` take the entries that lie inside it, the longest first and
 * never two over the same month; `mean` weighs by months. `last` takes the newest entry that ends inside it.
 * @returns undefined when there is none.
 */
export function readSeries(
  entries: readonly SeriesEntry[],
  period: Period,
  aggregation: SeriesAggregation,
): SeriesReading | undefined {
  const known = entries.filter(
    (entry) => entry.value !== null && entry.last <= period.last && entry.last >= period.first,
  );
  if (aggregation === 'last') {
    const [entry] = known.toSorted((a, b) =>
      a.last === b.last ? lengthOf(a) - lengthOf(b) : a.last < b.last ? 1 : -1,
    );
    return entry && { value: entry.value!, used: [{ entry, weight: 1 }], missingMonths: [] };
  }
  const taken = withoutOverlap(known.filter((entry) => entry.first >= period.first));
  if (taken.length === 0) return undefined;
  const covered = new Set(taken.flatMap((entry) => monthsBetween(entry.first, entry.last)));
  const missingMonths = monthsOf(period).filter((month) => !covered.has(month));
  const used = taken.map((entry) => ({ entry, weight: aggregation === 'sum' ? 1 : lengthOf(entry) }));
  const weighted = used.reduce((sum, { entry, weight }) => sum + entry.value! * weight, 0);
  return { value: aggregation === 'sum' ? weighted : weighted / totalWeight(used), used, missingMonths };
}

export const totalWeight = (used: readonly WeightedEntry[]): number =>
  used.reduce((sum, { weight }) => sum + weight, 0);

function withoutOverlap(entries: readonly SeriesEntry[]): SeriesEntry[] {
  const longestFirst = entries.toSorted((a, b) => lengthOf(b) - lengthOf(a) || (a.first < b.first ? -1 : 1));
  const taken: SeriesEntry[] = [];
  for (const entry of longestFirst) {
    if (taken.every((other) => entry.last < other.first || other.last < entry.first)) taken.push(entry);
  }
  return taken.toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

/**
 * A unit's reading. Values hold for the unit they were entered for; only a `sum` series without any at the unit itself
 * is added up from the units below.
 */
export function readUnitSeries(
  book: SeriesBook,
  ask: { indicator: string; unit: string; staffCategory: string; period: Period; aggregation: SeriesAggregation },
): SeriesReading | undefined {
  const entries = book.entriesOf(ask.indicator, ask.unit).filter((entry) => entry.staffCategory === ask.staffCategory);
  const own = readSeries(entries, ask.period, ask.aggregation);
  if (own || ask.aggregation !== 'sum') return own;
  const below = book
    .childrenOf(ask.unit)
    .map((unit) => readUnitSeries(book, { ...ask, unit }))
    .filter((reading) => reading !== undefined);
  if (below.length === 0) return undefined;
  return {
    value: below.reduce((sum, reading) => sum + reading.value, 0),
    used: below.flatMap((reading) => reading.used),
    missingMonths: [...new Set(below.flatMap((reading) => reading.missingMonths))].toSorted(),
  };
}

/** Entries by series and unit, for quick look-up. */
export function seriesBook(
  entries: readonly SeriesEntry[],
  childrenOf: (unit: string) => readonly string[],
  unmapped: readonly { indicator: string; first: Month; last: Month }[] = [],
): SeriesBook {
  const byPlace = new Map<string, SeriesEntry[]>();
  for (const entry of entries) {
    const place = `${entry.indicator}\n${entry.unit}`;
    const known = byPlace.get(place);
    if (known) known.push(entry);
    else byPlace.set(place, [entry]);
  }
  return {
    entriesOf: (indicator, unit) => byPlace.get(`${indicator}\n${unit}`) ?? [],
    childrenOf,
    unmappedRows: (indicator, period) =>
      unmapped.filter((row) => row.indicator === indicator && row.last >= period.first && row.first <= period.last)
        .length,
  };
}
