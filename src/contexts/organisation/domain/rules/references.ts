import { ALL } from '../../../../kernel/grid.ts';
import type { Place, SectionName, Sections } from '../configuration.ts';
import type { ConfigurationProblem } from '../problem.ts';
import { NAMELESS, type UnreadableEntries } from '../reading/parse-region-file.ts';
import { suggest } from '../reading/suggest.ts';
import { staffCategoriesOf } from '../staff-categories.ts';

type Reference = { entry: Place; name: string | undefined };

/** Names that may be referred to; undefined when an entry that may define one could not be read, so that nothing is sure. */
type Names = ReadonlySet<string> | undefined;
export type KnownNames = { units: Names; staffCategories: Names; careAreas: Names; indicators: Names };

/** Names that entries may refer to, those of unreadable entries included where their name could be read. */
export function knownNames(
  sections: Sections,
  knownIndicators: readonly string[],
  unreadable: UnreadableEntries,
): KnownNames {
  const { units, staffCategories, series } = sections;
  const names = (section: SectionName, readable: readonly string[]): Names => {
    const others = unreadable.get(section);
    return others?.has(NAMELESS) ? undefined : new Set([...readable, ...(others ?? [])]);
  };
  return {
    units: names(
      'units',
      units.map(({ code }) => code),
    ),
    staffCategories: names(
      'staffCategories',
      staffCategoriesOf(staffCategories).map(({ key }) => key),
    ),
    careAreas: unreadable.has('units') ? undefined : new Set(units.flatMap(({ careArea }) => careArea ?? [])),
    indicators: names('series', [...knownIndicators, ...series.map(({ key }) => key)]),
  };
}

/** Everything referred to exists. */
export function referenceProblems(sections: Sections, known: KnownNames): ConfigurationProblem[] {
  const { units, targets, accounts, agreements, series } = sections;
  const category = known.staffCategories;
  const notAll = (name: string) => (name === ALL ? undefined : name);
  return [
    ...unknown(
      'unit',
      known.units,
      units.map((entry) => ({ entry, name: entry.parent })),
    ),
    ...unknown(
      'unit',
      known.units,
      targets.map((entry) => ({ entry, name: entry.unit })),
    ),
    ...unknown(
      'indicator',
      known.indicators,
      targets.map((entry) => ({ entry, name: entry.indicator })),
    ),
    ...unknown(
      'staff-category',
      category,
      targets.map((entry) => ({ entry, name: notAll(entry.staffCategory) })),
    ),
    ...unknown(
      'staff-category',
      category,
      accounts.map((entry) => ({ entry, name: entry.staffCategory })),
    ),
    ...unknown(
      'staff-category',
      category,
      agreements.flatMap((entry) => entry.staffCategories.map((name) => ({ entry, name }))),
    ),
    ...unknown(
      'care-area',
      known.careAreas,
      targets.map((entry) => ({ entry, name: notAll(entry.careArea) })),
    ),
    ...unknown(
      'care-area',
      known.careAreas,
      series.map((entry) => ({ entry, name: notAll(entry.careArea) })),
    ),
  ];
}

function unknown(what: string, known: Names, references: readonly Reference[]): ConfigurationProblem[] {
  if (!known) return [];
  return references.flatMap(({ entry, name }) => {
    if (name === undefined || known.has(name)) return [];
    const suggestion = suggest(name, known);
    const code = `region-file-unknown-${what}`;
    return suggestion
      ? [{ code: `${code}-suggestion`, line: entry.line, values: { key: name, suggestion } }]
      : [{ code, line: entry.line, values: { key: name } }];
  });
}
