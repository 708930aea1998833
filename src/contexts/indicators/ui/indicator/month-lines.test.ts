import { describe, expect, it } from 'vitest';
import type { TargetDto } from '../../../organisation/contract.ts';
import type { IndicatorValueDto } from '../../contract.ts';
import { basePeriods } from './base-periods.ts';
import { pathOf, pathValueAt, targetsOf, yearRows } from './month-lines.ts';

const place = { indicator: 'agency-weeks', unit: 'PV', staffCategory: 'all', careArea: 'all' };
const target = (due: string, value: number | null, change: Partial<TargetDto> = {}): TargetDto => ({
  ...place,
  index: 0,
  line: 1,
  from: null,
  due,
  value,
  direction: 'at-most',
  decision: null,
  toBeDecidedBy: null,
  note: null,
  ...change,
});

describe('the target path', () => {
  const targets = [
    target('2027-12-31', 600),
    target('2025-12-31', 1000, { from: { date: '2023-12-31', value: 1200 } }),
    target('2029-12-31', null),
    target('2026-12-31', 1, { unit: 'HC01' }),
  ];

  it('is that of exactly the chosen selection, by date; a target without a number adds no point', () => {
    expect(targetsOf(targets, place).map(({ due }) => due)).toEqual(['2025-12-31', '2027-12-31', '2029-12-31']);
    expect(pathOf(targets, place)).toEqual([
      { date: '2023-12-31', value: 1200 },
      { date: '2025-12-31', value: 1000 },
      { date: '2027-12-31', value: 600 },
    ]);
    expect(pathOf(targets, { ...place, unit: 'R' })).toEqual([]);
  });

  it('goes straight between its points and nowhere beyond them', () => {
    const path = pathOf(targets, place);
    // Half way from 1 000 to 600.
    expect(pathValueAt(path, '2026-12')).toBeCloseTo(800, 9);
    expect(pathValueAt(path, '2025-12')).toBe(1000);
    expect(pathValueAt(path, '2023-11')).toBeNull();
    expect(pathValueAt(path, '2028-01')).toBeNull();
  });
});

describe('the year beside the one before', () => {
  it('has twelve months, with gaps where there is no value', () => {
    const figure = (period: string, value?: number, pathValue: number | null = null) =>
      ({ period, value, target: { pathValue } }) as IndicatorValueDto;
    const rows = yearRows([figure('2025-01', 7), figure('2026-01', 5, 6), figure('2026-02', undefined, 6)], 2026);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ month: '2026-01', now: 5, before: 7, path: 6 });
    expect(rows[1]).toEqual({ month: '2026-02', now: null, before: null, path: 6 });
    expect(rows[11]).toEqual({ month: '2026-12', now: null, before: null, path: null });
  });
});

describe('base periods', () => {
  it('are the same months of earlier years with data, last year left out', () => {
    expect(basePeriods('2026-01..2026-10', '2023-01', undefined)).toEqual(['2024-01..2024-10', '2023-01..2023-10']);
    expect(basePeriods('2026-T2', '2024-06', undefined)).toEqual([]);
    expect(basePeriods('2026', '2024-01', '2019')).toEqual(['2024', '2019']);
    expect(basePeriods('none', '2024-01', undefined)).toEqual([]);
  });
});
