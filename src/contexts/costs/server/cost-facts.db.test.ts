import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../../test/database/open-test-region.ts';
import { month } from '../../../kernel/month.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules, CostKind } from '../index.ts';
import { recomputeCostMonths } from './recompute-cost-months.ts';
import { findDoubleImports, removeCostFacts, replaceCostFacts } from './replace-cost-facts.ts';
import { type LedgerEntry, openCostFactStore } from './store-cost-facts.ts';
import { verifyCostMonths } from './verify-cost-months.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

/** Tried for real and taken back, so that each test begins with an empty region. */
const inRegion = (work: (tx: Tx) => Promise<void>) => () => region.database.rehearse(work);

const KINDS: Record<string, CostKind> = { '4010': 'own-personnel', '4510': 'agency', '7000': 'excluded' };
const rules: ClassificationRules = {
  breakpoints: [],
  unitOf: (costCentre) => ({ '3100': 'HC1', '3200': 'HC2' })[costCentre],
  accountClassOf: (account) =>
    KINDS[account] && { kind: KINDS[account], staffCategory: 'physician', includesVatRate: 0 },
  sourcingOf: ({ supplier }) => (supplier === null ? 'unknown' : 'framework'),
};

const entry = (
  line: number,
  date: string,
  account: string,
  amountOre: number,
  given: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  line,
  date: plainDate(date),
  account,
  costCentre: '3100',
  amountOre,
  supplier: null,
  supplierNumber: null,
  voucher: null,
  text: null,
  quantity: null,
  extra: null,
  ...given,
});

async function openBatch(tx: Tx): Promise<number> {
  const none = { rowsRead: 0, rowsStored: 0, rowsSkipped: 0, sumRead: 0, sumStored: 0, sumSkipped: 0 };
  const file = {
    kind: 'ledger',
    profile: 'generic',
    fileName: 'huvudbok.csv',
    byteSize: 1,
    encoding: 'utf-8',
    contentHash: `hash-${Math.random()}`,
  };
  const values = {
    ...file,
    ...none,
    sumUnit: 'ore',
    status: 'applied',
    importedAt: '2026-01-01T00:00:00Z',
    importedBy: 'local',
  };
  return (await tx.insertInto('importBatch').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

async function store(tx: Tx, entries: readonly LedgerEntry[]) {
  const batchId = await openBatch(tx);
  const facts = await openCostFactStore(tx, batchId, rules);
  for (const one of entries) {
    facts.push(one);
    await facts.drain();
  }
  return { batchId, stored: await facts.end() };
}

/** Monthly sums with their class in words: `2025-01 HC1 own-personnel` → öre. */
async function months(tx: Tx): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('costMonth')
    .innerJoin('costClass', 'costClass.id', 'costClassId')
    .select(['month', 'unitCode', 'kind', 'amountOre'])
    .orderBy('month')
    .orderBy('unitCode')
    .orderBy('kind')
    .execute();
  return Object.fromEntries(rows.map((row) => [`${row.month.slice(0, 7)} ${row.unitCode} ${row.kind}`, row.amountOre]));
}

const january = [
  entry(2, '2025-01-05', '4010', 1_000_00),
  entry(3, '2025-01-31', '4010', 250_50),
  entry(4, '2025-01-31', '4510', 700_00, { supplier: 'Vårdkraft AB', supplierNumber: '556677-8899' }),
  entry(5, '2025-02-01', '4010', -250_50, { costCentre: '3200' }),
  entry(6, '2025-01-15', '9999', 12_34),
  entry(7, '2025-01-15', '4010', 5_00, { costCentre: '9100' }),
  entry(8, '2025-01-15', '7000', 3_00, { costCentre: '9100' }),
];

const JANUARY_SUMS = {
  '2025-01 HC1 agency': 700_00,
  '2025-01 HC1 own-personnel': 1_250_50,
  '2025-01 HC1 unmapped': 12_34,
  '2025-01 null excluded': 3_00,
  '2025-01 null own-personnel': 5_00,
  '2025-02 HC2 own-personnel': -250_50,
};

describe('storing a ledger', () => {
  it(
    'gives monthly sums per class, and counts what no rule maps',
    inRegion(async (tx) => {
      const { stored } = await store(tx, january);
      // 1 000 + 250,50 + 700 − 250,50 + 12,34 + 5 + 3 = 1 720,34. Without a place: 12,34 and 5; what is excluded needs none.
      expect(stored).toEqual({
        rows: 7,
        amountOre: 1_720_34,
        months: ['2025-01', '2025-02'],
        unmappedRows: 2,
        unmappedOre: 17_34,
      });
      expect(await months(tx)).toEqual(JANUARY_SUMS);
      expect(await verifyCostMonths(tx)).toEqual([]);
    }),
  );

  it(
    'adds a second import to the same months and classes',
    inRegion(async (tx) => {
      await store(tx, january);
      await store(tx, [entry(2, '2025-02-10', '4010', 50_00, { costCentre: '3200' })]);
      expect((await months(tx))['2025-02 HC2 own-personnel']).toBe(-200_50);
      expect(await tx.selectFrom('costClass').select('id').execute()).toHaveLength(6);
      expect(await verifyCostMonths(tx)).toEqual([]);
    }),
  );

  it(
    'keeps each row as read, odd characters and extra columns too',
    inRegion(async (tx) => {
      const text = 'Läkare\tHC\\Norr\nrad två';
      await store(tx, [
        entry(2, '2025-01-05', '4510', 1, {
          text,
          voucher: 'A\t1',
          quantity: '7.50',
          extra: { 'Projekt\t"x"': 'ä\\ö' },
        }),
      ]);
      const row = await tx.selectFrom('costFact').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({
        text,
        voucher: 'A\t1',
        quantity: 7.5,
        extra: { 'Projekt\t"x"': 'ä\\ö' },
        date: '2025-01-05',
        amountOre: 1,
      });
    }),
  );

  it('leaves nothing when it is stopped', async () => {
    const stopped = region.database.transaction(async (tx) => {
      const facts = await openCostFactStore(tx, await openBatch(tx), rules);
      facts.push(january[0]!);
      await facts.abort();
      throw new Error('avbruten');
    });
    await expect(stopped).rejects.toThrow('avbruten');
    expect(await region.database.snapshot((tx) => tx.selectFrom('costFact').select('line').execute())).toEqual([]);
  });
});

describe('the monthly sums', () => {
  it(
    'come out the same when made anew',
    inRegion(async (tx) => {
      await store(tx, january);
      await recomputeCostMonths(tx);
      expect(await months(tx)).toEqual(JANUARY_SUMS);
      await recomputeCostMonths(tx, [month('2025-02')]);
      await recomputeCostMonths(tx, []);
      expect(await months(tx)).toEqual(JANUARY_SUMS);
    }),
  );

  it(
    'tell when a row has been changed behind their back, with both sums',
    inRegion(async (tx) => {
      await store(tx, january);
      await tx.updateTable('costFact').set({ amountOre: 1_000_01 }).where('line', '=', 2).execute();
      expect(await verifyCostMonths(tx)).toEqual([
        {
          month: '2025-01',
          costClassId: expect.any(Number),
          storedOre: 1_250_50,
          rowsOre: 1_250_51,
          storedRows: 2,
          rows: 2,
        },
      ]);
    }),
  );

  it(
    'tell when a row, or a sum, is gone',
    inRegion(async (tx) => {
      await store(tx, january);
      await tx.deleteFrom('costFact').where('line', '=', 6).execute();
      await tx.deleteFrom('costMonth').where('month', '=', '2025-02-01').execute();
      expect(await verifyCostMonths(tx)).toMatchObject([
        { month: '2025-01', storedOre: 12_34, rowsOre: 0, storedRows: 1, rows: 0 },
        { month: '2025-02', storedOre: 0, rowsOre: -250_50, storedRows: 0, rows: 1 },
      ]);
    }),
  );
});

const sums = async (tx: Tx, touched: Parameters<typeof recomputeCostMonths>[1]) => {
  await recomputeCostMonths(tx, touched);
  return months(tx);
};

const JANUARY = { firstMonth: '2025-01', lastMonth: '2025-01', firstReplaced: '2025-01', lastReplaced: '2025-01' };

describe('replacing and removing', () => {
  it(
    'finds the import that booked the same account and cost centre in the same month, and no other',
    inRegion(async (tx) => {
      const first = await store(tx, january);
      const otherAccount = await store(tx, [entry(2, '2025-01-09', '4511', 1)]);
      const otherCostCentre = await store(tx, [entry(2, '2025-01-09', '4010', 1, { costCentre: '3200' })]);
      const otherMonth = await store(tx, [entry(2, '2025-03-09', '4010', 1)]);
      for (const { batchId } of [otherAccount, otherCostCentre, otherMonth])
        expect(await findDoubleImports(tx, batchId)).toEqual([]);
      const again = await store(tx, [entry(2, '2025-01-20', '4010', 1)]);
      expect(await findDoubleImports(tx, again.batchId)).toEqual([{ batchId: first.batchId, ...JANUARY }]);
    }),
  );

  it(
    'tells apart the months that are shared and those that would step back',
    inRegion(async (tx) => {
      const first = await store(tx, january);
      const again = await store(tx, [
        entry(2, '2025-01-20', '4010', 1),
        entry(3, '2025-02-20', '4999', 1, { costCentre: '3299' }),
      ]);
      // The first file's row of February shares no key with the new one, and steps back with its month all the same.
      expect(await findDoubleImports(tx, again.batchId)).toEqual([
        { batchId: first.batchId, ...JANUARY, lastReplaced: '2025-02' },
      ]);
    }),
  );

  it(
    'finds what a correction to another account corrects, when asked for the like',
    inRegion(async (tx) => {
      const first = await store(tx, january);
      const otherAccount = await store(tx, [entry(2, '2025-01-09', '4511', 1)]);
      expect(await findDoubleImports(tx, otherAccount.batchId, true)).toEqual([{ batchId: first.batchId, ...JANUARY }]);
      const elsewhere = await store(tx, [entry(2, '2025-01-09', '4010', 1, { costCentre: '3299' })]);
      expect(await findDoubleImports(tx, elsewhere.batchId, true)).toEqual([]);
    }),
  );

  it(
    'lets a month step back, and removing lets it count again to the öre',
    inRegion(async (tx) => {
      const first = await store(tx, january);
      const second = await store(tx, [entry(2, '2025-01-20', '4010', 900_00)]);
      await replaceCostFacts(tx, second.batchId, [first.batchId], [month('2025-01')]);
      expect(await sums(tx, [month('2025-01')])).toEqual({
        '2025-01 HC1 own-personnel': 900_00,
        '2025-02 HC2 own-personnel': -250_50,
      });
      expect(await verifyCostMonths(tx)).toEqual([]);
      expect(await findDoubleImports(tx, second.batchId)).toEqual([]);
      expect(await sums(tx, await removeCostFacts(tx, second.batchId))).toEqual(JANUARY_SUMS);
      expect(await verifyCostMonths(tx)).toEqual([]);
    }),
  );

  it(
    'does not let a row count twice when the import in the middle of a chain is removed',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2, '2025-01-20', '4010', 1_00), entry(3, '2025-02-20', '4010', 2_00)]);
      const second = await store(tx, [entry(2, '2025-01-20', '4010', 10_00), entry(3, '2025-02-20', '4010', 20_00)]);
      await replaceCostFacts(tx, second.batchId, [first.batchId], [month('2025-01'), month('2025-02')]);
      const third = await store(tx, [entry(2, '2025-01-20', '4010', 100_00)]);
      await replaceCostFacts(tx, third.batchId, [second.batchId], [month('2025-01')]);
      expect(await sums(tx, undefined)).toEqual({
        '2025-01 HC1 own-personnel': 100_00,
        '2025-02 HC1 own-personnel': 20_00,
      });
      expect(await sums(tx, await removeCostFacts(tx, second.batchId))).toEqual({
        '2025-01 HC1 own-personnel': 100_00,
        '2025-02 HC1 own-personnel': 2_00,
      });
      expect(await sums(tx, await removeCostFacts(tx, third.batchId))).toEqual({
        '2025-01 HC1 own-personnel': 1_00,
        '2025-02 HC1 own-personnel': 2_00,
      });
      expect(await verifyCostMonths(tx)).toEqual([]);
    }),
  );
});
