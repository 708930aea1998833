import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, month } from '../../../../kernel/month.ts';
import { type MonthFigure, rollingTwelve } from './rolling-twelve.ts';

const months = (count: number, figure: (index: number) => Partial<MonthFigure>): MonthFigure[] =>
  Array.from({ length: count }, (_, index) => ({
    period: addMonths(month('2025-01'), index),
    complete: true,
    ...figure(index),
  }));

describe('the twelve months up to each month', () => {
  it('adds amounts up, and has none before there are twelve', () => {
    const points = rollingTwelve(
      months(13, (index) => ({ value: index + 1 })),
      'sum',
    );
    expect(points[10]).toEqual({ month: '2025-11', value: null, complete: true });
    // 1 + 2 + … + 12 = 78; a month later 78 − 1 + 13 = 90.
    expect(points[11]).toEqual({ month: '2025-12', value: 78, complete: true });
    expect(points[12]).toEqual({ month: '2026-01', value: 90, complete: true });
  });

  it('divides sums, and is not the mean of the ratios', () => {
    // Eleven months of 1 ÷ 10 and one of 9 ÷ 30: 20 ÷ 140, while the mean of the ratios is (11 × 0,1 + 0,3) ÷ 12 = 11,7 %.
    const points = rollingTwelve(
      months(12, (index) =>
        index === 11 ? { value: 0.3, numerator: 9, denominator: 30 } : { value: 0.1, numerator: 1, denominator: 10 },
      ),
      'ratio',
    );
    expect(points[11]?.value).toBeCloseTo(20 / 140, 12);
  });

  it('has no value where a month has none, or where there is nothing to divide by', () => {
    const gap = months(12, (index) => (index === 3 ? {} : { value: 1 }));
    expect(rollingTwelve(gap, 'sum')[11]?.value).toBeNull();
    const before = months(12, (index) => ({ numerator: 0, denominator: 1, ...(index < 2 ? {} : { value: 0 }) }));
    expect(rollingTwelve(before, 'ratio')[11]?.value).toBeNull();
    const nothing = months(12, () => ({ value: 1, numerator: 1, denominator: 0 }));
    expect(rollingTwelve(nothing, 'ratio')[11]?.value).toBeNull();
  });

  it('is incomplete for as long as an incomplete month is one of the twelve', () => {
    const points = rollingTwelve(
      months(14, (index) => ({ value: 1, complete: index !== 1 })),
      'sum',
    );
    expect(points.slice(11).map((point) => point.complete)).toEqual([false, false, true]);
  });

  it('lies between the smallest and the largest of its months’ ratios', () => {
    const figure = fc.record({
      value: fc.constant(1),
      numerator: fc.nat(1e9),
      denominator: fc.integer({ min: 1, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 12 }), (figures) => {
        const value = rollingTwelve(
          months(12, (index) => figures[index] ?? {}),
          'ratio',
        )[11]?.value;
        const ratios = figures.map((each) => each.numerator / each.denominator);
        expect(value).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-9));
        expect(value).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-9));
      }),
    );
  });
});
