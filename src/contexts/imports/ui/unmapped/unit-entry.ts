import { daysInMonth } from '../../../../kernel/plain-date.ts';
import type { UnitVersionDto } from '../../../organisation/contract.ts';
import { coversCode } from './covers-code.ts';

/** What the API tells for a unit without `validFrom` in the region file. */
const FROM_THE_BEGINNING = '1900-01-01';

/** A unit's entry in the region file with one more cost centre; what the file leaves out stays left out. */
export function entryWithCostCentre(unit: UnitVersionDto, costCentre: string): Record<string, unknown> {
  const { code, name, level, parent, careArea, costCentres, validFrom, validTo } = unit;
  return {
    code,
    name,
    level,
    parent,
    careArea,
    costCentres: [...costCentres, costCentre],
    validFrom: validFrom === FROM_THE_BEGINNING ? null : validFrom,
    validTo,
  };
}

/** A way to give the cost centre a unit: one entry of the region file changed. */
export type UnitChoice = {
  unit: UnitVersionDto;
  entry: Record<string, unknown>;
  /** The unit is valid in every month that has unmapped rows. */
  coversAll: boolean;
  /** Last day the entry is given, when it is the unit that had the cost centre and closed before the rows were booked. */
  extendedTo: string | null;
};

/**
 * The unit that had the cost centre until it closed (late bookings are usually its own) first, then units that are valid
 * some day within the months, those that are so in all of them first.
 */
export function unitChoices(units: readonly UnitVersionDto[], code: UnmappedMonths): UnitChoice[] {
  const first = `${code.firstMonth}-01`;
  const last = lastDay(code.lastMonth);
  const closed = units
    .filter((unit) => unit.validTo !== null && unit.validTo < last && hasCostCentre(unit, code.code))
    .map((unit) => {
      const entry = { ...entryWithCostCentre(unit, code.code), costCentres: unit.costCentres, validTo: last };
      return { unit, entry, coversAll: unit.validFrom <= first, extendedTo: last };
    });
  const open = units
    .filter((unit) => unit.validFrom <= last && (unit.validTo === null || unit.validTo >= first))
    .filter((unit) => !closed.some((other) => other.unit === unit))
    .map((unit) => ({
      unit,
      entry: entryWithCostCentre(unit, code.code),
      coversAll: unit.validFrom <= first && (unit.validTo === null || unit.validTo >= last),
      extendedTo: null,
    }))
    .toSorted((a, b) => Number(b.coversAll) - Number(a.coversAll) || a.unit.name.localeCompare(b.unit.name, 'sv'));
  return [...closed, ...open];
}

type UnmappedMonths = { code: string; firstMonth: string; lastMonth: string };

const hasCostCentre = (unit: UnitVersionDto, costCentre: string): boolean =>
  unit.costCentres.some((range) => coversCode(range, costCentre));

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${String(daysInMonth(year ?? 0, number ?? 1)).padStart(2, '0')}`;
}

export const startsAtBeginning = (unit: UnitVersionDto): boolean => unit.validFrom === FROM_THE_BEGINNING;
