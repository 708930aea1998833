import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { supplierKey } from '../classify-purchase.ts';
import { lastDayOf, type LocalContract } from './local-contract.ts';

/** Ledger rows of agency cost summed: one supplier, unit, day and class. */
export type SupplierSum = {
  unit: string;
  supplier: string | null;
  supplierNumber: string | null;
  date: PlainDate;
  /** Bought under a framework agreement that was valid on the day. */
  isFramework: boolean;
  vatRate: number;
  amountOre: number;
  rows: number;
};

type Party = { supplier: string | null; supplierNumber: string | null };

/** The organisation number decides where both have one, else the name. */
export function isSameSupplier(one: Party, other: Party): boolean {
  if (one.supplierNumber && other.supplierNumber) {
    return supplierKey(one.supplierNumber) === supplierKey(other.supplierNumber);
  }
  return one.supplier !== null && other.supplier !== null && supplierKey(one.supplier) === supplierKey(other.supplier);
}

/** Without VAT, whole öre. */
export const netOre = ({ amountOre, vatRate }: SupplierSum): number => Math.round(amountOre / (1 + vatRate));

export type SpendAfterEnd = {
  /** Outside every framework agreement: what should not be there. */
  outsideOre: number;
  /** Under a framework agreement: the supplier goes on, the local contract does not. */
  frameworkOre: number;
  rows: number;
  lastDate: PlainDate | null;
};

const NOTHING: SpendAfterEnd = { outsideOre: 0, frameworkOre: 0, rows: 0, lastDate: null };

/** What was booked from the supplier at the unit, or below it, after the contract's last day. `units`: the unit and all below. */
export function spendAfterEnd(
  contract: LocalContract,
  sums: readonly SupplierSum[],
  units: ReadonlySet<string>,
): SpendAfterEnd {
  const lastDay = lastDayOf(contract);
  if (lastDay === null) return NOTHING;
  const after = sums.filter(
    (sum) => sum.date > lastDay && units.has(sum.unit) && sum.amountOre !== 0 && isSameSupplier(contract, sum),
  );
  const total = (part: readonly SupplierSum[]) => part.reduce((ore, sum) => ore + netOre(sum), 0);
  return {
    outsideOre: total(after.filter(({ isFramework }) => !isFramework)),
    frameworkOre: total(after.filter(({ isFramework }) => isFramework)),
    rows: after.reduce((rows, sum) => rows + sum.rows, 0),
    lastDate: after.reduce<PlainDate | null>((last, { date }) => (last === null || date > last ? date : last), null),
  };
}
