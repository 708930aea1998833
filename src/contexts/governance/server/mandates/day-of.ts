import { plainDate, type PlainDate } from '../../../../kernel/plain-date.ts';

/** The day in Sweden: what is signed at one in the morning is not signed the day before. */
const DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const dayOf = (now: Date): PlainDate => plainDate(DAY.format(now));
