import { expect, it } from 'vitest';
import { outcomeOf } from '../consultations/standpoints.ts';
import { balanceOf, rowsOf } from './force-field.ts';

it('forces stand strongest first on their side, and are summed', () => {
  const force = (number: number, side: 'driving' | 'restraining', strength: number) => ({ number, side, strength });
  const forces = [force(1, 'driving', 2), force(2, 'restraining', 4), force(3, 'driving', 5)];
  expect(balanceOf(forces)).toEqual({ driving: 7, restraining: 4 });
  expect(rowsOf(forces).map(({ driving, restraining }) => [driving?.number, restraining?.number])).toEqual([
    [3, 2],
    [1, undefined],
  ]);
});

it('a consultation ends in agreement when all have spoken and nobody disagrees', () => {
  expect(outcomeOf([])).toBe('open');
  expect(outcomeOf(['agree', null])).toBe('open');
  expect(outcomeOf(['agree', 'note'])).toBe('agreement');
  expect(outcomeOf(['agree', null, 'disagree'])).toBe('disagreement');
});
