import fc from 'fast-check';
import { expect, test } from 'vitest';
import { month } from './month.ts';
import { fromEpochDay, plainDate } from './plain-date.ts';
import { easterSunday, endOfWeek, isWorkingDay, weekdayOf, workingDayOf } from './working-day.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));

test.each([
  ['2026-11-26', true],
  ['2026-11-28', false],
  ['2026-04-03', false],
  ['2026-04-06', false],
  ['2026-05-14', false],
  ['2026-06-19', false],
  ['2026-06-26', true],
  ['2026-12-24', false],
  ['2026-12-30', true],
])('whether %s is a working day: %s', (date, working) => expect(isWorkingDay(plainDate(date))).toBe(working));

test('the tenth working day is counted past week-ends and holidays', () => {
  // October 2026 begins on a Thursday: 1, 2, 5–9, 12, 13, 14.
  expect(workingDayOf(month('2026-10'), 10)).toBe('2026-10-14');
  // January 2026: 2, 5, 7, 8, 9, 12–16, as 1 and 6 are holidays.
  expect(workingDayOf(month('2026-01'), 10)).toBe('2026-01-16');
});

test('a week ends on its Sunday', () => {
  expect(endOfWeek(plainDate('2026-11-26'))).toBe('2026-11-29');
  expect(endOfWeek(plainDate('2026-11-29'))).toBe('2026-11-29');
});

test('seven days in a row are the seven weekdays, before 1970 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
      const week = [0, 1, 2, 3, 4, 5, 6].map((step) => weekdayOf(fromEpochDay(day + step)));
      expect(week.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }),
  );
});
