import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ActionStatus } from './status-table.ts';

/** Late: not finished by its last day, or not begun by its first. What is closed is never late. */
export function isLate(
  action: { status: ActionStatus; startsOn: PlainDate | string | null; endsOn: PlainDate | string | null },
  today: PlainDate,
): boolean {
  const { status, startsOn, endsOn } = action;
  if (status !== 'not-started' && status !== 'ongoing') return false;
  if (endsOn !== null && endsOn < today) return true;
  return status === 'not-started' && startsOn !== null && startsOn < today;
}
