import type { Validity } from '../../../../kernel/plain-date.ts';
import type { Place, Sections } from '../configuration.ts';
import { atBoth, type ConfigurationProblem } from '../problem.ts';
import { byStart, dayAfter, endOf, groupBy } from '../validity.ts';

/** Days between two versions of one key on which it says nothing. */
export function gapProblems<T extends Place & Validity>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  code: string,
): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  for (const [key, versions] of groupBy(entries, keyOf)) {
    let latest: T | undefined;
    for (const version of byStart(versions)) {
      if (latest && version.validFrom > dayAfter(endOf(latest))) {
        problems.push(atBoth(code, latest, version, { key, validTo: endOf(latest), validFrom: version.validFrom }));
      }
      if (!latest || endOf(version) > endOf(latest)) latest = version;
    }
  }
  return problems;
}

/** Units and parameters say something every day from first to last. Agreements need not: a time without agreement is real. */
export function allGapProblems(sections: Sections): ConfigurationProblem[] {
  return [
    ...gapProblems(sections.units, ({ code }) => code, 'region-file-gap-unit'),
    ...gapProblems(sections.parameters, ({ key }) => key, 'region-file-gap-parameter'),
  ];
}
