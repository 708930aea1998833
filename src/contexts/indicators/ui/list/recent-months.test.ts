import { describe, expect, it } from 'vitest';
import { month } from '../../../../kernel/month.ts';
import { groupOf } from './groups.ts';
import { recentMonths, sparkValues } from './recent-months.ts';

const data = { first: month('2024-03'), last: month('2026-10') };

describe('the months of a small line', () => {
  it('are two years up to the end of the period, as far as there are data', () => {
    expect(recentMonths('2026-01..2026-08', data)).toBe('2024-09..2026-08');
    expect(recentMonths('2025', data)).toBe('2024-03..2025-12');
    expect(recentMonths('2026', data)).toBe('2024-11..2026-10');
    expect(recentMonths('2019', data)).toBe('2024-11..2026-10');
  });

  it('keep their gaps, unless no two values stand side by side', () => {
    expect(sparkValues([1, 2, null, 4])).toEqual([1, 2, null, 4]);
    expect(sparkValues([1, null, null, 4, null])).toEqual([1, 4]);
    expect(sparkValues([])).toEqual([]);
  });
});

it('an indicator that is in no group stands among the region’s own series', () => {
  expect(groupOf('agency-weeks')).toBe('staff');
  expect(groupOf('sick-leave')).toBe('own');
});
