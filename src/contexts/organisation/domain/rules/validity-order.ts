import type { Validity } from '../../../../kernel/plain-date.ts';
import type { Place } from '../configuration.ts';
import type { ConfigurationProblem } from '../problem.ts';

/** Nothing ends before it begins. */
export function validityOrderProblems(entries: readonly (Place & Validity)[]): ConfigurationProblem[] {
  return entries
    .filter(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom)
    .map(({ line, validFrom, validTo }) => ({
      code: 'region-file-ends-before-start',
      line,
      values: { validFrom, validTo: validTo! },
    }));
}
