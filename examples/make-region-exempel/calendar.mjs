/** Months are whole numbers from January 2022 (0) to October 2026 (57); days are `YYYY-MM-DD`. No clock, no locale. */
export const FIRST_YEAR = 2022;
export const MONTH_COUNT = 58;
export const MONTHS = Array.from({ length: MONTH_COUNT }, (_, index) => index);
const NAMES = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

const two = (number) => String(number).padStart(2, '0');
export const yearOf = (index) => FIRST_YEAR + Math.floor(index / 12);
/** 1–12. */
export const monthOfYear = (index) => (index % 12) + 1;
export const monthText = (index) => `${yearOf(index)}-${two(monthOfYear(index))}`;
export const monthName = (index) => `${NAMES[index % 12]} ${yearOf(index)}`;
export const dayCount = (index) => new Date(Date.UTC(yearOf(index), monthOfYear(index), 0)).getUTCDate();
export const dayText = (index, day) => `${monthText(index)}-${two(day)}`;
/** 1 = Monday … 7 = Sunday. */
export const weekday = (index, day) => new Date(Date.UTC(yearOf(index), index % 12, day)).getUTCDay() || 7;

/** Pay day: the 25th, or the Friday before when it falls on a weekend. */
export const payDay = (index) => dayText(index, 25 - Math.max(0, weekday(index, 25) - 5));

/** ISO week: the week of its Thursday, counted from 1 January; 2026 has 53. */
export function isoWeek(index, day) {
  const thursday = new Date(Date.UTC(yearOf(index), index % 12, day + 4 - weekday(index, day)));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / 86_400_000 / 7) + 1;
}

/**
 * The value of a curve given as one number per year, straight lines between the middles of the years.
 * @param {number[]} perYear 2022 … 2026
 */
export function alongYears(perYear, index) {
  const position = Math.min(perYear.length - 1, Math.max(0, (index - 5.5) / 12));
  const left = Math.min(perYear.length - 2, Math.floor(position));
  return perYear[left] + (perYear[left + 1] - perYear[left]) * (position - left);
}
