/** A figure that someone has published (publicerad uppgift): what it says, how sure it is, and where it is from. */
export type PublishedFigure = {
  region: string;
  period: string;
  basePeriod: string | null;
  periodType: string;
  /** Key of `publishedIndicators`. */
  indicator: string;
  indicatorName: string;
  segment: string;
  /** Ratios as plain numbers, money in öre. Equal ends for a single figure; from 0 when only an upper limit is known. */
  valueFrom: number;
  valueTo: number;
  bound: Bound;
  unitOfMeasure: PublishedUnit;
  evidence: Evidence;
  source: string;
  note: string | null;
  file: string;
  line: number;
};

export type Bound = 'exact' | 'range' | 'below' | 'at-most';
export type Evidence = 'seen' | 'derived' | 'other';
export type PublishedUnit = 'ratio' | 'ratio-difference' | 'sek-ore' | 'weeks' | 'fte' | 'count';

/** The nation's name in the place of a region's. */
export const NATION = 'Riket';

/** A row of the data set with its place. The national file has no region column. */
export type PublishedRow = { cells: Readonly<Record<string, string>>; file: string; line: number };

/** Why a row is not a figure one can count with. */
export type UnreadRow = { file: string; line: number; column: string; value: string; reason: UnreadReason };
export type UnreadReason = 'period-unclear' | 'indicator-unknown' | 'value-unclear' | 'unit-unknown';
