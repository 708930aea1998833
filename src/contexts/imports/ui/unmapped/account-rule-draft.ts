import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { AccountRuleDto } from '../../../organisation/contract.ts';
import { parseCodeRange } from '../../../organisation/index.ts';
import { coversCode } from './covers-code.ts';

export type AccountKind = AccountRuleDto['kind'];
export const ACCOUNT_KINDS = [
  'agency',
  'agency-on-call',
  'own-personnel',
  'own-personnel-pension',
  'excluded',
] as const satisfies readonly AccountKind[];

/** No staff category: the account concerns several. */
export const ANY_STAFF = 'any';

/** The form as typed. Dates are empty for "from the beginning" and "until further notice". */
export type AccountRuleDraft = {
  accounts: string;
  kind: AccountKind | null;
  staffCategory: string;
  validFrom: string;
  validTo: string;
  source: string;
  place: 'first' | 'last';
};

export type DraftFault =
  | { field: 'accounts'; code: 'not-a-range' | 'account-outside' }
  | { field: 'kind'; code: 'kind-missing' }
  | { field: 'validFrom'; code: 'date-wrong' }
  | { field: 'validTo'; code: 'date-wrong' | 'ends-before-start' }
  | { field: 'source'; code: 'source-missing' };

/** Everything that must be mended before the rule can be tried, in the order of the fields. */
export function faultsOf(draft: AccountRuleDraft, account: string): DraftFault[] {
  const faults: DraftFault[] = [];
  if (!parseCodeRange(draft.accounts.trim())) faults.push({ field: 'accounts', code: 'not-a-range' });
  else if (!coversCode(draft.accounts.trim(), account)) faults.push({ field: 'accounts', code: 'account-outside' });
  if (draft.kind === null) faults.push({ field: 'kind', code: 'kind-missing' });
  const [from, to] = [draft.validFrom.trim(), draft.validTo.trim()];
  if (from !== '' && !parsePlainDate(from)) faults.push({ field: 'validFrom', code: 'date-wrong' });
  if (to !== '' && !parsePlainDate(to)) faults.push({ field: 'validTo', code: 'date-wrong' });
  else if (to !== '' && from !== '' && to < from) faults.push({ field: 'validTo', code: 'ends-before-start' });
  if (draft.source.trim() === '') faults.push({ field: 'source', code: 'source-missing' });
  return faults;
}

/** The draft as an entry of the region file; keys without a value are left out of it. */
export function entryOf(draft: AccountRuleDraft): Record<string, unknown> {
  const hasStaff = draft.kind !== 'excluded' && draft.staffCategory !== ANY_STAFF;
  const entry = {
    accounts: draft.accounts.trim(),
    kind: draft.kind,
    staffCategory: hasStaff ? draft.staffCategory : '',
    validFrom: draft.validFrom.trim(),
    validTo: draft.validTo.trim(),
    source: draft.source.trim(),
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''));
}

/**
 * The first rule whose accounts hold this one: a rule that comes after it counts for nothing while it is valid, as the
 * first that matches wins. Undefined when no rule does.
 */
export function firstRuleWith(rules: readonly AccountRuleDto[], account: string): AccountRuleDto | undefined {
  return rules.find((rule) => coversCode(rule.accounts, account));
}
