import { firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../../../kernel/month.ts';
import { type PlainDate, toEpochDay } from '../../../kernel/plain-date.ts';

/** Files give at most four decimals. */
const GIVEN_SCALE = 10_000;
/** The parts have eight, so that a month's figure is right as far as anyone reads it and the parts still add up exactly. */
const PART_SCALE = 100_000_000;

/**
 * An engagement's hours or weeks shared over its months by calendar days, `from` and `to` included. The parts, with at
 * most eight decimals, add up to `amount` (at most four decimals): what rounding leaves goes to the last months.
 */
export function shareOverMonths(amount: number, from: PlainDate, to: PlainDate): { month: Month; amount: number }[] {
  const whole = BigInt(Math.round(amount * GIVEN_SCALE)) * BigInt(PART_SCALE / GIVEN_SCALE);
  const days = BigInt(toEpochDay(to) - toEpochDay(from) + 1);
  let daysSoFar = 0n;
  let sharedSoFar = 0n;
  return monthsBetween(monthOf(from), monthOf(to)).map((month) => {
    const first = firstDayOf(month) > from ? firstDayOf(month) : from;
    const last = lastDayOf(month) < to ? lastDayOf(month) : to;
    daysSoFar += BigInt(toEpochDay(last) - toEpochDay(first) + 1);
    const upToHere = (2n * whole * daysSoFar + days) / (2n * days);
    const part = upToHere - sharedSoFar;
    sharedSoFar = upToHere;
    return { month, amount: Number(part) / PART_SCALE };
  });
}
