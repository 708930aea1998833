import type { LocalTime } from '../../../kernel/local-time.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { weekdayOf } from '../../../kernel/working-day.ts';

export type DigestChoice = { digest: boolean; weekdaysOnly: boolean };

/** What holds for whoever has not chosen. */
export const DEFAULT_CHOICE: DigestChoice = { digest: true, weekdaysOnly: true };

const FROM_MINUTES = 6 * 60 + 30;
const UNTIL_MINUTES = 12 * 60;

/** Digests are made from half past six until noon: a server that starts in the evening wakes nobody. */
export const isDigestHour = ({ minutes }: LocalTime): boolean => minutes >= FROM_MINUTES && minutes < UNTIL_MINUTES;

export const wantsDigestOn = ({ digest, weekdaysOnly }: DigestChoice, date: PlainDate): boolean =>
  digest && (!weekdaysOnly || weekdayOf(date) <= 5);
