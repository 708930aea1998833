import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';

/** The day that the calendar on the wall in Sweden has at an instant. */
export const todayOf = (now: Date): PlainDate =>
  plainDate(new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(now));
