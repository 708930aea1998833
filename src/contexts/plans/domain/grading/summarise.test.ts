import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { ACTION_AREAS } from '../catalogue/action.ts';
import { fieldOf } from './effect-field.ts';
import { DIMENSIONS, scaleOn } from './scales.ts';
import { spreadOf } from './spread.ts';
import { type GradedAction, summarise } from './summarise.ts';

const graded = (area: GradedAction['area'], ...given: number[][]): GradedAction => ({
  area,
  spreads: {
    degreeInPlace: spreadOf(given[0] ?? []),
    expectedEffect: spreadOf(given[1] ?? []),
    difficulty: spreadOf(given[2] ?? []),
    priority: spreadOf(given[3] ?? []),
  },
});

it('counts by the median’s step, half a step upwards, and what nobody has graded', () => {
  const [first, , third] = summarise([
    graded('attractive-workplace', [1, 2], [4], [1], [4]),
    graded('attractive-workplace', [3]),
    graded('recruitment'),
  ]);
  expect(first).toMatchObject({ area: 'attractive-workplace', actions: 2, fullyGraded: 1 });
  // Medians 1.5 and 3: steps 2 and 3, mean 2.25.
  expect(first?.dimensions.degreeInPlace).toEqual({ steps: [0, 1, 1, 0], ungraded: 0, mean: 2.25 });
  expect(first?.dimensions.priority).toEqual({ steps: [0, 0, 0, 1], ungraded: 1, mean: 4 });
  expect(third?.dimensions.difficulty).toEqual({ steps: [0, 0, 0, 0], ungraded: 1, mean: null });
});

it('adds up: the areas to the whole, the steps and the ungraded to the actions', () => {
  const grades = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
  const action = fc
    .tuple(fc.constantFrom(...ACTION_AREAS), fc.array(grades, { minLength: 4, maxLength: 4 }))
    .map(([area, given]) => graded(area, ...given));
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const all = summarise(actions);
      const whole = all.at(-1)!;
      const areas = all.slice(0, -1);
      const sum = (of: (each: (typeof all)[number]) => number) => areas.reduce((total, each) => total + of(each), 0);
      expect(whole.actions).toBe(actions.length);
      expect(sum((each) => each.actions)).toBe(whole.actions);
      expect(sum((each) => each.fullyGraded)).toBe(whole.fullyGraded);
      for (const dimension of DIMENSIONS) {
        for (const step of [0, 1, 2, 3] as const)
          expect(sum((each) => each.dimensions[dimension].steps[step])).toBe(whole.dimensions[dimension].steps[step]);
        for (const { actions: count, dimensions } of all) {
          const { steps, ungraded } = dimensions[dimension];
          expect(steps.reduce((total, each) => total + each, ungraded)).toBe(count);
        }
      }
    }),
  );
});

it('places actions in four fields, the middle among those to look at', () => {
  expect(fieldOf(4, 1)).toBe('begin-here');
  expect(fieldOf(2.5, 2.5)).toBe('begin-here');
  expect(fieldOf(3, 3)).toBe('plan-well');
  expect(fieldOf(2, 1)).toBe('when-room');
  expect(fieldOf(1, 4)).toBe('leave');
});

it('has a scale for every day, four steps to each grade', () => {
  expect(scaleOn(plainDate('2010-01-01'))).toBe(scaleOn(plainDate('2026-11-26')));
  for (const dimension of DIMENSIONS) expect(scaleOn(plainDate('2026-11-26')).steps[dimension]).toHaveLength(4);
});
