import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import type { Month } from '../../../kernel/month.ts';
import {
  type CostPart,
  type CostSum,
  emptyMeasures,
  type EngagementSum,
  type HourlessSum,
  type MonthlyMeasures,
  type StaffSum,
} from './measures.ts';

export type Sums = {
  costs: readonly CostSum[];
  staff: readonly StaffSum[];
  engagements: readonly EngagementSum[];
  hourless: readonly HourlessSum[];
};

/**
 * One unit's sums as one record per month, for one staff category or `all`. Rows without a category count for `all`
 * only; what no rule maps is counted apart whatever the category, for it may belong to any.
 */
export function foldMeasures(sums: Sums, staffCategory: string): Map<Month, MonthlyMeasures> {
  const months = new Map<Month, MonthlyMeasures>();
  const at = (month: Month) => {
    let measures = months.get(month);
    if (!measures) months.set(month, (measures = emptyMeasures(month)));
    return measures;
  };
  for (const sum of sums.costs) foldCost(at(sum.month), sum, staffCategory);
  for (const sum of sums.staff) foldStaff(at(sum.month), sum, staffCategory);
  for (const sum of sums.engagements) foldEngagement(at(sum.month), sum, staffCategory);
  for (const sum of sums.hourless)
    if (isAsked(sum.staffCategory, staffCategory)) at(sum.month).hourlessAgencyOre += sum.amountOre;
  return months;
}

const isAsked = (category: string, asked: string) => asked === ALL || category === asked;

function add(part: CostPart, sum: CostSum): void {
  part.amountOre += sum.amountOre;
  part.rows += sum.rows;
}

function foldCost(measures: MonthlyMeasures, sum: CostSum, asked: string): void {
  measures.ledgerRows += sum.rows;
  if (sum.kind === 'unmapped') return add(measures.unmapped, sum);
  if (!isAsked(sum.staffCategory, asked)) {
    if (sum.kind === 'own-personnel' && sum.staffCategory === UNSPECIFIED) add(measures.ownWithoutCategory, sum);
    return;
  }
  if (sum.kind === 'own-personnel') add(measures.own, sum);
  if (sum.kind === 'own-personnel-pension') add(measures.ownPension, sum);
  if (sum.kind !== 'agency' && sum.kind !== 'agency-on-call') return;
  add(sum.kind === 'agency' ? measures.agency : measures.agencyOnCall, sum);
  add(sourcingPart(measures, sum), sum);
}

function sourcingPart(measures: MonthlyMeasures, sum: CostSum): CostPart {
  if (sum.sourcing === 'framework') return measures.framework;
  if (sum.sourcing === 'dispensed') return measures.dispensed;
  return sum.sourcing === 'off-framework' ? measures.offFramework : measures.unknownSourcing;
}

const addKnown = (sum: number | null, value: number | null) => (value === null ? sum : (sum ?? 0) + value);

function foldStaff({ staff }: MonthlyMeasures, sum: StaffSum, asked: string): void {
  if (sum.staffCategory === null) staff.unmappedRows += sum.rows;
  else if (isAsked(sum.staffCategory, asked)) {
    staff.fte = addKnown(staff.fte, sum.fte);
    staff.headcount = addKnown(staff.headcount, sum.headcount);
    staff.rows += sum.rows;
    if (!sum.training) return;
    staff.trainingHeadcount = addKnown(staff.trainingHeadcount, sum.headcount);
    staff.trainingRows += sum.rows;
  }
}

function foldEngagement({ engagement }: MonthlyMeasures, sum: EngagementSum, asked: string): void {
  if (sum.staffCategory === null) engagement.unmappedRows += sum.rows;
  else if (isAsked(sum.staffCategory, asked)) {
    engagement.hours += sum.hours;
    engagement.weeks += sum.weeks;
    engagement.onCallHours += sum.onCallHours;
    engagement.rows += sum.rows;
    engagement.startingRows += sum.startingRows;
  }
}
