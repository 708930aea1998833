import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeInput, cost, engagement, parameter } from '../../../../../test/builders/compute-input.ts';
import { month } from '../../../../kernel/month.ts';
import { isoWeekOf, isoWeeksInYear } from '../iso-weeks.ts';
import { agencyFullTimeEquivalents as fte } from './agency-full-time-equivalents.ts';
import { agencyWeeks } from './agency-weeks.ts';

test('1 214 weeks given directly are 1 214 weeks, whatever a week is', () => {
  const engagements = [
    engagement('2016-01', { weeks: 700, rows: 700 }),
    engagement('2016-02', { weeks: 514, rows: 514 }),
  ];
  expect(agencyWeeks.compute(computeInput({ period: '2016', engagements, parameters: [] })).result).toEqual({
    kind: 'value',
    value: 1214,
  });
});

test('hours become weeks by the parameter of their own month', () => {
  const parameters = [
    parameter('hours-per-agency-week', 40, '2015-01-01', '2025-01-31'),
    parameter('hours-per-agency-week', 38, '2025-02-01'),
  ];
  const engagements = [
    engagement('2025-01', { hours: 400, weeks: 1, onCallHours: 99 }),
    engagement('2025-02', { hours: 380 }),
  ];
  const input = computeInput({ period: '2025-01..2025-02', engagements, parameters });
  // 400 ÷ 40 + 1 + 380 ÷ 38 = 21; on-call hours are not counted
  expect(agencyWeeks.compute(input)).toMatchObject({ result: { value: 21 }, gaps: [] });
});

test('hours without the parameter cannot become weeks, nor weeks full-time equivalents', () => {
  const hours = computeInput({
    period: '2025-01',
    engagements: [engagement('2025-01', { hours: 40 })],
    parameters: [],
  });
  expect(agencyWeeks.compute(hours).result).toEqual({ kind: 'not-computable', reason: 'parameter-missing' });
  expect(fte.compute(hours).result).toEqual({ kind: 'not-computable', reason: 'parameter-missing' });
});

test('full-time equivalents divide by the days of the period, so 53 ISO weeks change nothing', () => {
  // January has 31 days: 40 × 31 ÷ 7 = 177,142857 hours
  const january = computeInput({ period: '2025-01', engagements: [engagement('2025-01', { hours: (40 * 31) / 7 })] });
  expect(fte.compute(january).result).toEqual({ kind: 'value', value: 1 });
  // One person all of 2026: 40 × 365 ÷ 7 hours, also given as 365 ÷ 7 weeks
  const year = computeInput({ period: '2026', engagements: [engagement('2026-01', { weeks: 365 / 7 })] });
  expect(fte.compute(year)).toMatchObject({ denominator: (40 * 365) / 7 });
  expect(
    fte.compute(year).result.kind === 'value' && fte.compute(year).numerator! / fte.compute(year).denominator!,
  ).toBeCloseTo(1, 12);
});

test('agency cost without hours is missing hours, not zero hours', () => {
  const elsewhere = engagement('2025-01', { staffCategory: 'midwife', hours: 40 });
  const costs = [cost('2025-01', 'agency', 500)];
  const physicians = computeInput({ period: '2025-01', staffCategory: 'physician', costs, engagements: [elsewhere] });
  expect(agencyWeeks.compute(physicians)).toMatchObject({
    result: { kind: 'not-computable', reason: 'cost-without-hours' },
    gaps: [{ code: 'cost-without-hours', months: ['2025-01'], amountOre: 500 }],
  });
  const nurses = computeInput({
    period: '2025-01',
    staffCategory: 'registered-nurse',
    costs,
    engagements: [elsewhere],
  });
  expect(agencyWeeks.compute(nurses)).toMatchObject({ result: { kind: 'value', value: 0 }, gaps: [] });
});

test('a unit below without any hours that year makes the sum above incomplete', () => {
  const costs = [cost('2025-01', 'agency', 500), cost('2025-02', 'agency', 500)];
  const hourless = [{ month: month('2025-01'), staffCategory: 'physician', amountOre: 200 }];
  const engagements = [engagement('2025-01', { hours: 40 }), engagement('2025-02', { hours: 40 })];
  expect(agencyWeeks.compute(computeInput({ period: '2025-01..2025-02', costs, engagements, hourless }))).toMatchObject(
    {
      result: { value: 2 },
      gaps: [{ code: 'cost-without-hours', months: ['2025-01'], amountOre: 200 }],
    },
  );
});

test('months for which nobody reported hours are missing; a period of only such months has no value', () => {
  const input = computeInput({ period: '2025-01..2025-03', engagements: [engagement('2025-02', { hours: 40 })] });
  expect(agencyWeeks.compute(input)).toMatchObject({
    result: { value: 1 },
    gaps: [{ code: 'missing-hours-months', months: ['2025-01', '2025-03'] }],
  });
  expect(
    agencyWeeks.compute(computeInput({ period: '2024', engagements: [engagement('2025-02', { hours: 40 })] })).result,
  ).toEqual({ kind: 'not-computable', reason: 'no-rows' });
});

test('an engagement over several months is one row, also when it began before the period', () => {
  const engagements = [
    engagement('2025-01', { hours: 10, rows: 2, startingRows: 0 }),
    engagement('2025-02', { hours: 10, rows: 3, startingRows: 1 }),
  ];
  expect(agencyWeeks.compute(computeInput({ period: '2025-01..2025-02', engagements })).rows).toBe(3);
  expect(agencyWeeks.compute(computeInput({ period: '2025-02', engagements })).rows).toBe(3);
});

test('rows whose unit or category no rule maps are told', () => {
  const engagements = [
    engagement('2025-01', { hours: 40 }),
    engagement('2025-01', { staffCategory: null, hours: 80, rows: 2 }),
  ];
  expect(agencyWeeks.compute(computeInput({ period: '2025-01', engagements }))).toMatchObject({
    result: { value: 1 },
    gaps: [{ code: 'unmapped-hours-rows', rows: 2 }],
  });
});

test.each([
  [2015, 53],
  [2020, 53],
  [2026, 53],
  [2025, 52],
  [2024, 52],
  [2021, 52],
  [2032, 53],
])('%i has %i ISO weeks', (year, weeks) => {
  expect(isoWeeksInYear(year)).toBe(weeks);
});

test('the last days of December may be in week 1, the first of January in week 53', () => {
  expect(isoWeekOf('2027-01-01')).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf('2025-12-29')).toEqual({ year: 2026, week: 1 });
  expect(isoWeekOf('2026-12-31')).toEqual({ year: 2026, week: 53 });
});

test('28 December is always in the last week of its year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
      expect(isoWeekOf(`${year}-12-28`)).toEqual({ year, week: isoWeeksInYear(year) });
    }),
  );
});
