/**
 * A fault in a region file: code from `refusals.ts`, place, and the other place when two contradict each other. Fits
 * the kernel's `Problem`.
 */
export type ConfigurationProblem = {
  code: string;
  line: number;
  otherLine?: number;
  values: Readonly<Record<string, string | number>>;
};

/** A fault at two places: told at the later one, with the earlier as the other. */
export function atBoth(
  code: string,
  a: { line: number },
  b: { line: number },
  values: ConfigurationProblem['values'],
): ConfigurationProblem {
  return { code, line: Math.max(a.line, b.line), otherLine: Math.min(a.line, b.line), values };
}
