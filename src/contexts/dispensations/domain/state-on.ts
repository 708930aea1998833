import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { State } from './states.ts';

/** What is stored: as far as somebody did something. */
export type StoredStatus = 'draft' | 'submitted' | 'reviewed' | 'granted' | 'declined' | 'withdrawn' | 'revoked';

export type Grant = { grantedTo: PlainDate | null; grantedHours: number | null };

/** The state on a day. What was granted ends by date or by use without anybody doing anything. */
export function stateOn(
  status: StoredStatus,
  { grantedTo, grantedHours }: Grant,
  usedHours: number,
  today: PlainDate,
): State {
  if (status !== 'granted') return status;
  if (grantedTo !== null && grantedTo < today) return 'expired';
  if (grantedHours !== null && usedHours >= grantedHours) return 'used-up';
  return usedHours > 0 ? 'in-use' : 'granted';
}
