import { addDays, type PlainDate, type Validity } from '../../../kernel/plain-date.ts';

/** Stands for "until further notice" when days are compared. */
export const FAR_FUTURE = '9999-12-31' as PlainDate;

export const endOf = (validity: Validity): PlainDate => validity.validTo ?? FAR_FUTURE;

/** In order of time; entries that begin on the same day in the order given. */
export const byStart = <T extends Validity>(versions: readonly T[]): T[] =>
  versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));

/** The day after; the far future has none later than itself. */
export const dayAfter = (date: PlainDate): PlainDate => (date >= FAR_FUTURE ? FAR_FUTURE : addDays(date, 1));

/** Values by key, each list in the order given. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Ascending dates on which any of these begins, or the day after one ends: between two of them nothing changes. */
export function breakpointsOf(validities: Iterable<Validity>): PlainDate[] {
  const dates = new Set<PlainDate>();
  for (const { validFrom, validTo } of validities) {
    dates.add(validFrom);
    if (validTo !== undefined && validTo < FAR_FUTURE) dates.add(dayAfter(validTo));
  }
  return [...dates].toSorted();
}
