import type { UnitVersion } from '../configuration.ts';
import { memoryOf } from '../memory.ts';
import { byStart, groupBy } from '../validity.ts';
import { firstDayText, monthIndexOf, monthSpansOf, type MonthSpan, sharedSpan } from './month-spans.ts';

/** `dated`: the tree of its time. `latest`: all history hangs where each unit last hung. */
export type TreeKind = 'dated' | 'latest';

/** One unit under one above it (or itself) for a run of months; first days of months, 9999-12-01 until further notice. */
export type UnitPath = {
  tree: TreeKind;
  unitCode: string;
  ancestorCode: string;
  /** Steps between the two; 0 for itself. */
  depth: number;
  firstMonth: string;
  lastMonth: string;
  /** Of the unit below during those months, inherited where it sets none; null when none above does either. */
  careArea: string | null;
};

type Step = MonthSpan & { parent: string | undefined; careArea: string | undefined };
type Above = MonthSpan & { code: string; depth: number };
type Area = MonthSpan & { careArea: string | null };

const ALL_MONTHS: MonthSpan = { first: monthIndexOf('1900-01'), last: monthIndexOf('9999-12') };

/** Rows of both trees for units that `treeProblems` finds nothing wrong with. */
export function unitPaths(units: readonly UnitVersion[]): UnitPath[] {
  const versions = groupBy(units, ({ code }) => code);
  const stepOf = ({ parent, careArea }: UnitVersion, { first, last }: MonthSpan): Step => ({
    first,
    last,
    parent,
    careArea,
  });
  const dated = new Map(
    [...versions].map(([code, all]) => [code, monthSpansOf(all).map(({ version, ...span }) => stepOf(version, span))]),
  );
  const latest = new Map([...versions].map(([code, all]) => [code, [stepOf(byStart(all).at(-1)!, ALL_MONTHS)]]));
  return [...pathsOf('dated', dated), ...pathsOf('latest', latest)];
}

function pathsOf(tree: TreeKind, steps: ReadonlyMap<string, readonly Step[]>): UnitPath[] {
  const above = memoryOf((code: string): Above[] => [
    ...joined(
      (steps.get(code) ?? []).map(({ first, last }) => ({ first, last, code, depth: 0 })),
      ({ depth }) => String(depth),
    ),
    ...alongParents(steps.get(code) ?? [], above, (ancestor, span) => ({
      ...span,
      code: ancestor.code,
      depth: ancestor.depth + 1,
    })),
  ]);
  const areas = memoryOf((code: string): Area[] => {
    const own = (steps.get(code) ?? []).map((step) => ({
      ...step,
      parent: step.careArea === undefined ? step.parent : undefined,
    }));
    const set = own
      .filter(({ parent }) => parent === undefined)
      .map(({ first, last, careArea }) => ({ first, last, careArea: careArea ?? null }));
    return [...set, ...alongParents(own, areas, (area, span) => ({ ...span, careArea: area.careArea }))];
  });
  return [...steps.keys()].flatMap((code) => rowsOf(tree, code, above(code), areas(code)));
}

/** What holds for the parents, cut to the months under each of them. */
function alongParents<T extends MonthSpan>(
  steps: readonly Step[],
  of: (code: string) => readonly T[],
  make: (found: T, span: MonthSpan) => T,
): T[] {
  return steps.flatMap((step) =>
    step.parent === undefined
      ? []
      : of(step.parent).flatMap((found) => {
          const span = sharedSpan(step, found);
          return span ? [make(found, span)] : [];
        }),
  );
}

function rowsOf(tree: TreeKind, unitCode: string, above: readonly Above[], areas: readonly Area[]): UnitPath[] {
  const pieces = above.flatMap(({ code, depth, ...months }) =>
    areas.flatMap(({ careArea, ...area }) => {
      const span = sharedSpan(months, area);
      return span ? [{ ...span, code, depth, careArea }] : [];
    }),
  );
  return joined(pieces, ({ code, depth, careArea }) => JSON.stringify([code, depth, careArea])).map(
    ({ first, last, code, depth, careArea }) => ({
      tree,
      unitCode,
      ancestorCode: code,
      depth,
      firstMonth: firstDayText(first),
      lastMonth: firstDayText(last),
      careArea,
    }),
  );
}

/** Neighbouring spans that say the same as one: fewer rows to join with. */
function joined<T extends MonthSpan>(spans: readonly T[], sameness: (span: T) => string): T[] {
  return [...groupBy(spans, sameness).values()].flatMap((group) => {
    const result: T[] = [];
    for (const span of group.toSorted((a, b) => a.first - b.first)) {
      const previous = result.at(-1);
      if (previous && previous.last + 1 === span.first) result[result.length - 1] = { ...previous, last: span.last };
      else result.push(span);
    }
    return result;
  });
}
