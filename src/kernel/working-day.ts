import { firstDayOf, type Month } from './month.ts';
import { addDays, fromEpochDay, type PlainDate, toEpochDay } from './plain-date.ts';

/** Monday 1 … Sunday 7. */
export const weekdayOf = (date: PlainDate): number => ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm as Meeus prints it). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const day = moon + week - 7 * late + 114;
  const [month, dayOfMonth] = [Math.floor(day / 31), (day % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as PlainDate;
}

const FIXED = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);
/** Good Friday, Easter Monday and Ascension, in days from Easter Sunday. */
const AROUND_EASTER = new Set([-2, 1, 39]);

/** A day when a Swedish region's offices are open: public holidays and the three eves that are kept as such are not. */
export function isWorkingDay(date: PlainDate): boolean {
  const weekday = weekdayOf(date);
  if (weekday > 5 || FIXED.has(date.slice(5))) return false;
  if (AROUND_EASTER.has(toEpochDay(date) - toEpochDay(easterSunday(Number(date.slice(0, 4)))))) return false;
  return !isMidsummerEve(date, weekday);
}

/** The Friday between 19 and 25 June. */
const isMidsummerEve = (date: PlainDate, weekday: number): boolean =>
  weekday === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25';

/** The working day with that number in a month, counted from 1. */
export function workingDayOf(month: Month, number: number): PlainDate {
  let day = toEpochDay(firstDayOf(month)) - 1;
  for (let left = number; left > 0;) {
    day += 1;
    if (isWorkingDay(fromEpochDay(day))) left -= 1;
  }
  return fromEpochDay(day);
}

/** Sunday of the week that a date lies in. */
export const endOfWeek = (date: PlainDate): PlainDate => addDays(date, 7 - weekdayOf(date));
