import { fromEpochDay, plainDate, toEpochDay } from '../../../kernel/plain-date.ts';

/** Weekday 1 (Monday) to 7 of a day counted from 1970-01-01, which was a Thursday. */
const weekday = (epochDay: number) => ((((epochDay + 3) % 7) + 7) % 7) + 1;

/**
 * Weeks of a calendar year by ISO 8601: 53 when it begins on a Thursday, or on a Wednesday in a leap year; 2026 has 53.
 * Figures per year are therefore divided by days, never by 52.
 */
export function isoWeeksInYear(year: number): 52 | 53 {
  const firstDay = toEpochDay(plainDate(`${year}-01-01`));
  const lastDay = toEpochDay(plainDate(`${year}-12-31`));
  return weekday(firstDay) === 4 || weekday(lastDay) === 4 ? 53 : 52;
}

/** ISO week of a date, with the year the week belongs to: 2027-01-01 is in week 53 of 2026. */
export function isoWeekOf(date: string): { year: number; week: number } {
  const day = toEpochDay(plainDate(date));
  const thursday = day - weekday(day) + 4;
  const year = Number(fromEpochDay(thursday).slice(0, 4));
  const newYear = toEpochDay(plainDate(`${year}-01-01`));
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}
