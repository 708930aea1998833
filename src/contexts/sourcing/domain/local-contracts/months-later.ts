import { addMonths, lastDayOf, monthOf } from '../../../../kernel/month.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** The same day a number of months later, or the month's last where it has no such day. */
export function monthsLater(date: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(date), months);
  const day = `${month}${date.slice(7)}` as PlainDate;
  const last = lastDayOf(month);
  return day < last ? day : last;
}
