import { daysInMonth, type PlainDate } from './plain-date.ts';

/** A calendar month `YYYY-MM`. Compares as text. */
export type Month = string & { readonly __brand: 'Month' };

const PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function parseMonth(text: string): Month | undefined {
  return PATTERN.test(text) ? (text as Month) : undefined;
}

/** @throws RangeError when it is not a month: for literals and values already checked. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (!parsed) throw new RangeError(`not a month: ${text}`);
  return parsed;
}

export const monthOf = (date: PlainDate): Month => date.slice(0, 7) as Month;
export const yearOf = (value: Month): number => Number(value.slice(0, 4));

/** Months since year 0, so that months can be counted with. */
export const toMonthIndex = (value: Month): number => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;

export function fromMonthIndex(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

export const addMonths = (value: Month, count: number): Month => fromMonthIndex(toMonthIndex(value) + count);

/** Every month from first to last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  const end = toMonthIndex(last);
  for (let index = toMonthIndex(first); index <= end; index++) months.push(fromMonthIndex(index));
  return months;
}

export const firstDayOf = (value: Month): PlainDate => `${value}-01` as PlainDate;

export function lastDayOf(value: Month): PlainDate {
  const days = daysInMonth(yearOf(value), Number(value.slice(5, 7)));
  return `${value}-${String(days).padStart(2, '0')}` as PlainDate;
}

export const daysOf = (value: Month): number => daysInMonth(yearOf(value), Number(value.slice(5, 7)));
