import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDisputed, spreadOf } from './spread.ts';

const steps = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });

describe('the spread of several graders', () => {
  it('is none when nobody has graded, never 0', () => {
    expect(spreadOf([])).toBeNull();
    expect(isDisputed(null)).toBe(false);
  });
  it('has the middle one, or the middle of the two in the middle', () => {
    expect(spreadOf([4, 1, 2])).toEqual({ count: 3, median: 2, minimum: 1, maximum: 4 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ count: 4, median: 2.5, minimum: 1, maximum: 4 });
    expect(spreadOf([3])).toEqual({ count: 1, median: 3, minimum: 3, maximum: 3 });
  });
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        steps.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(spreadOf(other)).toEqual(spreadOf(one));
        },
      ),
    );
  });
  it('keeps minimum ≤ median ≤ maximum within the scale, and counts every grader', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const spread = spreadOf(all)!;
        expect(spread.count).toBe(all.length);
        expect(spread.minimum).toBeGreaterThanOrEqual(1);
        expect(spread.median).toBeGreaterThanOrEqual(spread.minimum);
        expect(spread.maximum).toBeGreaterThanOrEqual(spread.median);
        expect(spread.maximum).toBeLessThanOrEqual(4);
      }),
    );
  });
  it('leaves at least half of the graders on either side of the median', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { median } = spreadOf(all)!;
        expect(all.filter((step) => step <= median).length * 2).toBeGreaterThanOrEqual(all.length);
        expect(all.filter((step) => step >= median).length * 2).toBeGreaterThanOrEqual(all.length);
      }),
    );
  });
  it('changes nothing when a grader repeats what it was', () => {
    expect(spreadOf([2, 2])).toMatchObject({ median: 2, minimum: 2, maximum: 2 });
  });
  it('is disputed from two steps apart', () => {
    expect(isDisputed(spreadOf([1, 2]))).toBe(false);
    expect(isDisputed(spreadOf([1, 3]))).toBe(true);
  });
});
