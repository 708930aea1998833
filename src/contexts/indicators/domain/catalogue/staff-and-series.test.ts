import { expect, test } from 'vitest';
import { month } from '../../../../kernel/month.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type ActionReport, actionBook } from '../action-book.ts';
import { computeInput, entered, staff } from '../../../../../test/builders/compute-input.ts';
import { manualIndicator, type SeriesDefinition } from '../manual-indicator.ts';
import { actionProgress } from './action-progress.ts';
import { indicatorsOf, knownIndicatorKeys } from './catalogue.ts';
import { ownFullTimeEquivalents } from './own-full-time-equivalents.ts';
import { trainingPosts } from './training-posts.ts';

test('own full-time equivalents: sum over categories, mean over months with data', () => {
  const rows = [
    staff('2025-01', { fte: 10 }),
    staff('2025-01', { fte: 5.5, staffCategory: 'midwife' }),
    staff('2025-03', { fte: 20.5 }),
  ];
  const input = computeInput({ period: '2025-01..2025-03', staff: rows });
  // (15,5 + 20,5) ÷ 2 months
  expect(ownFullTimeEquivalents.compute(input)).toMatchObject({
    result: { value: 18 },
    numerator: 36,
    denominator: 2,
    rows: 3,
    gaps: [{ code: 'missing-staff-months', months: ['2025-02'] }],
  });
  expect(ownFullTimeEquivalents.compute(computeInput({ period: '2024', staff: rows })).result).toEqual({
    kind: 'not-computable',
    reason: 'no-rows',
  });
});

test('training posts: heads in the last month with staff rows', () => {
  const rows = [
    staff('2025-01', { staffCategory: 'resident-physician', training: true, headcount: 50 }),
    staff('2025-02', { staffCategory: 'resident-physician', training: true, headcount: 52 }),
    staff('2025-02', { staffCategory: 'intern-physician', training: true, headcount: 8 }),
    staff('2025-02', { headcount: 300 }),
  ];
  expect(trainingPosts.compute(computeInput({ period: '2025-01..2025-02', staff: rows }))).toMatchObject({
    result: { value: 60 },
    rows: 2,
    gaps: [],
  });
  const residents = computeInput({ period: '2025-01..2025-02', staffCategory: 'resident-physician', staff: rows });
  expect(trainingPosts.compute(residents).result).toEqual({ kind: 'value', value: 52 });
  expect(
    trainingPosts.compute(computeInput({ period: '2025-02', staffCategory: 'physician', staff: rows })).result,
  ).toEqual({ kind: 'not-computable', reason: 'no-rows' });
});

test('training posts entered by hand hold where staff files have none', () => {
  const rows = [staff('2018-12', { headcount: 300 })];
  const series = [entered('training-posts', '2018-12', 60)];
  expect(trainingPosts.compute(computeInput({ period: '2018', staff: rows, series })).result).toEqual({
    kind: 'value',
    value: 60,
  });
  expect(trainingPosts.compute(computeInput({ period: '2018', staff: rows })).result).toEqual({
    kind: 'not-computable',
    reason: 'no-rows',
  });
});

test('61 of 65 actions done and 6 remaining: 93,8 %, and the parts are 2 too many', () => {
  const series = [
    entered('actions-total', '2019-05', 65),
    entered('actions-done', '2019-05', 61),
    entered('actions-ongoing', '2019-05', 6),
  ];
  const progress = actionProgress.compute(computeInput({ period: '2019', series }));
  // 61 ÷ 65 = 0,93846…; 61 + 6 = 67, two more than 65
  expect(progress).toMatchObject({
    numerator: 61,
    denominator: 65,
    result: { value: 61 / 65 },
    gaps: [{ code: 'parts-do-not-add-up', difference: 2 }],
  });
});

test('actions of the plans go before counts entered by hand, each by its newest status that day', () => {
  const report = (number: number, sequence: number, status: string, on: string): ActionReport => ({
    plan: 'regional',
    number,
    title: `Åtgärd ${number}`,
    unit: number === 3 ? 'HC1' : 'R',
    sequence,
    status,
    reportedOn: plainDate(on),
  });
  const actions = actionBook(
    [
      report(1, 2, 'done', '2026-03-31'),
      report(1, 1, 'ongoing', '2026-01-15'),
      report(2, 1, 'in-ordinary-operation', '2026-02-01'),
      report(3, 1, 'not-started', '2026-02-01'),
    ],
    [{ ancestor: 'PV', unit: 'HC1', first: month('2026-01'), last: month('2026-12') }],
    'R',
  );
  const series = [entered('actions-total', '2026-02', 65), entered('actions-done', '2026-02', 61)];
  const of = (period: string, unit = 'R') => ({ ...computeInput({ period, unit, series }), actions });
  expect(actionProgress.compute(of('2026-02'))).toMatchObject({ numerator: 1, denominator: 3, gaps: [] });
  expect(actionProgress.compute(of('2026-03'))).toMatchObject({ numerator: 2, denominator: 3 });
  expect(actionProgress.compute(of('2026-03', 'PV'))).toMatchObject({ numerator: 0, denominator: 1 });
  expect(actionProgress.compute({ ...of('2026-02'), actions: actionBook([], [], 'R') })).toMatchObject({
    denominator: 65,
  });
  expect(actionProgress.rowsBehind(of('2026-03')).numerator).toMatchObject([
    { table: 'action', entries: [{ number: 1 }, { number: 2 }] },
  ]);
});

test('actions in ordinary operation count as done; parts that add up are complete', () => {
  const series = [
    entered('actions-total', '2019-05', 65),
    entered('actions-total', '2019-01', 70),
    entered('actions-done', '2019-05', 40),
    entered('actions-in-ordinary-operation', '2019-05', 12),
    entered('actions-stopped', '2019-05', 3),
    entered('actions-handed-over', '2019-05', 4),
    entered('actions-not-started', '2019-05', 6),
  ];
  expect(actionProgress.compute(computeInput({ period: '2019', series }))).toMatchObject({
    result: { value: 0.8 },
    gaps: [],
  });
  expect(actionProgress.compute(computeInput({ period: '2018', series })).result).toEqual({
    kind: 'not-computable',
    reason: 'no-series-value',
  });
});

const definition = (aggregation: SeriesDefinition['aggregation']): SeriesDefinition => ({
  key: 'sick-leave',
  name: 'Sjukfrånvaro',
  unitOfMeasure: 'ratio',
  direction: 'at-most',
  role: 'balancing',
  careArea: 'all',
  aggregation,
});
const months = [entered('sick-leave', '2025-01', 0.06), entered('sick-leave', '2025-02', 0.04)];

test.each([
  ['sum', 0.1],
  ['mean', 0.05],
  ['last', 0.04],
] as const)('a series by %s', (aggregation, value) => {
  const { result } = manualIndicator(definition(aggregation)).compute(
    computeInput({ period: '2025-01..2025-02', series: months }),
  );
  expect(result.kind === 'value' && result.value).toBeCloseTo(value, 12);
});

test('a longer value wins over the months it covers, and means weigh by months', () => {
  const series = [...months, entered('sick-leave', '2025-T1', 0.05), entered('sick-leave', '2025-05', 0.1)];
  const calculation = manualIndicator(definition('mean')).compute(computeInput({ period: '2025-01..2025-06', series }));
  // (4 × 0,05 + 1 × 0,1) ÷ 5; June is missing
  expect(calculation.result.kind === 'value' && calculation.result.value).toBeCloseTo(0.06, 12);
  expect(calculation).toMatchObject({
    rows: 2,
    denominator: 5,
    gaps: [{ code: 'missing-months', months: ['2025-06'] }],
    coveredMonths: 5,
  });
});

test('only sums are rolled up, and only where the unit itself has no value', () => {
  const series = [
    entered('sick-leave', '2025-01', 3, { unit: 'A' }),
    entered('sick-leave', '2025-01', 4, { unit: 'B1' }),
    entered('sick-leave', '2025-01', 9, { unit: 'B2' }),
  ];
  const children = { R: ['A', 'B'], B: ['B1', 'B2'] };
  const at = (unit: string, aggregation: 'sum' | 'mean', extra: typeof series = []) =>
    manualIndicator(definition(aggregation)).compute(
      computeInput({ period: '2025-01', unit, children, series: [...series, ...extra] }),
    );
  expect(at('R', 'sum')).toMatchObject({ result: { value: 16 }, rows: 3 });
  expect(at('R', 'sum', [entered('sick-leave', '2025-01', 10, { unit: 'B' })])).toMatchObject({
    result: { value: 13 },
    rows: 2,
  });
  expect(at('R', 'mean').result).toEqual({ kind: 'not-computable', reason: 'no-series-value' });
});

test('a value for a longer time than asked says nothing of the month, which is missing', () => {
  const calculation = manualIndicator(definition('mean')).compute(
    computeInput({ period: '2025-03..2025-04', series: [entered('sick-leave', '2025', 0.05)] }),
  );
  expect(calculation.result).toEqual({ kind: 'not-computable', reason: 'no-series-value' });
  expect(calculation.gaps).toEqual([{ code: 'missing-months', months: ['2025-03', '2025-04'] }]);
});

test('in another care area than its own nothing is missing', () => {
  const psychiatry = { ...definition('mean'), careArea: 'psychiatry' };
  const gapsIn = (careArea: string) =>
    manualIndicator(psychiatry).compute(computeInput({ period: '2025-03', careArea, series: [] })).gaps;
  expect(gapsIn('primary-care')).toEqual([]);
  expect(gapsIn('psychiatry')).toHaveLength(1);
});

test('the catalogue holds every key of the contract once, and a region’s series come after', () => {
  expect(knownIndicatorKeys).toEqual(
    expect.arrayContaining([
      'agency-personnel-cost',
      'agency-on-call-cost',
      'own-personnel-cost',
      'agency-cost-to-own-personnel-cost',
      'agency-share-of-personnel-cost',
      'agency-weeks',
      'agency-full-time-equivalents',
      'own-full-time-equivalents',
      'framework-purchases',
      'dispensed-purchases',
      'off-framework-purchases',
      'framework-compliance',
      'training-posts',
      'action-progress',
    ]),
  );
  expect(new Set(knownIndicatorKeys).size).toBe(knownIndicatorKeys.length);
  expect(indicatorsOf([definition('mean')]).map(({ key }) => key)).toEqual([...knownIndicatorKeys, 'sick-leave']);
});
