import { addMonths, type Month } from '../../../../kernel/month.ts';
import { parsePeriod } from '../../../../kernel/period.ts';

/** Two years: enough to tell a season from a turn. */
const SHOWN = 24;

/** The months up to the end of the period, as far as there are data. */
export function recentMonths(period: string, data: { first: Month; last: Month }): string {
  const end = parsePeriod(period)?.last ?? data.last;
  const last = end > data.last || end < data.first ? data.last : end;
  const from = addMonths(last, 1 - SHOWN);
  return `${from < data.first ? data.first : from}..${last}`;
}

/**
 * Values to draw as a small line. A series that is entered every third or sixth month has no two months side by side:
 * its values are then drawn one after the other.
 */
export function sparkValues(values: readonly (number | null)[]): (number | null)[] {
  const hasLine = values.some((value, index) => value !== null && values[index + 1] != null);
  return hasLine ? [...values] : values.filter((value) => value !== null);
}
