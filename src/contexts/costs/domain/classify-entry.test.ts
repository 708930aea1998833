import { describe, expect, it } from 'vitest';
import { isValidOn, plainDate } from '../../../kernel/plain-date.ts';
import { type ClassificationRules, type ClassifiedBy, classifyEntry } from './classify-entry.ts';
import type { CostKind } from './cost-class.ts';

type Rule = {
  account: string;
  kind: CostKind;
  staffCategory?: string;
  includesVatRate?: number;
  from?: string;
  to?: string;
};

/** Rules as a region has them: in order, the first that matches account and date wins. */
function rulesOf(list: readonly Rule[], asked: unknown[] = []): ClassificationRules {
  return {
    breakpoints: [],
    unitOf: (costCentre, date) =>
      costCentre === '3100' ? (date < plainDate('2025-07-01') ? 'HC1' : 'HC2') : undefined,
    accountClassOf: (account, date) => {
      const rule = list.find(
        (one) =>
          one.account === account &&
          isValidOn(
            {
              validFrom: plainDate(one.from ?? '2015-01-01'),
              validTo: one.to === undefined ? undefined : plainDate(one.to),
            },
            date,
          ),
      );
      return (
        rule && {
          kind: rule.kind,
          staffCategory: rule.staffCategory ?? null,
          includesVatRate: rule.includesVatRate ?? 0,
        }
      );
    },
    sourcingOf: (purchase) => {
      asked.push(purchase);
      return 'framework';
    },
  };
}

const entry = (given: Partial<ClassifiedBy> = {}): ClassifiedBy => ({
  date: plainDate('2025-03-15'),
  account: '4510',
  costCentre: '3100',
  supplier: 'Vårdkraft AB',
  supplierNumber: '556677-8899',
  ...given,
});

describe('classifyEntry', () => {
  it.each([['own-personnel'], ['own-personnel-pension'], ['excluded']] as const)(
    'asks nothing about agreements for %s',
    (kind) => {
      const asked: unknown[] = [];
      const value = classifyEntry(entry(), rulesOf([{ account: '4510', kind, staffCategory: 'physician' }], asked));
      expect(value).toEqual({
        unitCode: 'HC1',
        staffCategory: 'physician',
        kind,
        sourcing: 'not-agency',
        includesVatRate: 0,
      });
      expect(asked).toEqual([]);
    },
  );

  it.each([['agency'], ['agency-on-call']] as const)(
    'asks under what %s was bought, with place, category, supplier and day',
    (kind) => {
      const asked: unknown[] = [];
      const value = classifyEntry(
        entry(),
        rulesOf([{ account: '4510', kind, staffCategory: 'physician', includesVatRate: 0.25 }], asked),
      );
      expect(value).toEqual({
        unitCode: 'HC1',
        staffCategory: 'physician',
        kind,
        sourcing: 'framework',
        includesVatRate: 0.25,
      });
      expect(asked).toEqual([
        expect.objectContaining({
          supplier: 'Vårdkraft AB',
          supplierNumber: '556677-8899',
          staffCategory: 'physician',
          unitCode: 'HC1',
          date: '2025-03-15',
        }),
      ]);
    },
  );

  it('keeps a row whose account no rule knows, with its unit', () => {
    const value = classifyEntry(entry({ account: '9999' }), rulesOf([]));
    expect(value).toEqual({
      unitCode: 'HC1',
      staffCategory: 'unspecified',
      kind: 'unmapped',
      sourcing: 'not-agency',
      includesVatRate: 0,
    });
  });

  it('keeps a row whose cost centre no unit has, with its kind', () => {
    const rules = rulesOf([{ account: '4510', kind: 'own-personnel' }]);
    expect(classifyEntry(entry({ costCentre: '9100' }), rules)).toMatchObject({
      unitCode: null,
      kind: 'own-personnel',
      staffCategory: 'unspecified',
    });
    expect(classifyEntry(entry({ costCentre: '' }), rules)).toMatchObject({ unitCode: null, kind: 'own-personnel' });
  });

  it('goes by the first rule that matches', () => {
    const rules = rulesOf([
      { account: '4510', kind: 'excluded' },
      { account: '4510', kind: 'agency' },
    ]);
    expect(classifyEntry(entry(), rules).kind).toBe('excluded');
  });

  it('goes by the rule and the unit of the date, first and last day included', () => {
    const rules = rulesOf([
      { account: '4510', kind: 'own-personnel', to: '2025-06-30' },
      { account: '4510', kind: 'agency', from: '2025-07-01' },
    ]);
    expect(classifyEntry(entry({ date: plainDate('2025-06-30') }), rules)).toMatchObject({
      unitCode: 'HC1',
      kind: 'own-personnel',
    });
    expect(classifyEntry(entry({ date: plainDate('2025-07-01') }), rules)).toMatchObject({
      unitCode: 'HC2',
      kind: 'agency',
    });
    expect(classifyEntry(entry({ date: plainDate('2014-12-31') }), rules).kind).toBe('unmapped');
  });
});
