import type { PlainDate } from './plain-date.ts';

export type LocalTime = {
  date: PlainDate;
  /** Minutes since midnight by the clock on the wall. */
  minutes: number;
};

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Date and time of day in Sweden, wherever the server stands. */
export function swedishTime(instant: Date): LocalTime {
  const parts = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${parts['year']}-${parts['month']}-${parts['day']}` as PlainDate;
  return { date, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}
