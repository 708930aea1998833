import { UNSPECIFIED } from '../../../kernel/grid.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type CostClass, type CostKind, isAgencyKind, type Sourcing, UNMAPPED_ACCOUNT } from './cost-class.ts';

/** The parts of a ledger row that decide its class. */
export type ClassifiedBy = {
  date: PlainDate;
  account: string;
  costCentre: string;
  supplier: string | null;
  supplierNumber: string | null;
};

export type ClassificationRules = {
  /** Ascending dates on which any rule for accounts or cost centres begins, or the day after one ends: between two of them nothing changes. */
  breakpoints: readonly PlainDate[];
  unitOf(costCentre: string, date: PlainDate): string | undefined;
  accountClassOf(
    account: string,
    date: PlainDate,
  ): { kind: CostKind; staffCategory: string | null; includesVatRate: number } | undefined;
  sourcingOf(purchase: {
    supplier: string | null;
    supplierNumber: string | null;
    staffCategory: string;
    unitCode: string | null;
    date: PlainDate;
  }): Sourcing;
};

/** The class of one row by the rules in force on its date. Pure: the same row and rules give the same class. */
export function classifyEntry(entry: ClassifiedBy, rules: ClassificationRules): CostClass {
  const account = rules.accountClassOf(entry.account, entry.date) ?? UNMAPPED_ACCOUNT;
  const unitCode = entry.costCentre === '' ? null : (rules.unitOf(entry.costCentre, entry.date) ?? null);
  const staffCategory = account.staffCategory ?? UNSPECIFIED;
  const sourcing = isAgencyKind(account.kind) ? rules.sourcingOf({ ...entry, staffCategory, unitCode }) : 'not-agency';
  return { unitCode, staffCategory, kind: account.kind, sourcing, includesVatRate: account.includesVatRate };
}
