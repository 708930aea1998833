import { ALL } from '../../../kernel/grid.ts';
import { computed, type NotComputable, notComputable } from '../../../kernel/computed.ts';
import type { Month } from '../../../kernel/month.ts';
import { monthsOf } from '../../../kernel/period.ts';
import type { ComputeInput, Gap, RowSelection } from './definition.ts';
import { addCost, type CostKind, type CostPart, type MonthlyMeasures, type Sourcing } from './measures.ts';

/** Months of the period in which the unit is part of the tree, split by whether its ledger has rows. */
export function ledgerCoverage(input: ComputeInput): { expected: Month[]; covered: Month[]; missing: Month[] } {
  const expected = monthsOf(input.period).filter((month) => input.coverage.unitExists(month));
  const hasRows = (month: Month) => (input.months.get(month)?.ledgerRows ?? 0) > 0;
  return { expected, covered: expected.filter(hasRows), missing: expected.filter((month) => !hasRows(month)) };
}

/** Why a cost indicator has no base at all, or undefined when it has one. */
export function withoutLedger(input: ComputeInput): NotComputable | undefined {
  const { expected, covered } = ledgerCoverage(input);
  if (covered.length > 0) return undefined;
  const { firstLedgerMonth } = input.coverage;
  if (firstLedgerMonth !== undefined && input.period.last < firstLedgerMonth) return notComputable('before-first-data');
  return notComputable(expected.length === 0 ? 'unit-not-in-period' : 'no-rows');
}

/** Sum of one cost over the period. Months without data add nothing: the gaps tell of them. */
export function sumCost(input: ComputeInput, part: (measures: MonthlyMeasures) => CostPart): CostPart {
  return monthsOf(input.period).reduce(
    (sum, month) => {
      const measures = input.months.get(month);
      return measures ? addCost(sum, part(measures)) : sum;
    },
    { amountOre: 0, rows: 0 },
  );
}

/** Own personnel cost of a month; pensions by the region's dated choice. */
export const ownCost = (input: ComputeInput) => (measures: MonthlyMeasures) =>
  input.parameters.ownIncludesPensions(measures.month) ? addCost(measures.own, measures.ownPension) : measures.own;

/** Gaps of everything counted from the ledger: months without rows, rows that no rule maps. */
export function ledgerGaps(input: ComputeInput): Gap[] {
  const gaps: Gap[] = [];
  const { missing } = ledgerCoverage(input);
  if (missing.length > 0) gaps.push({ code: 'missing-months', months: missing });
  const unmapped = sumCost(input, (measures) => measures.unmapped);
  if (unmapped.rows > 0) gaps.push({ code: 'unmapped-rows', amountOre: unmapped.amountOre, rows: unmapped.rows });
  return gaps;
}

/**
 * Own cost of one staff category counts only rows that carry it. What carries none (often social contributions) cannot
 * be divided, so the figure is too low by an unknown part of it.
 */
export function ownCategoryGaps(input: ComputeInput): Gap[] {
  const undivided = sumCost(input, (measures) => measures.ownWithoutCategory);
  if (input.selection.staffCategory === ALL || undivided.rows === 0) return [];
  return [{ code: 'own-cost-without-category', amountOre: undivided.amountOre, rows: undivided.rows }];
}

/** A category without a single own row has no own cost to compare with, which is not the same as 0. */
export function withoutOwnCategory(input: ComputeInput): NotComputable | undefined {
  if (input.selection.staffCategory === ALL || sumCost(input, ownCost(input)).rows > 0) return undefined;
  return notComputable('no-own-cost-for-category');
}

export const unmappedOre = (input: ComputeInput): number => sumCost(input, (measures) => measures.unmapped).amountOre;

/** A quotient, or why there is none. A base below 0 comes from corrections larger than the cost, and means nothing. */
export function divide(numerator: number, denominator: number) {
  if (denominator === 0) return notComputable('denominator-zero');
  return denominator < 0 ? notComputable('denominator-negative') : computed(numerator / denominator);
}

export const costRows = (
  input: ComputeInput,
  kinds: readonly CostKind[],
  sourcings?: readonly Sourcing[],
): RowSelection => ({
  table: 'cost',
  kinds,
  ...(sourcings ? { sourcings } : {}),
  months: monthsOf(input.period),
});

/** Rows of own cost: pension rows only in the months whose rules count them. */
export function ownRows(input: ComputeInput): RowSelection[] {
  const months = monthsOf(input.period);
  const withPensions = months.filter((month) => input.parameters.ownIncludesPensions(month));
  const own: RowSelection = { table: 'cost', kinds: ['own-personnel'], months };
  return withPensions.length > 0
    ? [own, { table: 'cost', kinds: ['own-personnel-pension'], months: withPensions }]
    : [own];
}

export const AGENCY_KINDS = ['agency', 'agency-on-call'] as const satisfies readonly CostKind[];
