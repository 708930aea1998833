import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addEngagements,
  addLedger,
  addParameter,
  addStaff,
  addStaffCategories,
  addUnits,
  type LedgerLine,
} from '../../../../test/builders/region-facts.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { monthsOf, period } from '../../../kernel/period.ts';
import { IndicatorValueList } from '../contract.ts';
import type { IndicatorValue } from '../domain/indicator-value.ts';
import { readDefaultPeriod } from './default-period.ts';
import { readIndicatorValues, type ValuesQuestion } from './read-indicator-values.ts';

let region: TestRegion;

/** U1 moves from area A to area B on 2025-01-01; U2 stays in A; U3 of B closes in June 2025. */
const UNITS = [
  { code: 'R', parent: null },
  { code: 'A', parent: 'R', careArea: 'primary-care' },
  { code: 'B', parent: 'R', careArea: 'psychiatry' },
  { code: 'U1', parent: 'A', validTo: '2024-12-31', careArea: 'primary-care' },
  { code: 'U1', parent: 'B', validFrom: '2025-01-01', careArea: 'psychiatry' },
  { code: 'U2', parent: 'A', careArea: 'primary-care' },
  { code: 'U3', parent: 'B', validTo: '2025-06-30', careArea: 'psychiatry' },
];

const ledger: LedgerLine[] = monthsOf(period('2024-01..2025-12')).flatMap((month): LedgerLine[] => [
  { date: `${month}-15`, kind: 'own-personnel', unit: 'U1', staffCategory: 'physician', amountOre: 100_000 },
  { date: `${month}-15`, kind: 'own-personnel', unit: 'U2', staffCategory: 'registered-nurse', amountOre: 200_000 },
  ...(month <= '2025-06' ? [{ date: `${month}-15`, kind: 'own-personnel', unit: 'U3', amountOre: 50_000 }] : []),
  {
    date: `${month}-20`,
    kind: 'agency',
    unit: 'U1',
    staffCategory: 'physician',
    amountOre: month < '2025' ? 10_000 : 8_000,
    sourcing: 'framework',
  },
]);

const extra: LedgerLine[] = [
  // 12 501 öre with 25 % VAT inside is 10 000,8 net: 10 001 whole öre
  {
    date: '2025-03-02',
    kind: 'agency',
    unit: 'U2',
    staffCategory: 'registered-nurse',
    amountOre: 12_501,
    vatRate: 0.25,
    sourcing: 'off-framework',
  },
  {
    date: '2025-03-03',
    kind: 'agency-on-call',
    unit: 'U2',
    staffCategory: 'physician',
    amountOre: 500,
    sourcing: 'dispensed',
  },
  { date: '2025-04-01', kind: 'unmapped', unit: 'U2', amountOre: 777 },
  { date: '2025-05-01', kind: 'agency', unit: null, staffCategory: 'physician', amountOre: 333 },
  { date: '2025-05-01', kind: 'excluded', unit: null, amountOre: 999_999 },
  { date: '2025-05-02', kind: 'agency', unit: 'U2', staffCategory: 'physician', amountOre: 5_000_000, replacedBy: 99 },
];

beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await addUnits(tx, UNITS);
    await addStaffCategories(tx);
    await addParameter(tx, 'hours-per-agency-week', 40);
    await addLedger(tx, 'ledger-2024-2025.csv', ledger);
    await addLedger(tx, 'ledger-extra.csv', extra);
    await addEngagements(tx, 'hours.csv', [
      { unit: 'U1', months: { '2024-12': 80, '2025-01': 40 } },
      { unit: 'U1', months: { '2025-02': 3 }, weeks: true },
      { unit: null, months: { '2025-02': 20 } },
    ]);
    await addStaff(tx, 'staff.csv', [
      { month: '2025-01', unit: 'U1', staffCategory: 'physician', fte: 4.5, headcount: 5 },
      { month: '2025-01', unit: 'U2', staffCategory: 'registered-nurse', fte: 10, headcount: 11 },
      { month: '2025-02', unit: 'U1', staffCategory: 'resident-physician', fte: 2, headcount: 2 },
    ]);
    await tx
      .insertInto('target')
      .values({
        position: 1,
        indicator: 'agency-weeks',
        unitCode: 'R',
        staffCategory: 'all',
        careArea: 'all',
        due: '2025-12-31',
        value: 12,
        direction: 'at-most',
        sourceLine: 1,
      })
      .execute();
    await tx
      .insertInto('seriesDefinition')
      .values({
        key: 'visits',
        name: 'Besök',
        unitOfMeasure: 'count',
        direction: 'at-least',
        role: 'balancing',
        careArea: 'all',
        aggregation: 'sum',
        sourceLine: 1,
      })
      .execute();
    const visits = {
      batchId: 1,
      indicator: 'visits',
      staffCategory: 'all',
      periodText: '2025-01',
      firstMonth: '2025-01-01',
      lastMonth: '2025-01-01',
    };
    await tx
      .insertInto('seriesValue')
      .values([
        { ...visits, line: 900, unitText: 'U1', unitCode: 'U1', value: 30 },
        { ...visits, line: 901, unitText: 'U2', unitCode: 'U2', value: 12 },
      ])
      .execute();
  });
});
afterAll(() => region.close());

const read = (question: Omit<ValuesQuestion, 'period'> & { period: string }) =>
  region.database.snapshot((tx) => readIndicatorValues(tx, { ...question, period: period(question.period) }));

async function one(
  indicator: string,
  question: Omit<ValuesQuestion, 'period' | 'indicators'> & { period: string },
): Promise<IndicatorValue> {
  const [value] = await read({ ...question, indicators: [indicator] });
  return value!;
}

const valuesByUnit = async (question: Parameters<typeof read>[0]) =>
  Object.fromEntries((await read(question)).map((value) => [value.unit, value.value]));

test('every value of every indicator has the declared shape', async () => {
  const items = await read({ period: '2025', base: period('2024') });
  expect(IndicatorValueList.parse({ items, next: null }).items).toHaveLength(15);
  expect(items[0]?.indicator).toBe('agency-cost-to-own-personnel-cost');
});

test('the region: cost net of VAT, on-call inside, replaced rows out, rows without a unit told', async () => {
  const cost = await one('agency-personnel-cost', { period: '2025' });
  // 12 × 8 000 + 10 001 + 500; replaced rows do not count, nor those without a unit
  expect(cost).toMatchObject({ unit: 'R', value: 106_501, rows: 14, unmappedOre: 777 + 333, complete: false });
  expect(cost.gaps).toEqual([{ code: 'unmapped-rows', amountOre: 1110, rows: 2 }]);
  expect(cost.previous).toEqual({ period: '2024', value: 120_000 });
  const ratio = await one('agency-cost-to-own-personnel-cost', { period: '2025' });
  // own: 12 × 300 000 + 6 × 50 000
  expect(ratio).toMatchObject({ numerator: 106_501, denominator: 3_900_000, value: 106_501 / 3_900_000 });
});

test('a unit below does not carry the region’s rows without a unit, and a closed unit is complete', async () => {
  expect(await one('agency-personnel-cost', { period: '2025', unit: 'U1' })).toMatchObject({
    value: 96_000,
    unmappedOre: 0,
    complete: true,
  });
  expect(await one('own-personnel-cost', { period: '2025', unit: 'U3' })).toMatchObject({
    value: 300_000,
    complete: true,
  });
  expect(await one('own-personnel-cost', { period: '2025-H2', unit: 'U3' })).toMatchObject({
    kind: 'not-computable',
    reason: 'unit-not-in-period',
  });
});

test('history under the tree of its time, or today’s', async () => {
  const question = { period: '2024', indicators: ['agency-personnel-cost'], by: 'unit' as const };
  expect(await valuesByUnit(question)).toEqual({ A: 120_000, B: 0 });
  expect(await valuesByUnit({ ...question, tree: 'latest' })).toEqual({ A: 0, B: 120_000 });
  expect(await valuesByUnit({ ...question, period: '2025' })).toEqual({ A: 10_501, B: 96_000 });
});

test('children add up to their parent, to the öre, with VAT', async () => {
  for (const indicator of ['agency-personnel-cost', 'own-personnel-cost', 'off-framework-purchases']) {
    const question = { period: '2025', indicators: [indicator] };
    const children = await read({ ...question, by: 'unit' });
    const [parent] = await read(question);
    expect(children.reduce((sum, child) => sum + child.value!, 0)).toBe(parent!.value);
  }
});

test('by subtree, by month, by staff category, by care area', async () => {
  const indicators = ['agency-personnel-cost'];
  const subtree = await read({ period: '2025', indicators, by: 'subtree' });
  expect(subtree.map((value) => value.unit)).toEqual(['R', 'A', 'B', 'U1', 'U2', 'U3']);
  const months = await read({ period: '2025-02..2025-03', indicators, by: 'month' });
  expect(months.map(({ period: text, value, previous }) => [text, value, previous?.period])).toEqual([
    ['2025-02', 8000, '2024-02'],
    ['2025-03', 18_501, '2024-03'],
  ]);
  const categories = await read({ period: '2025', indicators, by: 'staff-category' });
  expect(categories.map((value) => [value.staffCategory, value.value])).toEqual([
    ['physician', 96_500],
    ['registered-nurse', 10_001],
    ['unspecified', 0],
  ]);
  const areas = await read({ period: '2025', indicators, by: 'care-area' });
  expect(areas.map((value) => [value.careArea, value.value])).toEqual([
    ['primary-care', 10_501],
    ['psychiatry', 96_000],
  ]);
});

test('one staff category and one care area give the same figures as the division', async () => {
  expect(await one('agency-personnel-cost', { period: '2025', staffCategory: 'physician' })).toMatchObject({
    value: 96_500,
    unmappedOre: 1110,
  });
  expect(await one('agency-personnel-cost', { period: '2025', careArea: 'psychiatry' })).toMatchObject({
    value: 96_000,
    unmappedOre: 333,
  });
  const ratio = await one('agency-cost-to-own-personnel-cost', { period: '2025', staffCategory: 'physician' });
  expect(ratio).toMatchObject({ denominator: 1_200_000 });
  expect(ratio.gaps).toContainEqual({ code: 'own-cost-without-category', amountOre: 300_000, rows: 6 });
});

test('months that no file holds are missing', async () => {
  const value = await one('agency-personnel-cost', { period: '2025-11..2026-02' });
  expect(value).toMatchObject({
    value: 16_000,
    complete: false,
    gaps: [{ code: 'missing-months', months: ['2026-01', '2026-02'] }],
  });
  expect(await one('agency-personnel-cost', { period: '2021' })).toMatchObject({
    kind: 'not-computable',
    reason: 'before-first-data',
    previous: null,
  });
});

test('hours: shared over months, weeks as given, one row per engagement, unmapped ones told', async () => {
  const weeks = await one('agency-weeks', { period: '2025-01..2025-02' });
  // 40 h ÷ 40 + 3 weeks; the engagement from December counts as one of two rows
  expect(weeks).toMatchObject({ value: 4, rows: 2, target: { value: 12, pathValue: 2 }, status: 'at-risk' });
  expect(weeks.gaps).toEqual([{ code: 'unmapped-hours-rows', rows: 1 }]);
  const year = await one('agency-weeks', { period: '2025', unit: 'U1' });
  expect(year.gaps).toEqual([{ code: 'missing-hours-months', months: monthsOf(period('2025-03..2025-12')) }]);
  expect(await one('agency-weeks', { period: '2025-01', unit: 'U2' })).toMatchObject({
    kind: 'value',
    value: 0,
    complete: true,
  });
});

test('staff: full-time equivalents as a mean, training posts in the last month', async () => {
  // (14,5 + 2) ÷ 2 months
  expect(await one('own-full-time-equivalents', { period: '2025-01..2025-02' })).toMatchObject({
    value: 8.25,
    rows: 3,
    complete: true,
  });
  expect(await one('training-posts', { period: '2025-01..2025-02' })).toMatchObject({ value: 2, rows: 1 });
});

test('a sum series is rolled up from the units that have it', async () => {
  expect(await one('visits', { period: '2025-01' })).toMatchObject({ value: 42, rows: 2, definition: 'visits@1' });
  expect(await one('visits', { period: '2025-01', unit: 'A' })).toMatchObject({ value: 12 });
});

test('the period left out is the year so far', async () => {
  expect(await region.database.snapshot((tx) => readDefaultPeriod(tx, new Date('2026-11-22')))).toMatchObject({
    text: '2025',
  });
});

test.each([
  [{ unit: 'X' }, 'unit-unknown'],
  [{ indicators: ['x'] }, 'indicator-unknown'],
  [{ staffCategory: 'x' }, 'staff-category-unknown'],
  [{ careArea: 'x' }, 'care-area-unknown'],
])('refuses %o', async (question, code) => {
  await expect(read({ period: '2025', ...question })).rejects.toMatchObject({ code, httpStatus: 404 });
});
