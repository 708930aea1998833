import { describe, expect, it } from 'vitest';
import type { AccountRuleDto } from '../../../organisation/contract.ts';
import { type AccountRuleDraft, ANY_STAFF, entryOf, faultsOf, firstRuleWith } from './account-rule-draft.ts';

const draft: AccountRuleDraft = {
  accounts: '4599',
  kind: 'agency',
  staffCategory: ANY_STAFF,
  validFrom: '2026-03-01',
  validTo: '',
  source: 'Kontoplan 2026',
  place: 'first',
};
const codes = (change: Partial<AccountRuleDraft>) => faultsOf({ ...draft, ...change }, '4599').map((each) => each.code);

describe('what must be mended in the form', () => {
  it('is nothing when all is there', () => expect(codes({})).toEqual([]));
  it('is the range, when it is none or leaves the account out', () => {
    expect(codes({ accounts: '4599-45' })).toEqual(['not-a-range']);
    expect(codes({ accounts: '4600-4699' })).toEqual(['account-outside']);
    expect(codes({ accounts: '4590-4599' })).toEqual([]);
  });
  it('is a date that does not exist, or an end before the start', () => {
    expect(codes({ validFrom: '2026-02-30' })).toEqual(['date-wrong']);
    expect(codes({ validTo: '2026-02-28' })).toEqual(['ends-before-start']);
    expect(codes({ validFrom: '', validTo: '2026-02-28' })).toEqual([]);
  });
  it('is the kind and the source, told in the order of the fields', () => {
    expect(codes({ kind: null, source: ' ' })).toEqual(['kind-missing', 'source-missing']);
  });
});

describe('the entry', () => {
  it('leaves out what is empty and the staff category that is none', () => {
    expect(entryOf(draft)).toEqual({
      accounts: '4599',
      kind: 'agency',
      validFrom: '2026-03-01',
      source: 'Kontoplan 2026',
    });
  });
  it('has no staff category for what does not count', () => {
    expect(entryOf({ ...draft, kind: 'excluded', staffCategory: 'physician' })).not.toHaveProperty('staffCategory');
    expect(entryOf({ ...draft, staffCategory: 'physician' })).toHaveProperty('staffCategory', 'physician');
  });
});

describe('the rule in the way', () => {
  const rule = (index: number, accounts: string) => ({ index, accounts }) as AccountRuleDto;
  const rules = [rule(0, '4510'), rule(1, '450-459'), rule(2, '4500-4599'), rule(3, '4599')];
  it('is the first whose range holds the account', () => expect(firstRuleWith(rules, '4599')?.index).toBe(2));
  it('is not one of codes with another length', () => expect(firstRuleWith(rules, '455')?.index).toBe(1));
  it('is none for an account that no range holds', () => expect(firstRuleWith(rules, '9510')).toBeUndefined());
});
