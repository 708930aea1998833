import { type Month, monthOf } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Status that an action of a plan had from a day on. */
export type ActionReport = {
  plan: string;
  number: number;
  title: string;
  unit: string;
  sequence: number;
  status: string;
  reportedOn: PlainDate;
};

/** The actions of all plans, with the status each had on a day. */
export type ActionBook = {
  /** Actions in the unit and below it, by plan and number; none when nothing had been entered by then. */
  actionsOn(unit: string, day: PlainDate): readonly ActionReport[];
};

/** Parts of the tree that hold a unit during some months; `all` for the region as a whole. */
export type UnitSpan = { ancestor: string; unit: string; first: Month; last: Month };

/** `root`: the region as a whole, where an action is counted even when its unit has closed. */
export function actionBook(reports: readonly ActionReport[], spans: readonly UnitSpan[], root: string): ActionBook {
  const inOrder = reports.toSorted((a, b) => a.sequence - b.sequence);
  return {
    actionsOn(unit, day) {
      const month = monthOf(day);
      const units = new Set(
        spans
          .filter((span) => span.ancestor === unit && span.first <= month && month <= span.last)
          .map((span) => span.unit),
      );
      const newest = new Map<string, ActionReport>();
      for (const report of inOrder)
        if (report.reportedOn <= day && (unit === root || units.has(report.unit)))
          newest.set(`${report.plan}.${report.number}`, report);
      return [...newest.values()].toSorted((a, b) =>
        a.plan === b.plan ? a.number - b.number : a.plan < b.plan ? -1 : 1,
      );
    },
  };
}
