import { isValidOn, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { UnitVersion } from '../../../organisation/index.ts';

/** A unit and all below it in the tree of a day. */
export function unitsUnder(units: readonly UnitVersion[], code: string, day: PlainDate): Set<string> {
  const valid = units.filter((unit) => isValidOn(unit, day));
  const under = new Set([code]);
  // A set takes what is added while it is walked, so each level brings the next.
  for (const parent of under) for (const unit of valid) if (unit.parent === parent) under.add(unit.code);
  return under;
}
