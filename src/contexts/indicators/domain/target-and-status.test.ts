import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeInput, cost, engagement, entered } from '../../../../test/builders/compute-input.ts';
import { period } from '../../../kernel/period.ts';
import { fromEpochDay, plainDate, toEpochDay } from '../../../kernel/plain-date.ts';
import { agencyCostToOwnPersonnelCost as ratio } from './catalogue/agency-cost-to-own-personnel-cost.ts';
import { agencyWeeks } from './catalogue/agency-weeks.ts';
import { indicatorValue } from './indicator-value.ts';
import { manualIndicator } from './manual-indicator.ts';
import { type StatusInput, statusOf } from './status.ts';
import { type DatedTarget, pathAt, pathPoints, pathValueFor, targetInForce } from './target-path.ts';

function target(due: string, value: number | null, rest: Partial<DatedTarget> = {}): DatedTarget {
  const base = {
    indicator: ratio.key,
    unit: 'R',
    staffCategory: 'all',
    careArea: 'all',
    direction: 'at-most',
    decision: null,
    toBeDecidedBy: null,
    note: null,
  } as const;
  return { ...base, from: null, due: plainDate(due), value, ...rest };
}

/** 4,7 % at the end of 2023 → 3,7 % at the end of 2025 → 2 % at the end of 2027. */
const path = [
  target('2025-12-31', 0.037, { from: { date: plainDate('2023-12-31'), value: 0.047 }, decision: 'RS 867-2023' }),
  target('2027-12-31', 0.02),
];

test('the path goes in straight lines by days between its points', () => {
  expect(pathPoints(path).map(({ date, value }) => `${date} ${value}`)).toEqual([
    '2023-12-31 0.047',
    '2025-12-31 0.037',
    '2027-12-31 0.02',
  ]);
  expect(pathAt(path, plainDate('2025-12-31'))).toBe(0.037);
  expect(pathAt(path, plainDate('2027-12-31'))).toBe(0.02);
  // 366 of 731 days (2024 is a leap year): 0,047 − 0,010 × 366 ÷ 731
  expect(pathAt(path, plainDate('2024-12-31'))).toBeCloseTo(0.047 - (0.01 * 366) / 731, 12);
  // 365 of 730 days: half-way between 3,7 and 2
  expect(pathAt(path, plainDate('2026-12-31'))).toBeCloseTo(0.0285, 12);
  expect([pathAt(path, plainDate('2020-01-01')), pathAt(path, plainDate('2030-01-01'))]).toEqual([0.047, 0.02]);
});

test('a path never leaves the values at its ends', () => {
  const [from, to] = [toEpochDay(plainDate('2023-12-31')), toEpochDay(plainDate('2027-12-31'))];
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (day) => {
      const value = pathAt(path, fromEpochDay(day))!;
      expect(value).toBeLessThanOrEqual(0.047);
      expect(value).toBeGreaterThanOrEqual(0.02);
    }),
  );
});

test('the target in force is the first one due on the last day or later, else the last', () => {
  const due = (text: string) => targetInForce(path, period(text))?.due;
  expect([due('2024'), due('2025'), due('2026-01'), due('2028')]).toEqual([
    '2025-12-31',
    '2025-12-31',
    '2027-12-31',
    '2027-12-31',
  ]);
  expect(targetInForce([], period('2025'))).toBeUndefined();
});

test('a target without a start asks its full value all the time', () => {
  expect(pathAt([target('2017-12-31', 700)], plainDate('2017-03-31'))).toBe(700);
});

test('a target still to be decided has no path, and does not bend the lines of the others', () => {
  const undecided = [path[0]!, target('2026-12-31', null, { toBeDecidedBy: plainDate('2026-03-31') }), path[1]!];
  expect(pathAt(undecided, plainDate('2026-06-30'))).toBeNull();
  expect(pathAt(undecided, plainDate('2026-12-31'))).toBeNull();
  expect(pathAt(undecided, plainDate('2027-01-01'))).toBeCloseTo(0.037 - (0.017 * 366) / 730, 12);
});

test('a yearly target is shared by months: the whole year asks the target itself', () => {
  const weeks = [target('2017-12-31', 700, { from: { date: plainDate('2016-12-31'), value: 1214 } })];
  expect(pathValueFor(weeks, period('2017'), true)).toBe(700);
  expect(pathValueFor(weeks, period('2016'), true)).toBe(1214);
  expect(pathValueFor(weeks, period('2017-H1'), true)).toBe(350);
  // Nine of twelve months reported: 700 × 9 ÷ 12
  expect(pathValueFor(weeks, period('2017'), true, 9)).toBe(525);
});

const status = (rest: Partial<StatusInput>) =>
  statusOf({
    value: 0.0371,
    targetValue: 0.037,
    pathValue: 0.037,
    direction: 'at-most',
    due: plainDate('2025-12-31'),
    periodEnd: plainDate('2025-12-31'),
    tolerance: 0.05,
    ...rest,
  });

test.each([
  ['3,71 % against 3,7 % on the due day', {}, 'at-risk'],
  ['exactly the target on the due day', { value: 0.037 }, 'reached'],
  ['5 % worse than the target on the due day', { value: 0.037 + 0.037 * 0.05 }, 'at-risk'],
  ['more than 5 % worse', { value: 0.0389 }, 'missed'],
  ['more than 5 % worse with a wider tolerance', { value: 0.0389, tolerance: 0.1 }, 'at-risk'],
  ['before due, on the path', { value: 0.04, pathValue: 0.042, periodEnd: plainDate('2025-06-30') }, 'on-track'],
  ['before due, above the path', { value: 0.043, pathValue: 0.042, periodEnd: plainDate('2025-06-30') }, 'at-risk'],
  [
    'before due, already at the target',
    { value: 0.036, pathValue: 0.042, periodEnd: plainDate('2025-06-30') },
    'reached',
  ],
  [
    'before due, far above the path: not yet missed',
    { value: 0.2, pathValue: 0.042, periodEnd: plainDate('2025-06-30') },
    'at-risk',
  ],
  ['after the last target', { value: 0.05, periodEnd: plainDate('2026-06-30') }, 'missed'],
  ['no value', { value: undefined }, 'no-target'],
  ['no number yet', { targetValue: null, pathValue: null }, 'no-target'],
  ['at least 60, 60 there', { value: 60, targetValue: 60, direction: 'at-least' }, 'reached'],
  ['at least 60, 57 there', { value: 57, targetValue: 60, direction: 'at-least' }, 'at-risk'],
  ['at least 60, 56 there', { value: 56, targetValue: 60, direction: 'at-least' }, 'missed'],
] as const)('%s', (_, rest, expected) => {
  expect(status(rest)).toBe(expected);
});

test('the contract’s example: 2025, 3,71 % against 3,7 %, at risk, with the year before', () => {
  const costs = ['2024', '2025'].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).flatMap((month) => [
      cost(month, 'own-personnel', 10_000_000),
      cost(month, 'agency', year === '2025' ? 371_000 : 470_000),
    ]),
  );
  const value = indicatorValue({
    definition: ratio,
    input: computeInput({ period: '2025', costs }),
    targets: path,
    base: period('2024-12'),
  });
  expect(value).toMatchObject({
    indicator: 'agency-cost-to-own-personnel-cost',
    period: '2025',
    kind: 'value',
    value: 0.0371,
    numerator: 4_452_000,
    denominator: 120_000_000,
    definition: 'agency-cost-to-own-personnel-cost@1',
    rows: 24,
    complete: true,
    previous: { period: '2024', value: 0.047 },
    target: { value: 0.037, due: '2025-12-31', direction: 'at-most', decision: 'RS 867-2023', pathValue: 0.037 },
    status: 'at-risk',
  });
  expect(value.change?.difference).toBeCloseTo(-0.0099, 12);
  expect(value.changeFromBase).toMatchObject({ basePeriod: '2024-12', baseValue: 0.047 });
});

test('1 214 weeks in 2016 against at most 700 in 2017: half the year may use half of it', () => {
  const targets = [target('2017-12-31', 700, { indicator: agencyWeeks.key })];
  const engagements = Array.from({ length: 6 }, (_, index) => engagement(`2017-0${index + 1}`, { weeks: 60 }));
  const half = indicatorValue({
    definition: agencyWeeks,
    input: computeInput({ period: '2017-H1', engagements }),
    targets,
  });
  expect(half).toMatchObject({ value: 360, target: { value: 700, pathValue: 350 }, status: 'at-risk' });
  const year = indicatorValue({
    definition: agencyWeeks,
    input: computeInput({ period: '2017', engagements }),
    targets,
  });
  // Six months reported: 360 against 350, within 5 % of it
  expect(year).toMatchObject({ value: 360, complete: false, target: { pathValue: 350 }, status: 'at-risk' });
});

test('a target without a number shows by when it is to be decided', () => {
  const targets = [target('2019-12-31', null, { toBeDecidedBy: plainDate('2018-12-31') })];
  const costs = [cost('2018-01', 'own-personnel', 100), cost('2018-01', 'agency', 5)];
  const value = indicatorValue({ definition: ratio, input: computeInput({ period: '2018-01', costs }), targets });
  expect(value).toMatchObject({
    value: 0.05,
    status: 'no-target',
    target: { value: null, toBeDecidedBy: '2018-12-31', pathValue: null },
  });
});

test('a target entered with a series holds where the region file has none', () => {
  const definition = manualIndicator({
    key: 's',
    name: 'S',
    unitOfMeasure: 'count',
    direction: 'at-least',
    role: 'target',
    careArea: 'all',
    aggregation: 'last',
  });
  const series = [entered('s', '2025-06', 50, { target: 55 })];
  expect(indicatorValue({ definition, input: computeInput({ period: '2025-06', series }), targets: [] })).toMatchObject(
    { value: 50, target: { value: 55, due: '2025-06-30' }, status: 'missed' },
  );
  const decided = [target('2025-12-31', 45, { indicator: 's', direction: 'at-least' })];
  expect(
    indicatorValue({ definition, input: computeInput({ period: '2025-06', series }), targets: decided }),
  ).toMatchObject({ target: { value: 45 }, status: 'reached' });
});
