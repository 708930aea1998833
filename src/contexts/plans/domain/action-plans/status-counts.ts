import type { Claim } from './planned-action.ts';
import { ACTION_STATUSES, type ActionStatus, FINISHED } from './status-table.ts';

/** A sum that should hold and does not: official reports have shown 65 actions, 61 done and 6 remaining. */
export type SumFault = {
  code:
    | 'parts-do-not-add-up'
    | 'claimed-parts-differ'
    | 'claimed-total-differs'
    | 'claimed-done-differs'
    | 'claimed-remaining-differs';
  expected: number;
  actual: number;
  values: Record<string, string | number>;
};

export type StatusCounts = { total: number; byStatus: Record<ActionStatus, number> };

export function countStatuses(actions: readonly { status: ActionStatus }[]): StatusCounts {
  const byStatus = Object.fromEntries(ACTION_STATUSES.map((status) => [status, 0])) as Record<ActionStatus, number>;
  for (const { status } of actions) byStatus[status]++;
  return { total: actions.length, byStatus };
}

/** What does not add up: the parts to the whole, and what a report has claimed to itself and to what is listed. */
export function sumFaults(counts: StatusCounts, claim: Claim | null): SumFault[] {
  const parts = Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0);
  const faults = differing('parts-do-not-add-up', counts.total, parts);
  return claim ? [...faults, ...claimFaults(counts, claim)] : faults;
}

function claimFaults({ total, byStatus }: StatusCounts, claim: Claim): SumFault[] {
  const finished = FINISHED.reduce((sum, status) => sum + byStatus[status], 0);
  const within =
    claim.total !== null && claim.done !== null && claim.remaining !== null
      ? differing('claimed-parts-differ', claim.total - claim.done, claim.remaining, {
          total: claim.total,
          done: claim.done,
        })
      : [];
  return [
    ...within,
    ...differing('claimed-total-differs', claim.total, total),
    ...differing('claimed-done-differs', claim.done, finished),
    ...differing('claimed-remaining-differs', claim.remaining, total - finished),
  ];
}

function differing(
  code: SumFault['code'],
  expected: number | null,
  actual: number,
  more: Record<string, number> = {},
): SumFault[] {
  if (expected === null || expected === actual) return [];
  return [{ code, expected, actual, values: { ...more, expected, actual, difference: Math.abs(actual - expected) } }];
}
