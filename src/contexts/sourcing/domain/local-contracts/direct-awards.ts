import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { supplierKey } from '../classify-purchase.ts';
import type { LocalContract } from './local-contract.ts';
import { isSameSupplier, netOre, type SupplierSum } from './spend.ts';

export type AwardLevel = 'below' | 'near' | 'over' | 'no-limit';

export type DirectAwardSum = {
  supplier: string;
  supplierNumber: string | null;
  /** Numbers of the direct awards that were in force during the year. */
  contracts: number[];
  /** Value of those that were made during the year. */
  contractedOre: number;
  /** Booked outside the framework agreements while they were in force, during the year, without VAT. */
  bookedOre: number;
  /** The larger of the two is what is held against the limit. */
  countedOre: number;
  limitOre: number | null;
  level: AwardLevel;
};

/** Alarm from this share of the limit on. */
const NEAR = 0.8;

type Given = {
  year: string;
  /** The limit in force, in öre; undefined when no parameter says. */
  limitOre: number | undefined;
  /** The unit and all below it. */
  unitsOf(unit: string): ReadonlySet<string>;
};

/** Direct awards of one financial year added up per supplier, the largest first. A direct award must stay below the limit (LOU 19 a kap.). */
export function directAwardSums(
  contracts: readonly LocalContract[],
  sums: readonly SupplierSum[],
  given: Given,
): DirectAwardSum[] {
  const inYear = contracts.filter((contract) => contract.kind === 'direct-award' && overlapsYear(contract, given.year));
  const bySupplier = new Map<string, LocalContract[]>();
  for (const contract of inYear) {
    const key = supplierKey(contract.supplierNumber ?? contract.supplier);
    bySupplier.set(key, [...(bySupplier.get(key) ?? []), contract]);
  }
  return [...bySupplier.values()]
    .map((own) => sumOf(own, sums, given))
    .toSorted((one, other) => other.countedOre - one.countedOre);
}

function overlapsYear(contract: LocalContract, year: string): boolean {
  const last = contract.endedOn ?? contract.validTo;
  return contract.validFrom.slice(0, 4) <= year && (last === null || last.slice(0, 4) >= year);
}

function sumOf(own: readonly LocalContract[], sums: readonly SupplierSum[], given: Given): DirectAwardSum {
  const { year, limitOre = null, unitsOf } = given;
  const contractedOre = own
    .filter(({ validFrom }) => validFrom.startsWith(year))
    .reduce((ore, { valueOre }) => ore + valueOre, 0);
  const places = own.map((contract) => ({ contract, units: unitsOf(contract.unit) }));
  const bookedOre = sums
    .filter((sum) => sum.date.startsWith(year) && !sum.isFramework)
    // Each row once, however many of the contracts it could be under.
    .filter((sum) => places.some(({ contract, units }) => isUnder(contract, units, sum)))
    .reduce((ore, sum) => ore + netOre(sum), 0);
  const countedOre = Math.max(contractedOre, bookedOre);
  const { supplier, supplierNumber } = own[0]!;
  const numbers = own.map(({ number }) => number);
  return {
    supplier,
    supplierNumber,
    contracts: numbers,
    contractedOre,
    bookedOre,
    countedOre,
    limitOre,
    level: levelOf(countedOre, limitOre),
  };
}

function isUnder(contract: LocalContract, units: ReadonlySet<string>, sum: SupplierSum): boolean {
  const last: PlainDate | null = contract.endedOn ?? contract.validTo;
  const inForce = contract.validFrom <= sum.date && (last === null || sum.date <= last);
  return inForce && units.has(sum.unit) && isSameSupplier(contract, sum);
}

function levelOf(countedOre: number, limitOre: number | null): AwardLevel {
  if (limitOre === null) return 'no-limit';
  if (countedOre >= limitOre) return 'over';
  return countedOre >= limitOre * NEAR ? 'near' : 'below';
}
