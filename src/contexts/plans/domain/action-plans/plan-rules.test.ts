import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { EMPTY_CONTENT } from './action-content.ts';
import { type FrozenAction, planDifference } from './difference.ts';
import { findCycle } from './find-cycle.ts';
import { isLate } from './lateness.ts';
import { countStatuses, sumFaults } from './status-counts.ts';
import { ACTION_STATUSES, type ActionStatus, CLOSED, MOVES, movesFrom, STATUS_TABLE, stepOf } from './status-table.ts';
import { unitsToday } from './units-today.ts';

describe('the state table', () => {
  test('leads from every status to known ones, and out of every status but by its own moves', () => {
    for (const status of ACTION_STATUSES) {
      expect(movesFrom(status).length).toBeGreaterThan(0);
      for (const move of movesFrom(status)) expect(ACTION_STATUSES).toContain(stepOf(status, move)!.to);
    }
    expect(MOVES.every((move) => ACTION_STATUSES.some((status) => move in STATUS_TABLE[status]))).toBe(true);
  });
  test('asks the guards wherever an action becomes ongoing that was not', () => {
    for (const status of ACTION_STATUSES)
      for (const move of movesFrom(status)) {
        const step = stepOf(status, move)!;
        expect(step.guarded ?? false, `${status} ${move}`).toBe(step.to === 'ongoing' && status !== 'ongoing');
      }
  });
});

describe('a circle of prerequisites', () => {
  const circle = (...pairs: [number, number[]][]) => findCycle(new Map(pairs));
  test('is named, long or short; a diamond is none', () => {
    expect(circle([1, [2]], [2, [3]], [3, [1]])).toEqual([1, 2, 3, 1]);
    expect(circle([4, [4]])).toEqual([4, 4]);
    expect(circle([9, [1]], [1, [2]], [2, [1]])).toEqual([1, 2, 1]);
    expect(circle([1, [2, 3]], [2, [4]], [3, [4]], [4, []])).toBeUndefined();
  });
  test('is never there when everything waits for lower numbers only', () => {
    const lower = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(lower, (lists) => {
        const pairs = lists.map((list, index) => [index + 1, list.filter((n) => n > 0 && n <= index)] as const);
        expect(findCycle(new Map(pairs))).toBeUndefined();
      }),
    );
  });
});

describe('sums', () => {
  const many = (count: number, status: ActionStatus) => Array.from({ length: count }, () => ({ status }));
  test('of the parts are always the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTION_STATUSES)), (statuses) => {
        expect(sumFaults(countStatuses(statuses.map((status) => ({ status }))), null)).toEqual([]);
      }),
    );
  });
  test('that were stored wrong are told', () => {
    const counts = { ...countStatuses(many(3, 'done')), total: 4 };
    expect(sumFaults(counts, null)).toMatchObject([{ code: 'parts-do-not-add-up', expected: 4, actual: 3 }]);
  });
  test('that a report has claimed are held against each other and against what is listed', () => {
    const counts = countStatuses([...many(59, 'done'), ...many(6, 'handed-over')]);
    const claim = { total: 65, done: 61, remaining: 6, source: 'Slutrapport' };
    expect(sumFaults(counts, claim).map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['claimed-parts-differ', 4, 6],
      ['claimed-done-differs', 61, 59],
    ]);
    expect(sumFaults(counts, { total: 65, done: 59, remaining: 6, source: null })).toEqual([]);
    expect(sumFaults(counts, { total: null, done: null, remaining: null, source: 'x' })).toEqual([]);
  });
});

test('late is what has passed its end, or its start without being begun; what is closed is not', () => {
  const today = plainDate('2026-06-15');
  const late = (status: ActionStatus, startsOn: string | null, endsOn: string | null) =>
    isLate({ status, startsOn, endsOn }, today);
  expect(late('ongoing', '2026-01-01', '2026-06-14')).toBe(true);
  expect(late('ongoing', '2026-01-01', '2026-06-15')).toBe(false);
  expect(late('not-started', '2026-06-14', null)).toBe(true);
  expect(late('not-started', null, null)).toBe(false);
  for (const status of CLOSED) expect(late(status, '2020-01-01', '2020-02-01')).toBe(false);
});

describe('what differs between two readings of a plan', () => {
  const action = (number: number, more: Partial<FrozenAction> = {}): FrozenAction => ({
    ...EMPTY_CONTENT,
    number,
    area: 'recruitment',
    level: 'region-wide',
    title: `Åtgärd ${number}`,
    unit: 'R',
    status: 'ongoing',
    ...more,
  });
  const kinds = (before: FrozenAction[], after: FrozenAction[]) =>
    planDifference(before, after).map(({ number, kind }) => `${number} ${kind}`);
  const indicators = [{ indicator: 'agency-weeks', direction: 'decrease' as const }];
  test('is added, dropped, moved or changed, each by its number', () => {
    const before = [action(1), action(2), action(3), action(4), action(5, { indicators })];
    const after = [
      action(1, { status: 'done' }),
      action(2, { endsOn: plainDate('2027-01-01') }),
      action(3, { status: 'stopped' }),
      action(4, { title: 'Ny lydelse', endsOn: plainDate('2027-01-01') }),
      // jsonb gives keys back in another order.
      action(5, { indicators: [{ direction: 'decrease', indicator: 'agency-weeks' }] }),
      action(6),
    ];
    expect(kinds(before, after)).toEqual(['2 moved', '3 dropped', '4 changed', '6 added']);
    expect(planDifference(before, after)[2]!.fields.map(({ field }) => field)).toEqual(['title', 'endsOn']);
  });
  test('is nothing between a plan and itself, and what is missing is dropped', () => {
    expect(kinds([action(1)], [action(1)])).toEqual([]);
    expect(kinds([action(1), action(2)], [action(2)])).toEqual(['1 dropped']);
  });
});

test('a unit is found where it hangs today; one that has moved takes its plan along', () => {
  const unit = (code: string, parent: string | undefined, validFrom: string, validTo?: string) => ({
    code,
    name: `${code} ${validFrom.slice(0, 4)}`,
    parent,
    validFrom: plainDate(validFrom),
    validTo: validTo === undefined ? undefined : plainDate(validTo),
  });
  const units = [
    unit('R', undefined, '2020-01-01'),
    unit('PV', 'R', '2020-01-01'),
    unit('LS', 'R', '2020-01-01'),
    unit('HC', 'PV', '2020-01-01', '2025-12-31'),
    unit('HC', 'LS', '2026-01-01'),
  ];
  expect([...unitsToday(units, plainDate('2025-06-01')).below('PV')]).toEqual(['PV', 'HC']);
  expect([...unitsToday(units, plainDate('2026-06-01')).below('PV')]).toEqual(['PV']);
  expect([...unitsToday(units, plainDate('2026-06-01')).below('LS')]).toEqual(['LS', 'HC']);
  expect(unitsToday(units, plainDate('2026-06-01')).nameOf('HC')).toBe('HC 2026');
});
