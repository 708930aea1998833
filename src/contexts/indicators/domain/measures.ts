import type { Month } from '../../../kernel/month.ts';
import type { CostKind, Sourcing } from '../../costs/index.ts';

export type { CostKind, Sourcing };

/** What a value is for. `all` stands for every staff category or care area. */
export type Selection = { unit: string; staffCategory: string; careArea: string };

/** Ledger sum of one unit (subtree), month, category, kind and sourcing. Net of VAT, except `unmapped`, which is as booked. */
export type CostSum = {
  month: Month;
  staffCategory: string;
  kind: CostKind;
  sourcing: Sourcing;
  amountOre: number;
  rows: number;
};

/** Own staff of one unit (subtree) and month. `staffCategory` is null for rows whose category or unit no rule maps. */
export type StaffSum = {
  month: Month;
  staffCategory: string | null;
  training: boolean;
  fte: number | null;
  headcount: number | null;
  rows: number;
};

/** Hours and weeks bought, of one unit (subtree) and month. `weeks` are those the source gives directly, hours apart. */
export type EngagementSum = {
  month: Month;
  staffCategory: string | null;
  hours: number;
  weeks: number;
  onCallHours: number;
  /** Engagements with a share of the month, and those of them that begin in it. */
  rows: number;
  startingRows: number;
};

/** Agency cost, net of VAT, of units that report no hours at all in the calendar year. */
export type HourlessSum = { month: Month; staffCategory: string; amountOre: number };

export type CostPart = { amountOre: number; rows: number };

/** Everything countable about one selection in one month. */
export type MonthlyMeasures = {
  month: Month;
  own: CostPart;
  ownPension: CostPart;
  agency: CostPart;
  agencyOnCall: CostPart;
  /** Agency cost, on-call included, by how it was bought. */
  framework: CostPart;
  dispensed: CostPart;
  offFramework: CostPart;
  unknownSourcing: CostPart;
  /** Rows no rule maps, at the unit whatever the category: they might belong to any. */
  unmapped: CostPart;
  /** Own cost at the unit that carries no staff category, when one is asked for: it cannot be divided. */
  ownWithoutCategory: CostPart;
  /** Agency cost of units below that report no hours in the calendar year. */
  hourlessAgencyOre: number;
  /** All ledger rows of the unit, whatever kind and category: tells a month without agency cost from one without data. */
  ledgerRows: number;
  engagement: {
    hours: number;
    weeks: number;
    onCallHours: number;
    rows: number;
    startingRows: number;
    unmappedRows: number;
  };
  staff: {
    fte: number | null;
    headcount: number | null;
    rows: number;
    trainingHeadcount: number | null;
    trainingRows: number;
    unmappedRows: number;
  };
};

const noCost = (): CostPart => ({ amountOre: 0, rows: 0 });

export function emptyMeasures(month: Month): MonthlyMeasures {
  return {
    month,
    own: noCost(),
    ownPension: noCost(),
    agency: noCost(),
    agencyOnCall: noCost(),
    framework: noCost(),
    dispensed: noCost(),
    offFramework: noCost(),
    unknownSourcing: noCost(),
    unmapped: noCost(),
    ownWithoutCategory: noCost(),
    hourlessAgencyOre: 0,
    ledgerRows: 0,
    engagement: { hours: 0, weeks: 0, onCallHours: 0, rows: 0, startingRows: 0, unmappedRows: 0 },
    staff: { fte: null, headcount: null, rows: 0, trainingHeadcount: null, trainingRows: 0, unmappedRows: 0 },
  };
}

/** Agency cost with on-call: what the region pays for agency staff (see decision record 0005). */
export const allAgency = (measures: MonthlyMeasures): CostPart => addCost(measures.agency, measures.agencyOnCall);

export const addCost = (a: CostPart, b: CostPart): CostPart => ({
  amountOre: a.amountOre + b.amountOre,
  rows: a.rows + b.rows,
});
