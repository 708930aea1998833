import { isValidOn, type PlainDate, type Validity } from '../../../../kernel/plain-date.ts';
import type { UnitVersion } from '../configuration.ts';
import { memoryOf } from '../memory.ts';

/** Cost centres (kostnadsställen) of a unit while one of its versions is valid. */
export type CostCentreRange = Validity & { unitCode: string; from: string; to: string };

export const costCentreRangesOf = (units: readonly UnitVersion[]): CostCentreRange[] =>
  units.flatMap(({ code, costCentres, validFrom, validTo }) =>
    costCentres.map(({ from, to }) => ({ unitCode: code, from, to, validFrom, validTo })),
  );

export type CostCentreResolver = (costCentre: string, date: PlainDate) => string | undefined;

/** Finds the unit that has a cost centre on a date. Made for millions of calls: remembers what may match each code. */
export function costCentreResolver(ranges: readonly CostCentreRange[]): CostCentreResolver {
  const candidates = memoryOf((code) =>
    ranges.filter(({ from, to }) => from.length === code.length && from <= code && code <= to),
  );
  return (costCentre, date) => candidates(costCentre).find((range) => isValidOn(range, date))?.unitCode;
}
