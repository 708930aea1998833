import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { RegionConfiguration } from './configuration.ts';
import type { ConfigurationProblem } from './problem.ts';
import { parseRegionFile } from './reading/parse-region-file.ts';
import { costCentreClaimProblems } from './rules/cost-centre-claims.ts';
import { allGapProblems } from './rules/gaps.ts';
import { allOverlapProblems } from './rules/overlaps.ts';
import { parameterValueProblems } from './rules/parameter-values.ts';
import { knownNames, referenceProblems } from './rules/references.ts';
import { reservedKeyProblems } from './rules/reserved-keys.ts';
import { targetProblems } from './rules/targets.ts';
import { treeProblems } from './rules/tree.ts';
import { validityOrderProblems } from './rules/validity-order.ts';

/**
 * A region file's text → its configuration, or every fault in it in the order of the lines.
 * `knownIndicators`: keys of the built-in indicators, which targets may be set for.
 */
export function readRegionFile(
  text: string,
  knownIndicators: readonly string[],
): Result<RegionConfiguration, ConfigurationProblem[]> {
  const { region, sections, problems, unreadable } = parseRegionFile(text);
  // Text that is no YAML, or no region file at all, has nothing for the rules to look at.
  if (!region && sections.units.length === 0 && unreadable.size === 0) return fail(problems);
  const { parameters, units, accounts, agreements } = sections;
  const backwards = validityOrderProblems([...parameters, ...units, ...accounts, ...agreements]);
  const all = [
    ...problems,
    ...backwards,
    // Dates that run backwards, or a unit that could not be read, would make faults of what is right beside them.
    ...(backwards.length > 0
      ? []
      : [...allOverlapProblems(sections), ...allGapProblems(sections), ...costCentreClaimProblems(units)]),
    ...(backwards.length > 0 || unreadable.has('units') ? [] : treeProblems(units)),
    ...referenceProblems(sections, knownNames(sections, knownIndicators, unreadable)),
    ...reservedKeyProblems(sections, knownIndicators),
    ...parameterValueProblems(parameters),
    ...targetProblems(sections),
  ];
  if (all.length > 0 || !region) return fail(all.toSorted((a, b) => a.line - b.line));
  return ok({ region, ...sections });
}
