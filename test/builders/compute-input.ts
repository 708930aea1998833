import type { ComputeInput } from '../../src/contexts/indicators/domain/definition.ts';
import { foldMeasures } from '../../src/contexts/indicators/domain/fold-measures.ts';
import type {
  CostKind,
  CostSum,
  EngagementSum,
  HourlessSum,
  Sourcing,
  StaffSum,
} from '../../src/contexts/indicators/domain/measures.ts';
import { type DatedParameter, indicatorParameters } from '../../src/contexts/indicators/domain/parameters.ts';
import { seriesBook, type SeriesEntry } from '../../src/contexts/indicators/domain/series.ts';
import { type Month, month as monthOf } from '../../src/kernel/month.ts';
import { period } from '../../src/kernel/period.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';

/** One ledger sum of one row: physicians unless said otherwise. */
export function cost(
  month: string,
  kind: CostKind,
  amountOre: number,
  rest: { staffCategory?: string; sourcing?: Sourcing; rows?: number } = {},
): CostSum {
  const agency = kind === 'agency' || kind === 'agency-on-call';
  return {
    month: monthOf(month),
    kind,
    amountOre,
    staffCategory: 'physician',
    sourcing: agency ? 'framework' : 'not-agency',
    rows: 1,
    ...rest,
  };
}

export const engagement = (month: string, rest: Partial<EngagementSum>): EngagementSum => ({
  month: monthOf(month),
  staffCategory: 'physician',
  hours: 0,
  weeks: 0,
  onCallHours: 0,
  rows: 1,
  startingRows: 1,
  ...rest,
});

export const staff = (month: string, rest: Partial<StaffSum>): StaffSum => ({
  month: monthOf(month),
  staffCategory: 'physician',
  training: false,
  fte: null,
  headcount: null,
  rows: 1,
  ...rest,
});

export const parameter = (key: string, value: unknown, validFrom = '1900-01-01', validTo?: string): DatedParameter => ({
  key,
  value,
  validFrom: plainDate(validFrom),
  validTo: validTo === undefined ? undefined : plainDate(validTo),
});

/** A value entered for a month or longer, for unit R. */
export function entered(
  indicator: string,
  span: string,
  value: number | null,
  rest: Partial<SeriesEntry> = {},
): SeriesEntry {
  const { first, last } = period(span);
  return { indicator, unit: 'R', staffCategory: 'all', first, last, value, target: null, batchId: 1, line: 2, ...rest };
}

export type InputParts = {
  period: string;
  unit?: string;
  staffCategory?: string;
  careArea?: string;
  costs?: readonly CostSum[];
  staff?: readonly StaffSum[];
  engagements?: readonly EngagementSum[];
  hourless?: readonly HourlessSum[];
  parameters?: readonly DatedParameter[];
  series?: readonly SeriesEntry[];
  children?: Readonly<Record<string, readonly string[]>>;
  /** First and last month in which the unit exists. */
  exists?: readonly [string, string];
  firstLedgerMonth?: string;
  isRoot?: boolean;
};

/** A week of 40 hours, pensions left out, unit R that always existed; the region has data for exactly the months given. */
export function computeInput(parts: InputParts): ComputeInput {
  const {
    unit = 'R',
    staffCategory = 'all',
    careArea = 'all',
    costs = [],
    staff: staffSums = [],
    engagements = [],
    exists,
  } = parts;
  const monthSet = (sums: readonly { month: Month }[]) => new Set(sums.map((sum) => sum.month));
  return {
    selection: { unit, staffCategory, careArea },
    period: period(parts.period),
    months: foldMeasures({ costs, staff: staffSums, engagements, hourless: parts.hourless ?? [] }, staffCategory),
    parameters: indicatorParameters(parts.parameters ?? [parameter('hours-per-agency-week', 40)]),
    coverage: {
      isRoot: parts.isRoot ?? true,
      firstLedgerMonth:
        parts.firstLedgerMonth === undefined ? [...monthSet(costs)].toSorted()[0] : monthOf(parts.firstLedgerMonth),
      unitExists: (candidate) => exists === undefined || (exists[0] <= candidate && candidate <= exists[1]),
      staffMonths: monthSet(staffSums),
      trainingMonths: monthSet(staffSums.filter((sum) => sum.training)),
      engagementMonths: monthSet(engagements),
    },
    series: seriesBook(parts.series ?? [], (code) => parts.children?.[code] ?? []),
  };
}
