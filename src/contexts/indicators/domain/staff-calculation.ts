import type { Month } from '../../../kernel/month.ts';
import { monthsOf } from '../../../kernel/period.ts';
import type { ComputeInput, Gap } from './definition.ts';

/** Training posts (utbildningstjänster): AT, ST and, where a region has the category, nurses in specialist training. */
export const TRAINING_CATEGORIES = ['resident-physician', 'intern-physician', 'specialist-nurse-student'] as const;

/** Gaps of everything counted from staff files: months the region has no staff rows for, rows that no rule maps. */
export function staffGaps(input: ComputeInput): Gap[] {
  const gaps: Gap[] = [];
  const missing = expectedMonths(input).filter((month) => !input.coverage.staffMonths.has(month));
  if (missing.length > 0) gaps.push({ code: 'missing-staff-months', months: missing });
  const rows = monthsOf(input.period).reduce(
    (sum, month) => sum + (input.months.get(month)?.staff.unmappedRows ?? 0),
    0,
  );
  if (rows > 0) gaps.push({ code: 'unmapped-staff-rows', rows });
  return gaps;
}

export const expectedMonths = (input: ComputeInput): Month[] =>
  monthsOf(input.period).filter((month) => input.coverage.unitExists(month));
