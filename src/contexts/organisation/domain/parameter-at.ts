import { isValidOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { ParameterValue } from './configuration.ts';

/** The parameter as it is on a date; undefined when it says nothing then. */
export const parameterAt = (
  values: readonly ParameterValue[],
  key: string,
  date: PlainDate,
): ParameterValue | undefined => values.find((candidate) => candidate.key === key && isValidOn(candidate, date));

/** A parameter's number on a date; undefined when it says nothing then, or no number. */
export function numberParameterAt(values: readonly ParameterValue[], key: string, date: PlainDate): number | undefined {
  const value = parameterAt(values, key, date)?.value;
  return typeof value === 'number' ? value : undefined;
}
