import { fromMonthIndex, toMonthIndex, type Month, monthOf } from '../../../../kernel/month.ts';
import type { UnitVersion } from '../configuration.ts';
import { byStart, endOf } from '../validity.ts';

/** Whole months as numbers since year 0, both ends included. */
export type MonthSpan = { first: number; last: number };

export const monthIndexOf = (text: string): number => toMonthIndex(text.slice(0, 7) as Month);
export const firstDayText = (index: number): string => `${fromMonthIndex(index)}-01`;

/** The part two spans share; undefined when there is none. */
export function sharedSpan(a: MonthSpan, b: MonthSpan): MonthSpan | undefined {
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  return first <= last ? { first, last } : undefined;
}

/**
 * A unit's versions by whole months: in each month the version valid on its last day, else the last one that was valid
 * some day of it. So a unit that closes in mid-month has that month, and one that moves belongs to its new place.
 */
export function monthSpansOf(versions: readonly UnitVersion[]): (MonthSpan & { version: UnitVersion })[] {
  const ordered = byStart(versions);
  return ordered.flatMap((version, at) => {
    const first = toMonthIndex(monthOf(version.validFrom));
    const next = ordered[at + 1];
    const end = toMonthIndex(monthOf(endOf(version)));
    const last = next ? Math.min(end, toMonthIndex(monthOf(next.validFrom)) - 1) : end;
    return first <= last ? [{ first, last, version }] : [];
  });
}
