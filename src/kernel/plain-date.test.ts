import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  swedishDate,
  addDays,
  daysInMonth,
  fromEpochDay,
  isValidOn,
  parsePlainDate,
  plainDate,
  toEpochDay,
  validitiesOverlap,
} from './plain-date.ts';

const day = fc.integer({ min: -25_567, max: 80_000 });

describe('parsePlainDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01'])('takes %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  it('throws from plainDate, which is for values that are known', () => {
    expect(() => plainDate('2025-02-29')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('knows leap years, centuries included', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([1, 4, 6, 9, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 30, 30, 30, 31]);
  });

  it('counts from 1970-01-01', () => {
    expect(toEpochDay(plainDate('1970-01-01'))).toBe(0);
    // 30 years of 365 days and the leap days of 1972, 76, 80, 84, 88, 92 and 96: 10 950 + 7.
    expect(toEpochDay(plainDate('2000-01-01'))).toBe(10_957);
  });

  it('steps over ends of months and years', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(plainDate('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(plainDate('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('comes back to the same day, and keeps the order of days as text', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(toEpochDay(fromEpochDay(a))).toBe(a);
        expect(parsePlainDate(fromEpochDay(a))).toBe(fromEpochDay(a));
        expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b);
      }),
    );
  });
});

describe('swedishDate', () => {
  it('is the day on the wall in Sweden: after midnight there it is the next day, in summer two hours before UTC', () => {
    expect(swedishDate(new Date('2026-01-31T22:59:59.999Z'))).toBe('2026-01-31');
    expect(swedishDate(new Date('2026-01-31T23:00:00.000Z'))).toBe('2026-02-01');
    expect(swedishDate(new Date('2026-06-30T22:00:00.000Z'))).toBe('2026-07-01');
  });
});

describe('validity', () => {
  const year = { validFrom: plainDate('2025-01-01'), validTo: plainDate('2025-12-31') };
  const open = { validFrom: plainDate('2026-01-01') };

  it('includes its first and last day', () => {
    expect(isValidOn(year, plainDate('2025-01-01'))).toBe(true);
    expect(isValidOn(year, plainDate('2025-12-31'))).toBe(true);
    expect(isValidOn(year, plainDate('2024-12-31'))).toBe(false);
    expect(isValidOn(year, plainDate('2026-01-01'))).toBe(false);
    expect(isValidOn(open, plainDate('9999-12-31'))).toBe(true);
  });

  it('overlaps when one day is in both, and only then', () => {
    expect(validitiesOverlap(year, open)).toBe(false);
    expect(validitiesOverlap(year, { validFrom: plainDate('2025-12-31') })).toBe(true);
    expect(validitiesOverlap(open, { validFrom: plainDate('2030-01-01') })).toBe(true);
  });

  it('overlaps the same way seen from either side', () => {
    const validity = fc.record({
      from: fc.integer({ min: 0, max: 30 }),
      length: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(validity, validity, (one, two) => {
        const [a, b] = [one, two].map(({ from, length }) => ({
          validFrom: fromEpochDay(from),
          validTo: length === undefined ? undefined : fromEpochDay(from + length),
        })) as [typeof year, typeof year];
        const shared = Array.from({ length: 60 }, (_, index) => fromEpochDay(index)).some(
          (date) => isValidOn(a, date) && isValidOn(b, date),
        );
        expect(validitiesOverlap(a, b)).toBe(shared);
        expect(validitiesOverlap(b, a)).toBe(shared);
      }),
    );
  });
});
