import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Direction } from './definition.ts';

export type Status = 'reached' | 'on-track' | 'at-risk' | 'missed' | 'no-target';

export type StatusInput = {
  /** undefined when it cannot be computed. */
  value: number | undefined;
  /** The target of the period, null while undecided or absent. */
  targetValue: number | null;
  pathValue: number | null;
  direction: Direction;
  due: PlainDate;
  periodEnd: PlainDate;
  /** How much worse than the target is a risk and not yet a miss, as a share of the target. */
  tolerance: number;
};

/** Whether a value is at or better than a limit. */
export const isMet = (value: number, limit: number, direction: Direction): boolean =>
  direction === 'at-most' ? value <= limit : value >= limit;

/**
 * The status rule (decision record 0007). Before due: reached when it already meets the target, on track when it meets
 * the path, else at risk. From due on: reached when met, at risk when worse by at most the tolerance, else missed.
 * Without a number on both sides nothing can be judged, and nothing is.
 */
export function statusOf(input: StatusInput): Status {
  const { value, targetValue, pathValue, direction } = input;
  if (value === undefined || targetValue === null) return 'no-target';
  if (isMet(value, targetValue, direction)) return 'reached';
  if (input.periodEnd < input.due)
    return pathValue !== null && isMet(value, pathValue, direction) ? 'on-track' : 'at-risk';
  const margin = Math.abs(targetValue) * input.tolerance;
  return isMet(value, direction === 'at-most' ? targetValue + margin : targetValue - margin, direction)
    ? 'at-risk'
    : 'missed';
}
