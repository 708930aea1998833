import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  fromEpochDay,
  isValidOn,
  type PlainDate,
  plainDate,
  toEpochDay,
  type Validity,
} from '../../../kernel/plain-date.ts';
import { type ClassificationRules, type ClassifiedBy, classifyEntry } from './classify-entry.ts';
import { type CostClass, costClassKey, type CostKind } from './cost-class.ts';
import { fastClassifier } from './fast-classifier.ts';

const START = toEpochDay(plainDate('2025-01-01'));
const KINDS: readonly CostKind[] = ['own-personnel', 'own-personnel-pension', 'agency', 'agency-on-call', 'excluded'];

type AccountRule = Validity & { account: string; kind: CostKind };
type CostCentreRule = Validity & { costCentre: string; unitCode: string };

const validity = fc
  .record({
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  })
  .map(({ from, length }) => ({
    validFrom: fromEpochDay(START + from),
    validTo: length === undefined ? undefined : fromEpochDay(START + from + length),
  }));
const accountRule = fc
  .tuple(validity, fc.constantFrom('4010', '4510', '4511'), fc.constantFrom(...KINDS))
  .map(([dates, account, kind]): AccountRule => ({ ...dates, account, kind }));
const costCentreRule = fc
  .tuple(validity, fc.constantFrom('3100', '3200'), fc.constantFrom('HC1', 'HC2'))
  .map(([dates, costCentre, unitCode]): CostCentreRule => ({ ...dates, costCentre, unitCode }));
const entry = fc.record<ClassifiedBy>({
  date: fc.integer({ min: -5, max: 90 }).map((day) => fromEpochDay(START + day)),
  account: fc.constantFrom('4010', '4510', '4511', '9999'),
  costCentre: fc.constantFrom('3100', '3200', '3300', ''),
  supplier: fc.constantFrom('Vårdkraft AB', 'Annan AB', null),
  supplierNumber: fc.constant(null),
});

function rulesOf(accounts: readonly AccountRule[], centres: readonly CostCentreRule[]): ClassificationRules {
  const dates = [...accounts, ...centres].flatMap(({ validFrom, validTo }) =>
    validTo ? [validFrom, addDays(validTo, 1)] : [validFrom],
  );
  return {
    breakpoints: [...new Set(dates)].toSorted(),
    unitOf: (costCentre, date) =>
      centres.find((rule) => rule.costCentre === costCentre && isValidOn(rule, date))?.unitCode,
    accountClassOf: (account, date) => {
      const rule = accounts.find((one) => one.account === account && isValidOn(one, date));
      return rule && { kind: rule.kind, staffCategory: null, includesVatRate: 0 };
    },
    // Depends on supplier and day, as agreements do, and on days that are no breakpoints.
    sourcingOf: ({ supplier, date }) =>
      supplier === null
        ? 'unknown'
        : supplier === 'Vårdkraft AB' && date >= '2025-01-20'
          ? 'framework'
          : 'off-framework',
  };
}

const date = (text: string): PlainDate => plainDate(text);
const row = (given: Partial<ClassifiedBy>): ClassifiedBy => ({
  date: date('2025-01-10'),
  account: '4010',
  costCentre: '3100',
  supplier: null,
  supplierNumber: null,
  ...given,
});

describe('fastClassifier', () => {
  it('gives every row the class that classifyEntry gives it, whatever the rules and the order of dates', () => {
    fc.assert(
      fc.property(
        fc.array(accountRule, { maxLength: 6 }),
        fc.array(costCentreRule, { maxLength: 4 }),
        fc.array(entry, { maxLength: 60 }),
        (accounts, centres, entries) => {
          const rules = rulesOf(accounts, centres);
          const classifier = fastClassifier(rules, []);
          const given = entries.map((one) => classifier.classIdOf(one));
          const values = new Map(classifier.added().map(({ id, value }) => [id, value]));
          expect(given.map((id) => values.get(id))).toEqual(entries.map((one) => classifyEntry(one, rules)));
          const keys = classifier.added().map(({ value }) => costClassKey(value));
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('numbers on after the classes that are known, and keeps their numbers', () => {
    const rules = rulesOf(
      [
        { validFrom: date('2025-01-01'), account: '4010', kind: 'own-personnel' },
        { validFrom: date('2025-01-01'), account: '4510', kind: 'agency' },
      ],
      [{ validFrom: date('2025-01-01'), costCentre: '3100', unitCode: 'HC1' }],
    );
    const own: CostClass = {
      unitCode: 'HC1',
      staffCategory: 'unspecified',
      kind: 'own-personnel',
      sourcing: 'not-agency',
      includesVatRate: 0,
    };
    const classifier = fastClassifier(rules, [{ id: 17, value: own }]);
    expect(classifier.classIdOf(row({}))).toBe(17);
    expect(classifier.classIdOf(row({ account: '4510' }))).toBe(18);
    expect(classifier.classIdOf(row({ account: '9999' }))).toBe(19);
    expect(classifier.added().map(({ id }) => id)).toEqual([18, 19]);
    expect(classifier.agencyClassIds()).toEqual([18]);
  });

  it('looks at the supplier of every agency row, though account and cost centre are the same', () => {
    const rules = rulesOf([{ validFrom: date('2025-01-01'), account: '4510', kind: 'agency' }], []);
    const classifier = fastClassifier(rules, []);
    const ids = (['Vårdkraft AB', 'Annan AB', null, 'Vårdkraft AB'] as const).map((supplier) =>
      classifier.classIdOf(row({ account: '4510', supplier, date: date('2025-02-01') })),
    );
    expect(classifier.added().map(({ value }) => value.sourcing)).toEqual(['framework', 'off-framework', 'unknown']);
    expect(ids).toEqual([1, 2, 3, 1]);
    expect(classifier.sameButSourcing(1, 2)).toBe(true);
  });

  it('tells classes apart that differ in more than the agreement', () => {
    const rules = rulesOf(
      [
        { validFrom: date('2025-01-01'), account: '4510', kind: 'agency' },
        { validFrom: date('2025-01-01'), account: '4511', kind: 'agency-on-call' },
      ],
      [],
    );
    const classifier = fastClassifier(rules, []);
    const [agency, onCall, unmapped] = ['4510', '4511', '9999'].map((account) =>
      classifier.classIdOf(row({ account })),
    );
    expect(classifier.sameButSourcing(agency!, onCall!)).toBe(false);
    expect(classifier.sameButSourcing(unmapped!, unmapped!)).toBe(false);
  });
});
