import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, plainDate, toEpochDay } from '../../../kernel/plain-date.ts';
import { shareOverMonths } from './share-over-months.ts';

const share = (amount: number, from: string, to: string) => shareOverMonths(amount, plainDate(from), plainDate(to));

describe('shareOverMonths', () => {
  it('gives one day’s work to its month', () => {
    expect(share(8, '2026-03-31', '2026-03-31')).toEqual([{ month: '2026-03', amount: 8 }]);
  });

  it('shares by calendar days, first and last included', () => {
    // 10 days in January and 30 in February and March: 22–31 January, then 28 + 2.
    expect(share(40, '2026-01-22', '2026-03-02')).toEqual([
      { month: '2026-01', amount: 10 },
      { month: '2026-02', amount: 28 },
      { month: '2026-03', amount: 2 },
    ]);
  });

  it('counts 29 February', () => {
    // 31 + 29 days: one hour a day.
    expect(share(60, '2024-01-01', '2024-02-29').map(({ amount }) => amount)).toEqual([31, 29]);
  });

  it('crosses the end of a year', () => {
    expect(share(62, '2025-12-01', '2026-01-31')).toEqual([
      { month: '2025-12', amount: 31 },
      { month: '2026-01', amount: 31 },
    ]);
  });

  it('gives what rounding leaves to the last months', () => {
    // 30, 31 and 29 of 90 days: 0.33333333|3…, up to the end of May 0.67777778 (0.677777777…), and the whole at last.
    expect(share(1, '2026-04-01', '2026-06-29').map(({ amount }) => amount)).toEqual([
      0.33333333, 0.34444445, 0.32222222,
    ]);
  });

  it('adds up to the whole exactly, in months that follow each other', () => {
    const start = toEpochDay(plainDate('2020-01-01'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 0, max: 2_500 }),
        fc.integer({ min: 0, max: 1_100 }),
        (tenThousandths, offset, length) => {
          const from = fromEpochDay(start + offset);
          const parts = shareOverMonths(tenThousandths / 10_000, from, addDays(from, length));
          const whole = parts.map(({ amount }) => Math.round(amount * 1e8));
          expect(whole.reduce((sum, part) => sum + part, 0)).toBe(tenThousandths * 10_000);
          expect(whole.every((part, index) => part >= 0 && part / 1e8 === parts[index]!.amount)).toBe(true);
          const months = parts.map(({ month }) => month as string);
          expect(months).toEqual([...new Set(months)].toSorted());
        },
      ),
    );
  });
});
