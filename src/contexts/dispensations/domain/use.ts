import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { costOre } from './cost.ts';
import type { State } from './states.ts';

/** Share of the granted hours from which whoever asked is told. */
const ALARM_SHARE = 0.8;
const ALARM_DAYS = 30;

export const MARKS = ['used-80', 'used-100', 'ends-soon', 'ended', 'review-owed'] as const;
/** What stands out about a dispensation (markering). */
export type Mark = (typeof MARKS)[number];

/** What was granted and what is drawn of it. */
export type Use = {
  hours: number;
  onCallHours: number;
  /** Weeks that no parameter makes hours of. */
  unconvertedWeeks: number;
  /** Hours × granted öre per hour. */
  costOre: number;
  /** Hours ÷ granted hours; above 1 when more was drawn than granted. */
  share: number;
};

export const useOf = (
  drawn: Pick<Use, 'hours' | 'onCallHours' | 'unconvertedWeeks'>,
  granted: { hours: number; rateOre: number },
): Use => ({
  ...drawn,
  costOre: costOre(drawn.hours, granted.rateOre),
  share: drawn.hours / granted.hours,
});

type Marked = { state: State; grantedTo: PlainDate | null; share: number | null; isReviewOwed: boolean };

/** Alarms: at 80 and 100 per cent of the hours, thirty days before the end and after it, and the review that is owed. */
export function marksOf({ state, grantedTo, share, isReviewOwed }: Marked, today: PlainDate): Mark[] {
  const isGranted = state === 'granted' || state === 'in-use' || state === 'used-up';
  const marks: Mark[] = [];
  if (share !== null && share >= 1) marks.push('used-100');
  else if (share !== null && share >= ALARM_SHARE) marks.push('used-80');
  if (state === 'expired') marks.push('ended');
  if (isGranted && grantedTo !== null && grantedTo <= addDays(today, ALARM_DAYS)) marks.push('ends-soon');
  if (isReviewOwed) marks.push('review-owed');
  return marks;
}
