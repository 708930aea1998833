import type { RegionConfiguration } from '../../src/contexts/organisation/domain/configuration.ts';
import type { ConfigurationProblem } from '../../src/contexts/organisation/domain/problem.ts';
import { readRegionFile } from '../../src/contexts/organisation/domain/read-region-file.ts';

/** Two of the product's own indicators, enough for region files in tests. */
const INDICATORS = ['agency-cost-to-own-personnel-cost', 'agency-weeks'];

/** The least a region file has: three lines, so that what follows begins on line 4. */
export const REGION_LINE = 'region: { code: "24", name: Region Exempel }\n';
export const regionFile = (rest: string): string =>
  `${REGION_LINE}units:\n  - { code: R, name: Region Exempel, level: region }\n${rest}`;

/** @throws Error naming the faults of a text that should have none. */
export function configurationOf(text: string): RegionConfiguration {
  const read = readRegionFile(text, INDICATORS);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function problemsOf(text: string): ConfigurationProblem[] {
  const read = readRegionFile(text, INDICATORS);
  return read.ok ? [] : read.error;
}

/** `code@line/otherLine`, the short form for comparing many. */
export const briefly = (problems: readonly ConfigurationProblem[]): string[] =>
  problems.map(
    ({ code, line, otherLine }) =>
      `${code.replace('region-file-', '')}@${line}${otherLine === undefined ? '' : `/${otherLine}`}`,
  );
