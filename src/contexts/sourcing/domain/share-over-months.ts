import { firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../../../kernel/month.ts';
import { type PlainDate, toEpochDay } from '../../../kernel/plain-date.ts';

/** Four decimals, in whole ten-thousandths, so that the parts add up to the whole exactly. */
const SCALE = 10_000;

/**
 * An engagement's hours or weeks shared over its months by calendar days, `from` and `to` included. The parts, with at
 * most four decimals, add up to `amount` (also at most four decimals): what rounding leaves goes to the last months.
 */
export function shareOverMonths(amount: number, from: PlainDate, to: PlainDate): { month: Month; amount: number }[] {
  const whole = Math.round(amount * SCALE);
  const days = toEpochDay(to) - toEpochDay(from) + 1;
  let daysSoFar = 0;
  let sharedSoFar = 0;
  return monthsBetween(monthOf(from), monthOf(to)).map((month) => {
    const first = firstDayOf(month) > from ? firstDayOf(month) : from;
    const last = lastDayOf(month) < to ? lastDayOf(month) : to;
    daysSoFar += toEpochDay(last) - toEpochDay(first) + 1;
    const upToHere = Math.round((whole * daysSoFar) / days);
    const part = upToHere - sharedSoFar;
    sharedSoFar = upToHere;
    return { month, amount: part / SCALE };
  });
}
