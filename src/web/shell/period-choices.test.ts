import { describe, expect, it } from 'vitest';
import { month } from '../../kernel/month.ts';
import { choicesOf, dataMonths, monthsOfData, rangeOf, yearsOf, yearToDate } from './period-choices.ts';

const data = { first: month('2024-11'), last: month('2026-10') };

describe('period choices', () => {
  it('counts the year so far from January to the newest month', () => {
    expect(yearToDate(month('2026-10'))).toBe('2026-01..2026-10');
    expect(yearToDate(month('2027-01'))).toBe('2027-01');
    expect(yearToDate(month('2025-12'))).toBe('2025');
  });

  it('offers the years with data, newest first, and always the year before', () => {
    expect(yearsOf(data)).toEqual([2026, 2025, 2024]);
    expect(yearsOf({ first: month('2026-01'), last: month('2026-03') })).toEqual([2026, 2025]);
  });

  it('offers the whole year, three tertials and twelve months, and marks those without data', () => {
    const choices = choicesOf(2026, data);
    expect(choices).toHaveLength(16);
    expect(choices[0]).toEqual({ period: '2026', kind: 'year', number: 2026, hasData: true });
    expect(choices.find((each) => each.period === '2026-T3')?.hasData).toBe(true);
    expect(choices.find((each) => each.period === '2026-11')?.hasData).toBe(false);
    expect(choicesOf(2024, data).find((each) => each.period === '2024-T2')?.hasData).toBe(false);
  });

  it('turns two months in any order into a range', () => {
    expect(rangeOf(month('2026-04'), month('2026-02'))).toBe('2026-02..2026-04');
    expect(rangeOf(month('2026-04'), month('2026-04'))).toBe('2026-04');
  });

  it('lists the months newest first, five years when the first is unknown', () => {
    expect(monthsOfData(data).slice(0, 2)).toEqual(['2026-10', '2026-09']);
    expect(monthsOfData(data)).toHaveLength(24);
    expect(dataMonths(undefined, '2026-10').first).toBe('2022-01');
  });
});
