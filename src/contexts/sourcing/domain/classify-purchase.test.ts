import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import {
  type Purchase,
  type PurchaseAgreement,
  purchaseClassifier,
  type PurchaseEngagement,
  supplierKey,
} from './classify-purchase.ts';

// The worked example of the field: a new framework agreement that applies from 2018-02-06.
const agreement: PurchaseAgreement = {
  key: 'national-2018',
  kind: 'framework',
  validFrom: plainDate('2018-02-06'),
  validTo: plainDate('2020-02-05'),
  staffCategories: ['physician', 'registered-nurse'],
  suppliers: ['556677-8899', 'Vårdkraft AB'],
};

const purchase = (given: Partial<Purchase> & { on?: string } = {}): Purchase => {
  const { on, ...rest } = given;
  return {
    supplier: null,
    supplierNumber: '5566778899',
    staffCategory: 'physician',
    unitCode: 'HC1',
    date: plainDate(on ?? '2018-06-01'),
    ...rest,
  };
};

const engagement = (given: Partial<PurchaseEngagement> = {}): PurchaseEngagement => ({
  unitCode: 'HC1',
  staffCategory: null,
  supplier: '556677-8899',
  from: plainDate('2018-01-01'),
  to: plainDate('2018-12-31'),
  agreement: null,
  dispensation: null,
  ...given,
});

describe('by the date of the work', () => {
  const classOf = purchaseClassifier([agreement], []);

  it.each([
    ['2018-02-05', 'off-framework'],
    ['2018-02-06', 'framework'],
    ['2020-02-05', 'framework'],
    ['2020-02-06', 'off-framework'],
  ])('%s is %s', (on, expected) => {
    expect(classOf(purchase({ on }))).toBe(expected);
  });

  it('covers its own staff categories only, and all when it names none', () => {
    expect(classOf(purchase({ staffCategory: 'midwife' }))).toBe('off-framework');
    const open = purchaseClassifier([{ ...agreement, staffCategories: [] }], []);
    expect(open(purchase({ staffCategory: 'midwife' }))).toBe('framework');
  });

  it('takes a purchase whose account names no category as covered', () => {
    expect(classOf(purchase({ staffCategory: 'unspecified' }))).toBe('framework');
  });

  it('covers its own suppliers only', () => {
    expect(classOf(purchase({ supplierNumber: '556000-1111' }))).toBe('off-framework');
    expect(classOf(purchase({ supplierNumber: '556000-1111', supplier: 'vårdkraft  ab' }))).toBe('framework');
  });

  it('says nothing without a supplier', () => {
    expect(classOf(purchase({ supplierNumber: null }))).toBe('unknown');
    expect(classOf(purchase({ supplierNumber: ' ', supplier: '' }))).toBe('unknown');
  });

  it.each([['local'], ['direct-award']] as const)('counts a %s agreement as outside', (kind) => {
    expect(purchaseClassifier([{ ...agreement, kind }], [])(purchase())).toBe('off-framework');
  });
});

describe('a booking keeps what it was made under', () => {
  it('counts under its agreement after that has ended', () => {
    const classOf = purchaseClassifier(
      [agreement],
      [engagement({ from: plainDate('2020-01-01'), to: plainDate('2020-03-31'), agreement: 'national-2018' })],
    );
    expect(classOf(purchase({ on: '2020-03-31' }))).toBe('framework');
    expect(classOf(purchase({ on: '2020-04-01' }))).toBe('off-framework');
  });

  it('counts in every month that the booking touches, from its first day to its last', () => {
    const classOf = purchaseClassifier(
      [],
      [engagement({ from: plainDate('2019-11-20'), to: plainDate('2020-02-10'), dispensation: 'D-17' })],
    );
    const days = ['2019-11-19', '2019-11-20', '2019-12-31', '2020-01-15', '2020-02-10', '2020-02-11'];
    expect(days.map((on) => classOf(purchase({ on })))).toEqual([
      'off-framework',
      'dispensed',
      'dispensed',
      'dispensed',
      'dispensed',
      'off-framework',
    ]);
  });

  it('does not make another unit’s or another supplier’s purchase count', () => {
    const classOf = purchaseClassifier([agreement], [engagement({ agreement: 'national-2018' })]);
    expect(classOf(purchase({ on: '2018-01-15' }))).toBe('framework');
    expect(classOf(purchase({ on: '2018-01-15', unitCode: 'HC2' }))).toBe('off-framework');
    expect(classOf(purchase({ on: '2018-01-15', supplierNumber: '556000-1111' }))).toBe('off-framework');
  });

  it('is dispensed when it names a dispensation, inside the agreement’s time too', () => {
    const classOf = purchaseClassifier([agreement], [engagement({ agreement: 'national-2018', dispensation: 'D-17' })]);
    expect(classOf(purchase({ on: '2018-01-15' }))).toBe('dispensed');
    expect(classOf(purchase({ on: '2018-06-01' }))).toBe('dispensed');
    expect(classOf(purchase({ on: '2019-01-01' }))).toBe('framework');
  });

  it('goes by the date when the agreement it names is no framework agreement', () => {
    const classOf = purchaseClassifier([agreement], [engagement({ agreement: 'lokalt-2017' })]);
    expect(classOf(purchase({ on: '2018-02-05' }))).toBe('off-framework');
    expect(classOf(purchase({ on: '2018-02-06' }))).toBe('framework');
  });
});

describe('supplierKey', () => {
  it.each([
    ['556677-8899', '5566778899'],
    [' 556677 8899 ', '5566778899'],
    ['Vårdkraft  AB', 'vårdkraft ab'],
    ['3M Vård 24', '3m vård 24'],
  ])('%j is %j', (text, key) => {
    expect(supplierKey(text)).toBe(key);
  });
});

describe('whose engagement a purchase belongs to', () => {
  const dispensed = (staffCategory: string | null) =>
    purchaseClassifier([agreement], [engagement({ staffCategory, dispensation: 'D 1' })]);

  it("does not let a nurse's dispensation cover a doctor from the same supplier", () => {
    expect(dispensed('specialist-nurse')(purchase())).toBe('framework');
    expect(dispensed('physician')(purchase())).toBe('dispensed');
  });

  it('takes nurses of every kind together, because ledger accounts do', () => {
    expect(dispensed('midwife')(purchase({ staffCategory: 'registered-nurse' }))).toBe('dispensed');
  });

  it('lets an engagement without a unit on the grid decide nothing', () => {
    const unplaced = purchaseClassifier([agreement], [engagement({ unitCode: null, dispensation: 'D 1' })]);
    expect(unplaced(purchase({ unitCode: null }))).toBe('framework');
  });
});
