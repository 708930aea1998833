import { ALL } from '../../../../kernel/grid.ts';
import type { Sections } from '../configuration.ts';
import type { ConfigurationProblem } from '../problem.ts';
import { RESERVED_STAFF_CATEGORY_KEYS } from '../staff-categories.ts';

/** Names with a meaning of their own cannot be given to something else. */
export function reservedKeyProblems(sections: Sections, knownIndicators: readonly string[]): ConfigurationProblem[] {
  const reserved = (line: number, key: string) => ({ code: 'region-file-key-reserved', line, values: { key } });
  return [
    ...sections.staffCategories
      .filter(({ key }) => RESERVED_STAFF_CATEGORY_KEYS.includes(key))
      .map(({ line, key }) => reserved(line, key)),
    ...sections.units.filter(({ careArea }) => careArea === ALL).map(({ line }) => reserved(line, ALL)),
    ...sections.series
      .filter(({ key }) => knownIndicators.includes(key))
      .map(({ line, key }) => ({ code: 'region-file-series-built-in', line, values: { key } })),
  ];
}
