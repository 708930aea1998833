import type { Computed } from '../../../kernel/computed.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Outcome, State } from './states.ts';

/** The headline ratio of a unit before and after, with the distance to its target. */
export type RatioEffect = {
  unit: string;
  /** Months the ratio is counted over. */
  period: string;
  /** The request is for another year than the newest ledger: the effect is then one of size, on the newest year. */
  isOtherYear: boolean;
  addedOre: Computed;
  before: Computed;
  after: Computed;
  target: number | null;
  targetDue: string | null;
};

/** Running sum of direct procurement this financial year against the limit, with this supplier or in this category. */
export type DirectAwardSum = {
  of: 'supplier' | 'staff-category';
  /** Booked outside the framework agreements. */
  bookedOre: number;
  /** Granted by dispensations of the year and not yet drawn. */
  committedOre: number;
  beforeOre: number;
  afterOre: Computed;
  shareBefore: Computed;
  shareAfter: Computed;
  isBeyondLimit: boolean;
};

export type SimilarRequest = {
  number: string;
  state: State;
  outcome: Outcome | null;
  unit: string;
  staffCategory: string | null;
  supplierName: string;
  periodFrom: PlainDate | null;
  periodTo: PlainDate | null;
  grantedHours: number | null;
};

/** What a request would mean, computed while it is filled in and kept as it read the day it was submitted. */
export type Assessment = {
  computedOn: PlainDate;
  hours: Computed;
  totalCostOre: Computed;
  tariff: { rateOre: Computed; source: string | null; validFrom: PlainDate | null };
  extraCostOre: Computed;
  ratios: RatioEffect[];
  year: number;
  limit: { limitOre: Computed; source: string | null };
  directAward: DirectAwardSum[];
  similar: SimilarRequest[];
};
