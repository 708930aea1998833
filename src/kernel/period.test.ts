import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from './month.ts';
import { containsMonth, lastDate, monthCount, monthsOf, parsePeriod, period, yearsEarlier } from './period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2026', '2026-01', '2026-12', 12],
    ['2026-08', '2026-08', '2026-08', 1],
    ['2026-T1', '2026-01', '2026-04', 4],
    ['2026-T2', '2026-05', '2026-08', 4],
    ['2026-T3', '2026-09', '2026-12', 4],
    ['2026-Q1', '2026-01', '2026-03', 3],
    ['2026-Q4', '2026-10', '2026-12', 3],
    ['2026-H1', '2026-01', '2026-06', 6],
    ['2026-H2', '2026-07', '2026-12', 6],
    ['2025-11..2026-02', '2025-11', '2026-02', 4],
    ['2026-03..2026-03', '2026-03', '2026-03', 1],
  ])('reads %s', (text, first, last, count) => {
    expect(parsePeriod(text)).toEqual({ text, first, last });
    expect(monthCount(period(text))).toBe(count);
    expect(monthsOf(period(text))).toHaveLength(count);
  });

  it.each([
    '2026-T0',
    '2026-T4',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-t2',
    '2026-X1',
    '2026-13',
    '2026-08..2026-01',
    '2026..2027',
    '2026-01..',
    '..2026-01',
    '2026-01..2026-02..2026-03',
    '2026-01...2026-03',
    '26',
    '20260',
    '2026-W10',
    ' 2026',
    '',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(() => period(text)).toThrow(RangeError);
  });

  it('reads any text or refuses it, and what it reads begins no later than it ends', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4}(-[TQHW]?[0-9]{1,2})?(\.\.[0-9]{4}-[0-9]{2})?$/), (text) => {
        const read = parsePeriod(text);
        expect(read === undefined || read.first <= read.last).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  it('knows its last day and which months it holds', () => {
    expect(lastDate(period('2024-01..2024-02'))).toBe('2024-02-29');
    expect(lastDate(period('2026-T2'))).toBe('2026-08-31');
    expect(containsMonth(period('2026-Q2'), month('2026-04'))).toBe(true);
    expect(containsMonth(period('2026-Q2'), month('2026-06'))).toBe(true);
    expect(containsMonth(period('2026-Q2'), month('2026-07'))).toBe(false);
  });

  it.each([
    ['2026', 1, '2025'],
    ['2026-08', 1, '2025-08'],
    ['2026-T2', 1, '2025-T2'],
    ['2026-Q3', 2, '2024-Q3'],
    ['2026-H1', 1, '2025-H1'],
    ['2025-11..2026-02', 1, '2024-11..2025-02'],
  ])('%s is %i years earlier written %s', (text, years, earlier) => {
    expect(yearsEarlier(period(text), years)).toEqual(period(earlier));
  });
});
