import type { PlainDate } from '../../../kernel/plain-date.ts';
import { classMemory, type StretchMemory } from './class-memory.ts';
import { type ClassificationRules, type ClassifiedBy, classifyEntry } from './classify-entry.ts';
import { type CostClass, costClassKey, isAgencyKind } from './cost-class.ts';

/** Numbers classes and remembers, so that millions of rows cost a few map look-ups each. Same answers as `classifyEntry`. */
export type FastClassifier = {
  /** Number of the row's class. */
  classIdOf(entry: ClassifiedBy): number;
  /** Classes that had no number before, with the numbers they were given. */
  added(): readonly { id: number; value: CostClass }[];
  /** Numbers of the classes that are agency cost. */
  agencyClassIds(): number[];
  /** Whether two classes differ in nothing but which agreement the purchase was made under. */
  sameButSourcing(a: number, b: number): boolean;
};

/** `known`: classes with their numbers; new ones are numbered after the highest. */
export function fastClassifier(
  rules: ClassificationRules,
  known: Iterable<{ id: number; value: CostClass }>,
): FastClassifier {
  const ids = new Map<string, number>();
  const values = new Map<number, CostClass>();
  let highest = 0;
  for (const { id, value } of known) {
    ids.set(costClassKey(value), id);
    values.set(id, value);
    highest = Math.max(highest, id);
  }
  const added: { id: number; value: CostClass }[] = [];
  const idOf = (value: CostClass): number => {
    const key = costClassKey(value);
    const existing = ids.get(key);
    if (existing !== undefined) return existing;
    ids.set(key, ++highest);
    values.set(highest, value);
    added.push({ id: highest, value });
    return highest;
  };
  // Rules are constant between their breakpoints, so one memory per stretch of dates is enough, however many dates a file has.
  const memory = classMemory();
  const stretches = new Map<PlainDate, StretchMemory>();
  const byDate = new Map<PlainDate, StretchMemory>();
  const stretchOf = (date: PlainDate): StretchMemory => {
    const start = rules.breakpoints.findLast((breakpoint) => breakpoint <= date) ?? ('' as PlainDate);
    let stretch = stretches.get(start);
    if (!stretch) stretches.set(start, (stretch = []));
    byDate.set(date, stretch);
    return stretch;
  };
  const classIdOf = (entry: ClassifiedBy): number => {
    const stretch = byDate.get(entry.date) ?? stretchOf(entry.date);
    const remembered = memory.get(stretch, entry.account, entry.costCentre);
    if (remembered > 0) return remembered;
    const value = classifyEntry(entry, rules);
    const id = idOf(value);
    // Agency cost also depends on the supplier, so it is not remembered by account and cost centre.
    if (!isAgencyKind(value.kind)) memory.set(stretch, entry.account, entry.costCentre, id);
    return id;
  };
  const agencyClassIds = () => [...values].filter(([, value]) => isAgencyKind(value.kind)).map(([id]) => id);
  const withoutSourcing = (id: number) => costClassKey({ ...values.get(id)!, sourcing: 'unknown' });
  const sameButSourcing = (a: number, b: number) =>
    isAgencyKind(values.get(a)!.kind) && withoutSourcing(a) === withoutSourcing(b);
  return { classIdOf, added: () => added, agencyClassIds, sameButSourcing };
}
