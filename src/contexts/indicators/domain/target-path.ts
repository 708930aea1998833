import { lastDate, monthCount, type Period } from '../../../kernel/period.ts';
import { type PlainDate, toEpochDay } from '../../../kernel/plain-date.ts';
import type { Direction } from './definition.ts';
import type { Selection } from './measures.ts';

/** A dated target (mål) of the region file. `value` is null while it is still to be decided. */
export type DatedTarget = {
  indicator: string;
  unit: string;
  staffCategory: string;
  careArea: string;
  from: { date: PlainDate; value: number } | null;
  due: PlainDate;
  value: number | null;
  direction: Direction;
  decision: string | null;
  toBeDecidedBy: PlainDate | null;
  note: string | null;
};

export type PathPoint = { date: PlainDate; value: number };

/** The targets of one indicator and selection, earliest due first. Targets are not inherited from units above. */
export function targetsFor(targets: readonly DatedTarget[], indicator: string, selection: Selection): DatedTarget[] {
  return targets
    .filter(
      (target) =>
        target.indicator === indicator &&
        target.unit === selection.unit &&
        target.staffCategory === selection.staffCategory &&
        target.careArea === selection.careArea,
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

/** The target in force for a period: the first one due on its last day or later, else the last there is. */
export function targetInForce(path: readonly DatedTarget[], period: Period): DatedTarget | undefined {
  const day = lastDate(period);
  return path.find((target) => target.due >= day) ?? path.at(-1);
}

/** The points of a target path (målbana), by date. A target's own start counts unless an earlier target is due that day. */
export function pathPoints(path: readonly DatedTarget[]): PathPoint[] {
  const points = new Map<PlainDate, number>();
  for (const target of path) if (target.from) points.set(target.from.date, target.from.value);
  for (const target of path) if (target.value !== null) points.set(target.due, target.value);
  return [...points].map(([date, value]) => ({ date, value })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * What the path asks on a day: straight lines between its points, by days. Level outside them, so a target without a
 * start asks its full value all the time. @returns null when there is no number, or the target in force has none yet.
 */
export function pathAt(path: readonly DatedTarget[], date: PlainDate): number | null {
  const inForce = path.find((target) => target.due >= date) ?? path.at(-1);
  if (!inForce || inForce.value === null) return null;
  const points = pathPoints(path);
  const nextIndex = points.findIndex((point) => point.date >= date);
  const next = points[nextIndex];
  if (!next) return points.at(-1)!.value;
  const before = points[nextIndex - 1];
  if (!before || next.date === date) return next.value;
  const share = (toEpochDay(date) - toEpochDay(before.date)) / (toEpochDay(next.date) - toEpochDay(before.date));
  return before.value + (next.value - before.value) * share;
}

/** A yearly target's part of a period: months with data ÷ 12. Levels are not shared. */
export const shareOfYear = (flow: boolean, coveredMonths: number): number => (flow ? coveredMonths / 12 : 1);

/**
 * What the path asks of a period. Levels (ratios, full-time equivalents, heads): the path on its last day. Flows (money,
 * weeks): the path at the end of its last calendar year, shared by months with data, so that a whole year asks the
 * target itself and a half-reported one no more than its part.
 */
export function pathValueFor(
  path: readonly DatedTarget[],
  period: Period,
  flow: boolean,
  coveredMonths = monthCount(period),
): number | null {
  const day = flow ? (`${period.last.slice(0, 4)}-12-31` as PlainDate) : lastDate(period);
  const value = pathAt(path, day);
  return value === null ? null : value * shareOfYear(flow, coveredMonths);
}
