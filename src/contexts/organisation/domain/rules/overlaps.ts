import { EARLIEST } from '../reading/read-field.ts';
import type { Validity } from '../../../../kernel/plain-date.ts';
import type { Place, Sections, Target } from '../configuration.ts';
import { atBoth, type ConfigurationProblem } from '../problem.ts';
import { byStart, endOf, groupBy } from '../validity.ts';

/** Entries of one key that are valid on the same day, each told with the one it collides with. */
export function overlapProblems<T extends Place & Validity>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  code: string,
): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  for (const [key, versions] of groupBy(entries, keyOf)) {
    let longest: T | undefined;
    for (const version of byStart(versions)) {
      if (longest && version.validFrom <= endOf(longest))
        problems.push(atBoth(code, longest, version, { key, date: version.validFrom }));
      if (!longest || endOf(version) > endOf(longest)) longest = version;
    }
  }
  return problems;
}

/** A key without validity may stand once. */
function twiceProblems<T extends Place>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  code: string,
): ConfigurationProblem[] {
  return overlapProblems(
    entries.map((entry) => ({ ...entry, validFrom: EARLIEST })),
    keyOf,
    code,
  );
}

/** Indicator, unit, staff category and care area: targets of one path. */
export const targetPathKey = ({ indicator, unit, staffCategory, careArea }: Target): string =>
  [indicator, unit, staffCategory, careArea].join(' · ');

/** The same key may not say two things about the same day. */
export function allOverlapProblems(sections: Sections): ConfigurationProblem[] {
  return [
    ...overlapProblems(sections.parameters, ({ key }) => key, 'region-file-overlap-parameter'),
    ...overlapProblems(sections.units, ({ code }) => code, 'region-file-overlap-unit'),
    ...overlapProblems(
      sections.accounts,
      ({ accounts }) => (accounts.from === accounts.to ? accounts.from : `${accounts.from}-${accounts.to}`),
      'region-file-overlap-account',
    ),
    ...overlapProblems(sections.agreements, ({ key }) => key, 'region-file-overlap-agreement'),
    ...twiceProblems(sections.staffCategories, ({ key }) => key, 'region-file-staff-category-twice'),
    ...twiceProblems(
      sections.targets,
      (target) => `${targetPathKey(target)} · ${target.due}`,
      'region-file-target-twice',
    ),
    ...twiceProblems(sections.series, ({ key }) => key, 'region-file-series-twice'),
  ];
}
