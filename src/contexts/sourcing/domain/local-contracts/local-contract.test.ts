import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import { coverEnds, type CoveringAgreement } from './agreement-cover.ts';
import { alarmsOf } from './alarms.ts';
import { contractFaults } from './contract-faults.ts';
import { directAwardSums } from './direct-awards.ts';
import { dueItemsOf, dueItemsOfRegion } from './due-items.ts';
import {
  actionsOf,
  CONTRACT_ACTIONS,
  CONTRACT_STATES,
  CONTRACT_STATUSES,
  type LocalContract,
} from './local-contract.ts';
import { monthsLater } from './months-later.ts';
import { spendAfterEnd, type SupplierSum } from './spend.ts';

const d = (text: string): PlainDate => plainDate(text);
const TODAY = d('2026-11-26');
const STEP = { what: 'Rekrytera', who: 'HR', personId: 'hr', due: d('2026-11-25'), doneOn: null };

const contract = (rest: Partial<LocalContract> = {}): LocalContract => ({
  number: 7,
  key: null,
  kind: 'local',
  title: 'Läkare',
  supplier: 'Vårdkraft AB',
  supplierNumber: '556677-8899',
  unit: 'HC1',
  staffCategories: ['physician'],
  valueOre: 100_000_00,
  registryNumber: null,
  ground: 'Brist',
  validFrom: d('2026-01-01'),
  validTo: d('2026-12-31'),
  options: [],
  endPlan: [],
  status: 'running',
  noticeGivenOn: null,
  endedOn: null,
  endReason: null,
  version: 1,
  ...rest,
});
const sum = (date: string, amountOre: number, rest: Partial<SupplierSum> = {}): SupplierSum => ({
  unit: 'HC1',
  supplier: 'Vårdkraft AB',
  supplierNumber: '5566778899',
  date: d(date),
  isFramework: false,
  vatRate: 0,
  amountOre,
  rows: 1,
  ...rest,
});
const HC1 = new Set(['HC1']);
const NOTHING = spendAfterEnd(contract(), [], HC1);

describe('the states of a local contract', () => {
  it('say of every state and action what becomes of it', () => {
    for (const status of CONTRACT_STATUSES) expect(Object.keys(CONTRACT_STATES[status])).toEqual([...CONTRACT_ACTIONS]);
  });

  it('never lead back from ended', () => {
    expect(actionsOf(contract({ status: 'ended' }))).toEqual(['change']);
    expect(CONTRACT_STATES.ended.change).toBe('ended');
  });

  it('offer an option only where one is left', () => {
    const option = { extendsTo: d('2027-06-30'), callBy: null, usedOn: null };
    expect(actionsOf(contract())).not.toContain('use-option');
    expect(actionsOf(contract({ options: [option] }))).toContain('use-option');
    expect(actionsOf(contract({ options: [{ ...option, usedOn: TODAY }] }))).not.toContain('use-option');
  });
});

describe('what was booked after the end', () => {
  const ended = contract({ status: 'ended', endedOn: d('2026-06-30'), endReason: 'Slut' });

  it('is the supplier’s rows at the unit and below, from the day after', () => {
    const sums = [sum('2026-06-30', 1_00), sum('2026-07-01', 20_00), sum('2026-08-01', 3_00, { unit: 'HC2' })];
    const found = spendAfterEnd(ended, sums, new Set(['HC1', 'HC2']));
    expect(found).toEqual({ outsideOre: 23_00, frameworkOre: 0, rows: 2, lastDate: '2026-08-01' });
    expect(spendAfterEnd(ended, sums, HC1).outsideOre).toBe(20_00);
  });

  it('is without VAT, and tells what the framework agreement allows apart', () => {
    const sums = [sum('2026-07-01', 125_00, { vatRate: 0.25 }), sum('2026-07-02', 50_00, { isFramework: true })];
    expect(spendAfterEnd(ended, sums, HC1)).toMatchObject({ outsideOre: 100_00, frameworkOre: 50_00 });
  });

  it('goes by the number where both have one, else by the name', () => {
    const other = sum('2026-07-01', 1_00, { supplierNumber: '556600-0000' });
    const unnumbered = sum('2026-07-01', 2_00, { supplierNumber: null, supplier: ' vårdkraft  AB' });
    expect(spendAfterEnd(ended, [other, unnumbered], HC1).outsideOre).toBe(2_00);
  });

  it('is nothing while it runs until further notice', () => {
    expect(spendAfterEnd(contract({ validTo: null }), [sum('2030-01-01', 1_00)], HC1).rows).toBe(0);
  });
});

describe('the alarms', () => {
  const alarms = (rest: Partial<LocalContract>, outsideOre = 0) =>
    alarmsOf(contract(rest), { ...NOTHING, outsideOre }, TODAY);

  it.each([
    ['no plan and an end within a year', { validTo: d('2027-11-25') }, ['no-end-plan']],
    ['an end a year away to the day', { validTo: d('2027-11-26') }, []],
    ['until further notice without a plan', { validTo: null }, ['no-end-plan']],
    ['past its last day', { validTo: d('2026-11-25'), endPlan: [{ ...STEP, doneOn: TODAY }] }, ['past-last-day']],
    ['on its last day', { validTo: TODAY, endPlan: [{ ...STEP, doneOn: TODAY }] }, []],
    ['a late step', { endPlan: [STEP] }, ['step-overdue']],
    ['a step due today', { endPlan: [{ ...STEP, due: TODAY }] }, []],
    ['ended with a step left', { status: 'ended', endedOn: TODAY, endPlan: [STEP] }, ['step-overdue']],
  ] as const)('%s', (_, rest, expected) => expect(alarms(rest as Partial<LocalContract>)).toEqual(expected));

  it('tell of spend after the end, however it ended', () => {
    expect(alarms({ status: 'ended', endedOn: d('2026-06-30') }, 1)).toEqual(['spend-after-end']);
  });
});

describe('direct awards of a year', () => {
  const given = { year: '2026', limitOre: 700_000_00, unitsOf: (unit: string) => new Set([unit]) };
  const award = (number: number, valueOre: number, rest: Partial<LocalContract> = {}) =>
    contract({ number, valueOre, kind: 'direct-award', ...rest });
  const levels = (...values: number[]) =>
    directAwardSums(
      values.map((value, index) => award(index + 1, value)),
      [],
      given,
    )[0]?.level;

  it('stay below the limit, which is itself too much', () => {
    expect(levels(559_999_99)).toBe('below');
    expect(levels(300_000_00, 260_000_00)).toBe('near');
    expect(levels(699_999_99)).toBe('near');
    expect(levels(700_000_00)).toBe('over');
  });

  it('count what was booked where that is more, each row once', () => {
    const awards = [award(1, 10_00), award(2, 20_00)];
    const sums = [sum('2026-03-01', 500_00), sum('2025-12-31', 9_00), sum('2026-03-01', 9_00, { isFramework: true })];
    expect(directAwardSums(awards, sums, given)).toMatchObject([
      { contracts: [1, 2], contractedOre: 30_00, bookedOre: 500_00, countedOre: 500_00 },
    ]);
  });

  it('leave out local contracts and other years, and tell when there is no limit', () => {
    const old = award(3, 1_00, { validFrom: d('2024-01-01'), validTo: d('2025-12-31') });
    expect(directAwardSums([contract(), old], [], given)).toEqual([]);
    expect(directAwardSums([award(1, 1_00)], [], { ...given, limitOre: undefined })[0]?.level).toBe('no-limit');
  });
});

describe('the way to a time without agreement', () => {
  const agreement = (
    validFrom: string,
    validTo?: string,
    staffCategories: string[] = ['physician'],
  ): CoveringAgreement => ({
    name: `Avtal ${validFrom}`,
    isFramework: true,
    staffCategories,
    validFrom: d(validFrom),
    ...(validTo ? { validTo: d(validTo) } : {}),
  });
  const ends = (...agreements: CoveringAgreement[]) =>
    coverEnds(agreements, ['physician', 'midwife'], TODAY).map(({ staffCategory, coveredTo, within }) =>
      [staffCategory, coveredTo, within].join(' '),
    );

  it.each([
    ['2027-02-25', ['physician 2027-02-25 3']],
    ['2027-02-26', ['physician 2027-02-26 6']],
    ['2027-05-26', ['physician 2027-05-26 12']],
    ['2027-11-26', []],
  ])('an agreement to %s', (validTo, expected) => expect(ends(agreement('2024-01-01', validTo))).toEqual(expected));

  it('goes on through agreements that follow on each other without a day between', () => {
    expect(ends(agreement('2024-01-01', '2026-12-31'), agreement('2027-01-01', '2030-12-31'))).toEqual([]);
    expect(ends(agreement('2024-01-01', '2026-12-31'), agreement('2027-01-02', '2030-12-31'))).toEqual([
      'physician 2026-12-31 3',
    ]);
  });

  it('is there already when the last agreement has ended', () => {
    expect(ends(agreement('2018-01-01', '2023-12-31'))).toEqual(['physician 2026-11-25 0']);
  });

  it('is none for what is covered until further notice, or has never been under agreement', () => {
    expect(ends(agreement('2024-01-01'))).toEqual([]);
    expect(ends(agreement('2024-01-01', '2026-12-31', []))).toHaveLength(2);
  });
});

describe('monthsLater', () => {
  it('takes the month’s last day where it has no such day', () => {
    expect(monthsLater(d('2026-11-30'), 3)).toBe('2027-02-28');
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.nat(60),
        (date, months) => {
          const day = d(date.toISOString().slice(0, 10));
          expect(monthsLater(day, months) >= day).toBe(true);
        },
      ),
    );
  });
});

describe('the faults of what was written', () => {
  const known = { units: HC1, staffCategories: new Set(['physician']) };
  const codes = (rest: Partial<LocalContract>) =>
    contractFaults(contract(rest), known).map(({ code, field }) => `${field} ${code}`);

  it('are none in a whole contract', () => expect(codes({})).toEqual([]));

  it('are all told at once', () => {
    const option = (extendsTo: string) => ({ extendsTo: d(extendsTo), callBy: null, usedOn: null });
    const rest = {
      validTo: d('2025-12-31'),
      unit: 'X',
      staffCategories: ['y'],
      supplierNumber: '12',
      options: [option('2025-01-01')],
    };
    expect(codes(rest)).toEqual([
      'supplierNumber contract-supplier-number-unfit',
      'validTo contract-dates-reversed',
      'options contract-option-too-early',
      'unit contract-unit-unknown',
      'staffCategories contract-staff-category-unknown',
    ]);
    expect(codes({ validTo: null, options: [option('2027-01-01')] })).toEqual(['options contract-option-without-end']);
  });

  it('are personal identity numbers anywhere', () => {
    expect(codes({ supplierNumber: '811218-9876' })).toEqual(['supplierNumber contract-personal-number']);
    expect(codes({ endPlan: [{ ...STEP, who: '19811218-9876' }] })).toEqual(['endPlan contract-personal-number']);
  });
});

describe('what is due', () => {
  const kinds = (rest: Partial<LocalContract>, outsideOre = 0) =>
    dueItemsOf(contract(rest), { ...NOTHING, outsideOre }, TODAY).map(({ kind }) => kind);

  it('is that a running contract is wound up, and what is wrong with it', () => {
    expect(kinds({})).toEqual(['contract-running', 'contract-no-end-plan']);
    expect(kinds({ validTo: d('2026-11-01'), endPlan: [STEP] })).toEqual([
      'contract-past-last-day',
      'contract-step-overdue',
    ]);
    expect(kinds({ status: 'ended', endedOn: TODAY })).toEqual([]);
    expect(kinds({ status: 'ended', endedOn: TODAY }, 5_00)).toEqual(['contract-spend-after-end']);
  });

  it('has another key when the amount has changed, and names whose step it is', () => {
    const key = (outsideOre: number) => dueItemsOf(contract(), { ...NOTHING, outsideOre }, TODAY)[0]?.key;
    expect(key(1_00)).not.toBe(key(2_00));
    expect(dueItemsOf(contract({ endPlan: [STEP] }), NOTHING, TODAY).at(-1)).toMatchObject({
      persons: ['hr'],
      agenda: 'contracts',
    });
  });

  it('is of the whole region when a limit or a gap is near', () => {
    const own = { root: 'R', year: '2026', nameOf: () => 'läkare' };
    const [award] = directAwardSums([contract({ kind: 'direct-award', valueOre: 700_000_00 })], [], {
      year: '2026',
      limitOre: 700_000_00,
      unitsOf: () => HC1,
    });
    const end = {
      staffCategory: 'physician',
      coveredTo: d('2026-12-31'),
      lastAgreement: 'A',
      isFramework: true,
      within: 3 as const,
    };
    const items = dueItemsOfRegion([award!], [end], own);
    expect(items.map(({ kind, agenda }) => [kind, agenda])).toEqual([
      ['direct-award-over', 'contracts'],
      ['agreement-end', 'agreements'],
    ]);
    expect(items[0]?.title.replaceAll('\u00a0', ' ')).toContain('700 000 kr');
  });
});
