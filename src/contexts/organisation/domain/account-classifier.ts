import { isValidOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { AccountKind, AccountRule } from './configuration.ts';
import { memoryOf } from './memory.ts';

/** What an account's rule says. The same object for the same rule, so that callers can compare by identity. */
export type AccountClass = { kind: AccountKind; staffCategory: string | null; includesVatRate: number };
export type AccountClassifier = (account: string, date: PlainDate) => AccountClass | undefined;

/**
 * Finds the first rule, in the order of the region file, that matches an account on a date; undefined when none does.
 * Made for millions of calls: remembers which rules may match each account.
 */
export function accountClassifier(rules: readonly AccountRule[]): AccountClassifier {
  const prepared = rules.map(({ accounts, kind, staffCategory, includesVatRate, validFrom, validTo }) => ({
    ...accounts,
    validFrom,
    validTo,
    accountClass: { kind, staffCategory: staffCategory ?? null, includesVatRate },
  }));
  const candidates = memoryOf((account) =>
    prepared.filter(({ from, to }) => from.length === account.length && from <= account && account <= to),
  );
  return (account, date) => candidates(account).find((rule) => isValidOn(rule, date))?.accountClass;
}
