import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeInput, cost, parameter } from '../../../../../test/builders/compute-input.ts';
import { monthsOf, period } from '../../../../kernel/period.ts';
import { changeFrom } from '../change.ts';
import type { CostSum } from '../measures.ts';
import { agencyCostToOwnPersonnelCost as ratio } from './agency-cost-to-own-personnel-cost.ts';
import { agencyOnCallCost } from './agency-on-call-cost.ts';
import { agencyPersonnelCost } from './agency-personnel-cost.ts';
import { agencyShareOfPersonnelCost as share } from './agency-share-of-personnel-cost.ts';
import { ownPersonnelCost } from './own-personnel-cost.ts';

const MNKR = 100_000_000;
const yearOf = (year: string, costs: (month: string) => CostSum[]) =>
  monthsOf(period(year)).flatMap((month) => costs(month));

test('86 mnkr to 122 mnkr is 41,9 % of the base year, not 30', () => {
  const input = computeInput({
    period: '2015',
    costs: [cost('2013-06', 'agency', 86 * MNKR), cost('2015-06', 'agency', 122 * MNKR)],
  });
  const before = agencyPersonnelCost.compute({ ...input, period: period('2013') });
  const now = agencyPersonnelCost.compute(input);
  expect(now.result).toEqual({ kind: 'value', value: 12_200_000_000 });
  expect(before.result).toEqual({ kind: 'value', value: 8_600_000_000 });
  const change = changeFrom(12_200_000_000, { period: '2013', value: 8_600_000_000, complete: true });
  expect(change.difference).toBe(3_600_000_000);
  expect(change.relative).toBeCloseTo(0.4186, 4);
});

test('growth from nothing has a difference and no percentage', () => {
  expect(changeFrom(5, { period: '2024', value: 0, complete: true })).toEqual({
    basePeriod: '2024',
    baseValue: 0,
    difference: 5,
    relative: null,
    baseComplete: true,
  });
});

test('agency cost counts on-call, and on-call is also shown apart', () => {
  const input = computeInput({
    period: '2025-01',
    costs: [cost('2025-01', 'agency', 700), cost('2025-01', 'agency-on-call', 300)],
  });
  expect(agencyPersonnelCost.compute(input).result).toEqual({ kind: 'value', value: 1000 });
  expect(agencyOnCallCost.compute(input).result).toEqual({ kind: 'value', value: 300 });
});

test('the two denominators: 17 % of own cost is 14,5 % of all, 2,5 points apart', () => {
  const input = computeInput({
    period: '2025-01',
    costs: [cost('2025-01', 'own-personnel', 10_000), cost('2025-01', 'agency', 1_700)],
  });
  const [toOwn, ofAll] = [ratio.compute(input), share.compute(input)];
  expect(toOwn).toMatchObject({ result: { kind: 'value', value: 0.17 }, numerator: 1_700, denominator: 10_000 });
  expect(ofAll).toMatchObject({ numerator: 1_700, denominator: 11_700 });
  // 1 700 ÷ 11 700 = 0,145299…; 17 − 14,53 = 2,47
  expect(ofAll.result.kind === 'value' && Math.round(ofAll.result.value * 1000)).toBe(145);
});

test('share = ratio ÷ (1 + ratio), whatever the amounts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (own, agency) => {
      const input = computeInput({
        period: '2025-01',
        costs: [cost('2025-01', 'own-personnel', own), cost('2025-01', 'agency', agency)],
      });
      const [a, b] = [ratio.compute(input).result, share.compute(input).result];
      if (a.kind !== 'value' || b.kind !== 'value') throw new Error('both have a base');
      expect(b.value).toBeCloseTo(a.value / (1 + a.value), 12);
    }),
  );
});

test('pensions follow the switch of each month, and the formula says so', () => {
  const costs = yearOf('2025', (month) => [
    cost(month, 'own-personnel', 100),
    cost(month, 'own-personnel-pension', 10),
    cost(month, 'agency', 4),
  ]);
  const sumWith = (...parameters: ReturnType<typeof parameter>[]) => {
    const input = computeInput({ period: '2025', costs, parameters });
    return { sum: ownPersonnelCost.compute(input).numerator, words: ratio.formula(input.period, input.parameters).en };
  };
  const key = 'own-personnel-cost-includes-pensions';
  expect(sumWith(parameter(key, false))).toEqual({
    sum: 1200,
    words: 'agency personnel cost ÷ own personnel cost (pensions excluded)',
  });
  expect(sumWith(parameter(key, true))).toEqual({
    sum: 1320,
    words: 'agency personnel cost ÷ own personnel cost (pensions included)',
  });
  const fromJuly = sumWith(parameter(key, false, '2015-01-01', '2025-06-30'), parameter(key, true, '2025-07-01'));
  expect(fromJuly.sum).toBe(1260);
  expect(fromJuly.words).toContain('pensions included in 6 of 12 months');
});

test('a month with ledger rows and no agency cost is a true 0; one without rows is a gap', () => {
  const full = computeInput({ period: '2025-01', costs: [cost('2025-01', 'own-personnel', 100)] });
  expect(agencyPersonnelCost.compute(full)).toMatchObject({ result: { kind: 'value', value: 0 }, gaps: [] });
  const half = computeInput({ period: '2025-01..2025-02', costs: [cost('2025-01', 'agency', 100)] });
  expect(agencyPersonnelCost.compute(half)).toMatchObject({
    result: { value: 100 },
    gaps: [{ code: 'missing-months', months: ['2025-02'] }],
    coveredMonths: 1,
  });
});

test('months before a unit began and after it closed are not missing', () => {
  const input = computeInput({
    period: '2024',
    exists: ['2024-03', '2024-06'],
    costs: ['2024-03', '2024-04', '2024-05', '2024-06'].map((month) => cost(month, 'agency', 1)),
  });
  expect(agencyPersonnelCost.compute(input)).toMatchObject({ result: { value: 4 }, gaps: [] });
});

test.each([
  ['no ledger row in the period', { period: '2025', costs: [cost('2024-01', 'agency', 1)] }, 'no-rows'],
  ['a period before the first data', { period: '2020', costs: [cost('2024-01', 'agency', 1)] }, 'before-first-data'],
  [
    'a unit that had closed',
    { period: '2025', exists: ['2020-01', '2024-06'] as const, costs: [cost('2024-01', 'agency', 1)] },
    'unit-not-in-period',
  ],
  ['own cost of 0', { period: '2025-01', costs: [cost('2025-01', 'agency', 1)] }, 'denominator-zero'],
  [
    'own cost below 0',
    { period: '2025-01', costs: [cost('2025-01', 'agency', 1), cost('2025-01', 'own-personnel', -5)] },
    'denominator-negative',
  ],
])('not computable with %s', (_, parts, reason) => {
  expect(ratio.compute(computeInput(parts)).result).toEqual({ kind: 'not-computable', reason });
});

test('unmapped rows make a value incomplete even when they add up to 0', () => {
  const unmapped = [
    cost('2025-01', 'unmapped', 50, { staffCategory: 'unspecified' }),
    cost('2025-01', 'unmapped', -50, { staffCategory: 'unspecified' }),
  ];
  const input = computeInput({ period: '2025-01', costs: [cost('2025-01', 'agency', 100), ...unmapped] });
  expect(agencyPersonnelCost.compute(input)).toMatchObject({
    result: { value: 100 },
    unmappedOre: 0,
    gaps: [{ code: 'unmapped-rows', amountOre: 0, rows: 2 }],
  });
});

test('a staff category is set against own cost that carries it; undivided own cost is told', () => {
  const costs = [
    cost('2025-01', 'own-personnel', 1000),
    cost('2025-01', 'own-personnel', 400, { staffCategory: 'unspecified' }),
    cost('2025-01', 'own-personnel', 500, { staffCategory: 'registered-nurse' }),
    cost('2025-01', 'agency', 100),
    cost('2025-01', 'agency', 30, { staffCategory: 'midwife' }),
  ];
  const physician = ratio.compute(computeInput({ period: '2025-01', staffCategory: 'physician', costs }));
  expect(physician).toMatchObject({
    result: { value: 0.1 },
    numerator: 100,
    denominator: 1000,
    gaps: [{ code: 'own-cost-without-category', amountOre: 400 }],
  });
  const midwife = ratio.compute(computeInput({ period: '2025-01', staffCategory: 'midwife', costs }));
  expect(midwife.result).toEqual({ kind: 'not-computable', reason: 'no-own-cost-for-category' });
  expect(ratio.compute(computeInput({ period: '2025-01', costs }))).toMatchObject({
    numerator: 130,
    denominator: 1900,
    gaps: [],
  });
});

const anyCosts = fc.array(
  fc.record({
    month: fc.constantFrom('2025-01', '2025-02', '2025-03', '2025-04'),
    kind: fc.constantFrom(
      'own-personnel' as const,
      'agency' as const,
      'agency-on-call' as const,
      'own-personnel-pension' as const,
    ),
    amountOre: fc.integer({ min: -1e9, max: 1e9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('money adds up over months and over units, on-call included', () => {
  fc.assert(
    fc.property(anyCosts, anyCosts, (one, other) => {
      const sums = (rows: typeof one) => rows.map(({ month, kind, amountOre }) => cost(month, kind, amountOre));
      const numerator = (text: string, costs: CostSum[]) =>
        agencyPersonnelCost.compute(computeInput({ period: text, costs })).numerator!;
      const parent = [...sums(one), ...sums(other)];
      expect(numerator('2025-01..2025-04', parent)).toBe(
        numerator('2025-01..2025-04', sums(one)) + numerator('2025-01..2025-04', sums(other)),
      );
      expect(numerator('2025-01..2025-04', parent)).toBe(
        numerator('2025-01..2025-02', parent) + numerator('2025-03..2025-04', parent),
      );
    }),
  );
});
