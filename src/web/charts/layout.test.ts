import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePosition, everyNth, spread, valueScale } from './layout.ts';

describe('chart layout', () => {
  it('puts a target due on the last day of a month on that month', () => {
    expect(datePosition('2025-12-31')).toBe(2025 * 12 + 11);
    expect(datePosition('2024-02-29')).toBe(2024 * 12 + 1);
    expect(datePosition('2026-06-15')).toBe(2026 * 12 + 4.5);
  });

  it('always shows zero on the value axis, also for negative values and none at all', () => {
    expect(valueScale([0.031, 0.052], [100, 0]).domain()[0]).toBe(0);
    expect(valueScale([-3, -1], [100, 0]).domain()).toEqual([-3, 0]);
    expect(valueScale([], [100, 0]).domain()).toEqual([0, 1]);
  });

  it('writes only as many labels as there is room for', () => {
    expect(everyNth(12, 600, 40)).toBe(1);
    expect(everyNth(12, 240, 40)).toBe(2);
  });

  it('keeps labels apart, in order and inside when there is room for all', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (wanted) => {
        const moved = spread(wanted, 16, 0, 300);
        const sorted = [...moved].sort((one, other) => one - other);
        sorted.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(300 + 1e-6);
          expect(place - (sorted[index - 1] ?? -16)).toBeGreaterThanOrEqual(16 - 1e-6);
        });
      }),
    );
  });
});
