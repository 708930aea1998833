import { Refusal } from '../../../kernel/refusal.ts';
import type { RegionConfiguration } from '../domain/configuration.ts';
import { readRegionFile } from '../domain/read-region-file.ts';

/** The configuration a text holds. @throws Refusal `region-file-unfit` with every fault and its places. */
export function checkRegionText(
  fileName: string,
  text: string,
  knownIndicators: readonly string[],
): RegionConfiguration {
  const read = readRegionFile(text, knownIndicators);
  if (read.ok) return read.value;
  const problems = read.error.map((problem) => ({ ...problem, file: fileName }));
  throw new Refusal('region-file-unfit', { file: fileName, count: problems.length }, { problems });
}
