import { addMonths, month, type Month, monthsBetween } from '../../kernel/month.ts';
import { parsePeriod } from '../../kernel/period.ts';

/** The months there are data for. */
export type DataMonths = { first: Month; last: Month };

/** The newest data's year so far, written the shortest way: `2026-01..2026-10`, `2026-01`, `2026`. */
export function yearToDate(last: Month): string {
  if (last.endsWith('-12')) return last.slice(0, 4);
  const first = month(`${last.slice(0, 4)}-01`);
  return first === last ? last : `${first}..${last}`;
}

/** Years that can be chosen, newest first: those with data, and never fewer than two so that last year can be seen. */
export function yearsOf(data: DataMonths): number[] {
  const last = Number(data.last.slice(0, 4));
  const first = Math.min(Number(data.first.slice(0, 4)), last - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

export type PeriodChoice = { period: string; kind: 'year' | 'tertial' | 'month'; number: number; hasData: boolean };

/** What can be chosen within a year; parts that have not begun in the data are marked, not hidden. */
export function choicesOf(year: number, data: DataMonths): PeriodChoice[] {
  const choice = (period: string, kind: PeriodChoice['kind'], number: number): PeriodChoice => {
    const parsed = parsePeriod(period);
    return { period, kind, number, hasData: !!parsed && parsed.first <= data.last && parsed.last >= data.first };
  };
  const months = monthsBetween(month(`${year}-01`), month(`${year}-12`));
  return [
    choice(String(year), 'year', year),
    ...[1, 2, 3].map((number) => choice(`${year}-T${number}`, 'tertial', number)),
    ...months.map((each, index) => choice(each, 'month', index + 1)),
  ];
}

/** Months for a free range, newest first. */
export function monthsOfData(data: DataMonths): Month[] {
  return monthsBetween(data.first, data.last).toReversed();
}

/** `2026-02..2026-04`, or one month when both are the same; the ends may come in any order. */
export function rangeOf(one: Month, other: Month): string {
  const [first, last] = one <= other ? [one, other] : [other, one];
  return first === last ? first : `${first}..${last}`;
}

/** Data months when the first is not known: the five years up to the last. */
export function dataMonths(first: string | undefined, last: string): DataMonths {
  const end = month(last);
  return { first: first ? month(first) : addMonths(month(`${last.slice(0, 4)}-01`), -48), last: end };
}
