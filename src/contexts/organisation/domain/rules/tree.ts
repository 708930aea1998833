import { isValidOn } from '../../../../kernel/plain-date.ts';
import type { UnitVersion } from '../configuration.ts';
import { atBoth, type ConfigurationProblem } from '../problem.ts';
import { byStart, dayAfter, endOf, groupBy } from '../validity.ts';

/** No real organisation has more levels; more is a slip, and every level multiplies the stored paths. */
const MAX_LEVELS = 30;

/** The tree holds together on every day: one root, and every unit's parent is there as long as the unit is. */
export function treeProblems(units: readonly UnitVersion[]): ConfigurationProblem[] {
  const versions = groupBy(units, ({ code }) => code);
  return [
    ...rootProblems(units),
    ...units.flatMap((unit) => parentProblems(unit, versions)),
    ...cycleProblems(units, versions),
  ];
}

/** At most one root per day, and at least one at all: with parents in place and no circle every day then has one. */
export function rootProblems(units: readonly UnitVersion[]): ConfigurationProblem[] {
  const roots = byStart(units.filter(({ parent }) => parent === undefined));
  if (roots.length === 0) return [{ code: 'region-file-no-root', line: units[0]?.line ?? 1, values: {} }];
  const problems: ConfigurationProblem[] = [];
  let longest = roots[0]!;
  for (const root of roots.slice(1)) {
    if (root.code !== longest.code && root.validFrom <= endOf(longest)) {
      problems.push(
        atBoth('region-file-two-roots', longest, root, { key: root.code, other: longest.code, date: root.validFrom }),
      );
    }
    if (endOf(root) > endOf(longest)) longest = root;
  }
  return problems;
}

/** Days of the unit's validity on which its parent does not exist. An unknown parent is told by the reference rule. */
function parentProblems(unit: UnitVersion, versions: ReadonlyMap<string, UnitVersion[]>): ConfigurationProblem[] {
  const parents = unit.parent === undefined ? undefined : versions.get(unit.parent);
  if (!parents) return [];
  let covered = unit.validFrom;
  let nearest = parents[0]!;
  for (const parent of byStart(parents)) {
    if (parent.validFrom > covered) break;
    if (endOf(parent) < covered) nearest = parent;
    else {
      if (endOf(parent) >= endOf(unit)) return [];
      [covered, nearest] = [dayAfter(endOf(parent)), parent];
    }
  }
  return [
    atBoth('region-file-parent-not-there', unit, nearest, { key: unit.code, parent: unit.parent!, date: covered }),
  ];
}

/** Circles, each told once. One begins on the day its newest version does, so walking up from every start finds all. */
export function cycleProblems(
  units: readonly UnitVersion[],
  versions: ReadonlyMap<string, UnitVersion[]>,
): ConfigurationProblem[] {
  const told = new Set<string>();
  return units.flatMap((start) => {
    const path: UnitVersion[] = [start];
    let above = parentOf(start, start, versions);
    while (above && above !== start && !path.includes(above) && path.length <= MAX_LEVELS) {
      path.push(above);
      above = parentOf(above, start, versions);
    }
    if (above && path.length > MAX_LEVELS)
      return [
        { code: 'region-file-too-many-levels', line: start.line, values: { key: start.code, maximum: MAX_LEVELS } },
      ];
    if (above !== start) return [];
    const members = path
      .map(({ index }) => index)
      .toSorted((a, b) => a - b)
      .join();
    if (told.has(members)) return [];
    told.add(members);
    const codes = [...path, start].map(({ code }) => code).join(' → ');
    const lines = path
      .map(({ line }) => line)
      .toSorted((a, b) => a - b)
      .join(', ');
    return [atBoth('region-file-cycle', start, path.at(-1)!, { codes, lines, date: start.validFrom })];
  });
}

const parentOf = (
  unit: UnitVersion,
  on: UnitVersion,
  versions: ReadonlyMap<string, UnitVersion[]>,
): UnitVersion | undefined =>
  unit.parent === undefined
    ? undefined
    : versions.get(unit.parent)?.find((candidate) => isValidOn(candidate, on.validFrom));
