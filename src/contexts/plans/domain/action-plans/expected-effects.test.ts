import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, month } from '../../../../kernel/month.ts';
import { expectedEffects, lastEffectMonth, shareFelt } from './expected-effects.ts';
import type { ActionEffect } from './planned-action.ts';
import { ACTION_STATUSES } from './status-table.ts';

const effect = (more: Partial<ActionEffect> = {}): ActionEffect => ({
  measure: 'agency-weeks',
  unit: 'HC1',
  staffCategory: 'physician',
  fromMonth: month('2026-01'),
  rampUpMonths: 3,
  low: -9,
  central: -6,
  high: -3,
  ...more,
});

test('three months’ ramp-up: a third, two thirds, all', () => {
  const cells = expectedEffects([{ status: 'ongoing', effects: [effect()] }], month('2026-04'));
  expect(cells.map(({ month: at, central }) => [at, central])).toEqual([
    ['2026-01', -2],
    ['2026-02', -4],
    ['2026-03', -6],
    ['2026-04', -6],
  ]);
});
test('effects in one cell are added, a stopped action has none, measures are kept apart', () => {
  const at = month('2026-01');
  const cells = expectedEffects(
    [
      {
        status: 'ongoing',
        effects: [effect({ rampUpMonths: 0 }), effect({ rampUpMonths: 1, low: -1, central: -1, high: -1 })],
      },
      { status: 'stopped', effects: [effect({ rampUpMonths: 0 })] },
      {
        status: 'done',
        effects: [effect({ measure: 'full-time-equivalents', rampUpMonths: 0, low: 1, central: 2, high: 3 })],
      },
    ],
    at,
  );
  expect(cells).toEqual([
    { unit: 'HC1', staffCategory: 'physician', month: at, measure: 'agency-weeks', low: -10, central: -7, high: -4 },
    {
      unit: 'HC1',
      staffCategory: 'physician',
      month: at,
      measure: 'full-time-equivalents',
      low: 1,
      central: 2,
      high: 3,
    },
  ]);
});
test('the last month is the plan’s, or later when an effect takes longer', () => {
  const actions = [{ status: 'ongoing' as const, effects: [effect({ rampUpMonths: 24 })] }];
  expect(lastEffectMonth('2026-12-31', actions)).toBe('2027-12');
  expect(lastEffectMonth('2026-12-31', [])).toBe('2026-12');
});

const START = month('2026-01');
const range = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20), fc.nat(20))
  .map(([low, more, most]) => ({ low, central: low + more, high: low + more + most }));
const anEffect = fc
  .record({
    measure: fc.constantFrom('agency-weeks' as const, 'full-time-equivalents' as const, 'cost-ore' as const),
    unit: fc.constantFrom('HC1', 'HC2'),
    staffCategory: fc.constantFrom('all', 'physician'),
    fromMonth: fc.nat(18).map((count) => addMonths(START, count)),
    rampUpMonths: fc.nat(24),
    range,
  })
  .map(({ range: values, ...rest }): ActionEffect => ({ ...rest, ...values }));
const actions = fc.array(
  fc.record({ status: fc.constantFrom(...ACTION_STATUSES), effects: fc.array(anEffect, { maxLength: 4 }) }),
);

describe('laws', () => {
  test('in every cell low ≤ central ≤ high', () => {
    fc.assert(
      fc.property(actions, (given) =>
        expectedEffects(given, month('2028-12')).every(
          ({ low, central, high }) => low <= central + 1e-9 && central <= high + 1e-9,
        ),
      ),
    );
  });
  test('an effect never fades, and ends at its full size', () => {
    fc.assert(
      fc.property(anEffect, (one) => {
        const shares = Array.from({ length: 60 }, (_, index) => shareFelt(one, addMonths(START, index)));
        expect(shares.every((share, index) => index === 0 || share >= shares[index - 1]!)).toBe(true);
        expect(shares.at(-1)).toBe(1);
      }),
    );
  });
  test('the sum over all months is what each effect adds up to by itself', () => {
    fc.assert(
      fc.property(actions, (given) => {
        const last = month('2028-12');
        const sum = expectedEffects(given, last).reduce((total, { central }) => total + central, 0);
        const single = given
          .filter(({ status }) => status !== 'stopped')
          .flatMap(({ effects }) => effects)
          .reduce((total, one) => total + one.central * monthsFelt(one, 36), 0);
        expect(sum).toBeCloseTo(single, 6);
      }),
    );
  });
});

/** Full months felt within `count` months from the start: the ramp is worth half of it and half a month. */
function monthsFelt({ fromMonth, rampUpMonths }: ActionEffect, count: number): number {
  const passed = Array.from({ length: count }, (_, index) => addMonths(START, index)).filter(
    (at) => at >= fromMonth,
  ).length;
  const ramp = Math.max(1, rampUpMonths);
  const rising = Math.min(passed, ramp);
  return (rising * (rising + 1)) / 2 / ramp + Math.max(0, passed - ramp);
}
