import { validitiesOverlap } from '../../../../kernel/plain-date.ts';
import type { CodeRange, UnitVersion } from '../configuration.ts';
import { atBoth, type ConfigurationProblem } from '../problem.ts';

type Claim = CodeRange & { unit: UnitVersion };

/** A cost centre belongs to at most one unit on any day in the whole region. Each pair of unit versions is told once. */
export function costCentreClaimProblems(units: readonly UnitVersion[]): ConfigurationProblem[] {
  const claims = units
    .flatMap((unit) => unit.costCentres.map((range): Claim => ({ ...range, unit })))
    .toSorted((a, b) => a.from.length - b.from.length || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const problems: ConfigurationProblem[] = [];
  const told = new Set<string>();
  let open: Claim[] = [];
  for (const claim of claims) {
    open = open.filter(({ from, to }) => from.length === claim.from.length && to >= claim.from);
    for (const other of open) {
      if (other.unit.code === claim.unit.code || !validitiesOverlap(other.unit, claim.unit)) continue;
      const pair = [other.unit.index, claim.unit.index].toSorted((a, b) => a - b).join();
      if (told.has(pair)) continue;
      told.add(pair);
      const date = other.unit.validFrom > claim.unit.validFrom ? other.unit.validFrom : claim.unit.validFrom;
      const values = { key: claim.from, unit: claim.unit.code, other: other.unit.code, date };
      problems.push(atBoth('region-file-cost-centre-claimed-twice', other.unit, claim.unit, values));
    }
    open.push(claim);
  }
  return problems;
}
