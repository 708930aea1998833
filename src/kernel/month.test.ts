import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysOf,
  firstDayOf,
  fromMonthIndex,
  lastDayOf,
  month,
  monthOf,
  monthsBetween,
  parseMonth,
  toMonthIndex,
  yearOf,
} from './month.ts';
import { plainDate } from './plain-date.ts';

describe('parseMonth', () => {
  it.each(['2026-01', '2026-12', '0999-10'])('takes %s', (text) => expect(parseMonth(text)).toBe(text));
  it.each(['2026-00', '2026-13', '2026-1', '202601', '2026', '2026-01-01', '26-01', ''])('refuses %j', (text) =>
    expect(parseMonth(text)).toBeUndefined(),
  );
  it('throws from month, which is for values that are known', () => expect(() => month('2026-13')).toThrow(RangeError));
});

describe('counting with months', () => {
  it('steps over the end of a year in both directions', () => {
    expect(addMonths(month('2025-12'), 1)).toBe('2026-01');
    expect(addMonths(month('2026-01'), -1)).toBe('2025-12');
    expect(addMonths(month('2026-08'), -20)).toBe('2024-12');
  });

  it('lists both ends, and nothing when the end comes first', () => {
    expect(monthsBetween(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween(month('2026-02'), month('2026-01'))).toEqual([]);
  });

  it('knows first day, last day and number of days', () => {
    expect(firstDayOf(month('2024-02'))).toBe('2024-02-01');
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('2025-02'))).toBe('2025-02-28');
    expect(daysOf(month('2026-09'))).toBe(30);
    expect(monthOf(plainDate('2026-09-30'))).toBe('2026-09');
    expect(yearOf(month('2026-09'))).toBe(2026);
  });

  it('comes back to the same month, and keeps the order of months as text', () => {
    const index = fc.integer({ min: 12, max: 12 * 9999 + 11 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        expect(toMonthIndex(fromMonthIndex(a))).toBe(a);
        expect(parseMonth(fromMonthIndex(a))).toBe(fromMonthIndex(a));
        expect(fromMonthIndex(a) < fromMonthIndex(b)).toBe(a < b);
      }),
    );
  });
});
