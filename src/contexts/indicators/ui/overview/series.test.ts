import { describe, expect, it } from 'vitest';
import { type OverviewMonth, monthlyRatios, pathAt, yearsSideBySide } from './series.ts';

const month = (text: string, agencyOre: number, ownOre = 1000): OverviewMonth => ({
  month: text,
  agencyOre,
  ownOre,
  agencyFte: null,
  ownFte: null,
  agencyWeeks: null,
});

describe('overview series', () => {
  it('leaves a gap where there is no own cost', () => {
    expect(monthlyRatios([month('2026-01', 37), month('2026-02', 5, 0)])).toEqual([
      { month: '2026-01', value: 0.037 },
      { month: '2026-02', value: null },
    ]);
  });

  it('reads the target path between its dates, and nothing outside them', () => {
    const path = [
      { date: '2025-12-31', value: 0.037 },
      { date: '2027-12-31', value: 0.02 },
    ];
    expect(pathAt(path, '2025-12')).toBe(0.037);
    // Half way: (3,7 + 2,0) / 2 = 2,85 %.
    expect(pathAt(path, '2026-12')).toBeCloseTo(0.0285, 10);
    expect(pathAt(path, '2027-12')).toBe(0.02);
    expect(pathAt(path, '2025-11')).toBeNull();
    expect(pathAt(path, '2028-01')).toBeNull();
  });

  it('sets the months of the period’s year beside those of the year before', () => {
    const years = yearsSideBySide([month('2025-02', 8), month('2026-01', 3), month('2026-02', 4)], '2026-01..2026-02');
    expect(years).toHaveLength(12);
    expect(years[0]).toEqual({ month: '2026-01', thisYear: 3, lastYear: null });
    expect(years[1]).toEqual({ month: '2026-02', thisYear: 4, lastYear: 8 });
    expect(years[11]).toEqual({ month: '2026-12', thisYear: null, lastYear: null });
  });
});
