import type { Computed } from '../../../kernel/computed.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { ActionBook, ActionReport } from './action-book.ts';
import type { CostKind, MonthlyMeasures, Selection, Sourcing } from './measures.ts';
import type { IndicatorParameters } from './parameters.ts';
import type { SeriesBook, SeriesEntry } from './series.ts';

export type Direction = 'at-most' | 'at-least';
export type UnitOfMeasure = 'ratio' | 'sek-ore' | 'weeks' | 'fte' | 'count' | 'hours' | 'days' | 'sek' | 'value';
export type IndicatorRole = 'target' | 'balancing' | 'context';
export type Words = { sv: string; en: string };

/** Something missing behind a value: it makes the value incomplete, and says how. */
export type Gap = {
  code: string;
  months?: Month[];
  amountOre?: number;
  rows?: number;
  /** Parts minus total, when the parts do not add up. */
  difference?: number;
};

export type Reads = 'ledger' | 'staff' | 'engagements' | 'series' | 'actions';

/** What there are data for, beyond the selection itself. */
export type Coverage = {
  /** Whether the selection is the region as a whole: what belongs to no unit is shown there. */
  isRoot: boolean;
  /** The region's first month with ledger rows. */
  firstLedgerMonth: Month | undefined;
  /** Months in which the selection's unit is part of the tree. */
  unitExists(month: Month): boolean;
  /** Months with any staff rows, any staff rows in training posts and any engagement rows in the whole region. */
  staffMonths: ReadonlySet<Month>;
  trainingMonths: ReadonlySet<Month>;
  engagementMonths: ReadonlySet<Month>;
};

/** All that an indicator may look at: plain values, no clock. */
export type ComputeInput = {
  selection: Selection;
  period: Period;
  months: ReadonlyMap<Month, MonthlyMeasures>;
  parameters: IndicatorParameters;
  coverage: Coverage;
  series: SeriesBook;
  /** Absent where the indicator does not read actions. */
  actions?: ActionBook;
};

export type Calculation = {
  result: Computed;
  numerator?: number;
  denominator?: number;
  rows: number;
  unmappedOre: number;
  gaps: Gap[];
  /** Months of the period with data: what a target per calendar year is shared by. */
  coveredMonths: number;
};

/** Which stored rows stand behind one part of a value. */
export type RowSelection =
  | { table: 'cost'; kinds: readonly CostKind[]; sourcings?: readonly Sourcing[]; months: readonly Month[] }
  | { table: 'engagement'; measure: 'weeks' | 'hours'; months: readonly Month[] }
  | { table: 'staff'; measure: 'fte' | 'headcount'; staffCategories?: readonly string[]; months: readonly Month[] }
  | { table: 'series'; entries: readonly { entry: SeriesEntry; weight: number }[] }
  | { table: 'action'; entries: readonly ActionReport[] };

export type RowsBehind = { numerator: RowSelection[]; denominator: RowSelection[] };

/** One indicator (nyckeltal): its words, its formula and where its rows are. */
export type IndicatorDefinition = {
  key: string;
  /** Raised when the formula changes, so that a stored figure tells what it was made by. */
  version: number;
  name: Words;
  description: Words;
  formula(period: Period, parameters: IndicatorParameters): Words;
  unitOfMeasure: UnitOfMeasure;
  direction: Direction;
  role: IndicatorRole;
  source: string;
  manual: boolean;
  /** Which stored data it is counted from: nothing else is read for it. */
  reads: readonly Reads[];
  /** A flow adds up over time, so its targets are per calendar year; other indicators' targets are levels. */
  flow: boolean;
  compute(input: ComputeInput): Calculation;
  rowsBehind(input: ComputeInput): RowsBehind;
};
