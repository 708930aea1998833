import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { nextNumber } from './number.ts';
import { emptyRequest, faultsOf } from './request.ts';
import { stateOn } from './state-on.ts';
import { statisticsBy, totalOf } from './statistics.ts';
import { marksOf, useOf } from './use.ts';

const today = plainDate('2026-11-26');
const grant = { grantedTo: plainDate('2026-11-26'), grantedHours: 100 };

describe('the state on a day', () => {
  it.each([
    [0, '2026-11-26', 'granted'],
    [0.5, '2026-11-26', 'in-use'],
    [100, '2026-11-26', 'used-up'],
    [101, '2026-11-26', 'used-up'],
    [100, '2026-11-27', 'expired'],
    [0, '2026-11-27', 'expired'],
  ])('with %d hours drawn on %s is %s', (hours, day, state) => {
    expect(stateOn('granted', grant, hours, plainDate(day))).toBe(state);
  });

  it('is what somebody did when nothing is granted', () => {
    expect(stateOn('withdrawn', { grantedTo: null, grantedHours: null }, 0, today)).toBe('withdrawn');
    expect(stateOn('revoked', grant, 50, plainDate('2027-01-01'))).toBe('revoked');
  });
});

describe('use and its marks', () => {
  it('is hours times the granted rate', () => {
    const drawn = { hours: 80.5, onCallHours: 8, unconvertedWeeks: 0 };
    // 80,5 × 1 150 kr = 92 575 kr.
    expect(useOf(drawn, { hours: 100, rateOre: 115_000 })).toEqual({ ...drawn, costOre: 9_257_500, share: 0.805 });
  });

  const marked = { state: 'in-use', grantedTo: plainDate('2027-06-30'), share: 0.5, isReviewOwed: false } as const;
  it.each([
    [{}, []],
    [{ share: 0.799 }, []],
    [{ share: 0.8 }, ['used-80']],
    [{ share: 1 }, ['used-100']],
    [{ grantedTo: plainDate('2026-12-27') }, []],
    [{ grantedTo: plainDate('2026-12-26') }, ['ends-soon']],
    [{ state: 'expired', grantedTo: plainDate('2026-11-25') }, ['ended']],
    [{ state: 'revoked', grantedTo: plainDate('2026-12-01') }, []],
    [{ isReviewOwed: true }, ['review-owed']],
  ] as const)('%o is marked %j', (changes, marks) => {
    expect(marksOf({ ...marked, ...changes }, today)).toEqual(marks);
  });
});

describe('numbers', () => {
  it('run within the year', () => {
    expect(nextNumber(2026, [])).toBe('D-2026-001');
    expect(nextNumber(2026, ['D-2026-009', 'D-2026-010', 'D-2025-044'])).toBe('D-2026-011');
    expect(nextNumber(2026, ['D-2026-999'])).toBe('D-2026-1000');
  });
});

describe('a draft', () => {
  it('lacks everything but its unit', () => {
    expect(faultsOf(emptyRequest('HC1')).map(({ field }) => field)).toEqual([
      'staffCategory',
      'periodFrom',
      'periodTo',
      'amount',
      'supplierName',
      'supplierNumber',
      'hourlyRateOre',
      'motive',
      'motiveText',
      'tried.ownStaff',
      'tried.internalPool',
      'tried.frameworkCallOff',
      'consequence',
      'exitPlan',
    ]);
  });

  it('tells a period that goes backwards and a number that is none', () => {
    const faults = faultsOf({
      ...emptyRequest('HC1'),
      periodFrom: plainDate('2026-12-02'),
      periodTo: plainDate('2026-12-01'),
      supplierNumber: '12-34',
    });
    expect(faults).toContainEqual({ field: 'periodTo', code: 'period-backwards' });
    expect(faults).toContainEqual({ field: 'supplierNumber', code: 'supplier-number-unfit' });
  });
});

describe('statistics', () => {
  const row = (unit: string, grantedHours: number | null) => ({
    unit,
    motive: 'vacancy',
    supplierNumber: '556677-8899',
    supplierName: 'Vårdkraft AB',
    isGranted: grantedHours !== null,
    grantedHours,
    grantedRateOre: grantedHours === null ? null : 100_000,
  });
  it('count all, and sum what was granted', () => {
    const rows = [row('HC1', 10), row('HC1', null), row('HC2', 30)];
    // 40 h × 1 000 kr = 40 000 kr of 1 000 000 kr.
    expect(totalOf(rows, 100_000_000)).toEqual({
      count: 3,
      granted: 2,
      grantedHours: 40,
      grantedOre: 4_000_000,
      shareOfAgencyCost: 0.04,
    });
    expect(statisticsBy(rows, ({ unit }) => ({ key: unit, name: unit }), null)).toMatchObject([
      { key: 'HC2', count: 1, granted: 1, shareOfAgencyCost: null },
      { key: 'HC1', count: 2, granted: 1 },
    ]);
  });
});
