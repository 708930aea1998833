import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../../test/database/open-test-region.ts';
import { addDays, fromEpochDay, isValidOn, plainDate, toEpochDay, type Validity } from '../../../kernel/plain-date.ts';
import { type Random, seededRandom } from '../../../kernel/random.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules, CostKind } from '../index.ts';
import { reclassifyCostFacts } from './reclassify-cost-facts.ts';
import { type LedgerEntry, openCostFactStore } from './store-cost-facts.ts';
import { verifyCostMonths } from './verify-cost-months.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

type Rules = {
  accounts: (Validity & { account: string; kind: CostKind })[];
  centres: (Validity & { costCentre: string; unitCode: string })[];
  frameworkFrom: string;
};

function rulesOf({ accounts, centres, frameworkFrom }: Rules): ClassificationRules {
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
    sourcingOf: ({ supplier, date }) =>
      supplier === null ? 'unknown' : date >= frameworkFrom ? 'framework' : 'off-framework',
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const START = toEpochDay(plainDate('2025-01-01'));
const dayOf = (random: Random) => fromEpochDay(START + Math.floor(random() * 120));
const several = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make);

function someRules(random: Random): Rules {
  const validity = (): Validity => {
    const validFrom = dayOf(random);
    return random() < 0.5 ? { validFrom } : { validFrom, validTo: addDays(validFrom, Math.floor(random() * 60)) };
  };
  const kinds: CostKind[] = ['own-personnel', 'agency', 'agency-on-call', 'excluded'];
  return {
    accounts: several(random, 5, () => ({
      ...validity(),
      account: pick(random, ['4010', '4510']),
      kind: pick(random, kinds),
    })),
    centres: several(random, 3, () => ({
      ...validity(),
      costCentre: pick(random, ['3100', '3200']),
      unitCode: pick(random, ['HC1', 'HC2']),
    })),
    frameworkFrom: dayOf(random),
  };
}

const someEntry = (random: Random, line: number): LedgerEntry => ({
  line,
  date: dayOf(random),
  account: pick(random, ['4010', '4510', '9999']),
  costCentre: pick(random, ['3100', '3200', '']),
  amountOre: Math.floor(random() * 100_000) - 20_000,
  supplier: pick(random, ['Vårdkraft AB', null]),
  supplierNumber: null,
  voucher: null,
  text: null,
  quantity: null,
  extra: null,
});

async function store(tx: Tx, entries: readonly LedgerEntry[], rules: ClassificationRules): Promise<void> {
  const none = { rowsRead: 0, rowsStored: 0, rowsSkipped: 0, sumRead: 0, sumStored: 0, sumSkipped: 0 };
  const file = {
    kind: 'ledger',
    profile: 'generic',
    fileName: 'huvudbok.csv',
    byteSize: 1,
    encoding: 'utf-8',
    contentHash: 'hash',
  };
  const values = {
    ...file,
    ...none,
    sumUnit: 'ore',
    status: 'applied',
    importedAt: '2026-01-01T00:00:00Z',
    importedBy: 'local',
  };
  const { id } = await tx.insertInto('importBatch').values(values).returning('id').executeTakeFirstOrThrow();
  const facts = await openCostFactStore(tx, id, rules);
  for (const one of entries) facts.push(one);
  await facts.end();
}

/** Every row and every monthly sum with the class in words: numbers of classes may differ. */
async function everything(tx: Tx) {
  const facts = await tx
    .selectFrom('costFact')
    .innerJoin('costClass', 'costClass.id', 'costClassId')
    .select(['line', 'unitCode', 'staffCategory', 'kind', 'sourcing', 'amountOre'])
    .orderBy('line')
    .execute();
  const months = await tx
    .selectFrom('costMonth')
    .innerJoin('costClass', 'costClass.id', 'costClassId')
    .select(['month', 'unitCode', 'staffCategory', 'kind', 'sourcing', 'amountOre', 'rowCount'])
    .orderBy('month')
    .orderBy('unitCode')
    .orderBy('kind')
    .orderBy('sourcing')
    .execute();
  return { facts, months };
}

const tried = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => region.database.rehearse(work);

describe('reclassifyCostFacts', () => {
  it('gives the same rows and sums as an import under the new rules, whatever the rules', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      const [before, after] = [rulesOf(someRules(random)), rulesOf(someRules(random))];
      const entries = Array.from({ length: 80 }, (_, index) => someEntry(random, index + 2));
      const anew = await tried(async (tx) => {
        await store(tx, entries, after);
        return everything(tx);
      });
      await tried(async (tx) => {
        await store(tx, entries, before);
        await reclassifyCostFacts(tx, after);
        expect(await everything(tx), `seed ${seed}`).toEqual(anew);
        expect(await verifyCostMonths(tx)).toEqual([]);
        expect(await reclassifyCostFacts(tx, after), `seed ${seed}, once more`).toBe(0);
      });
    }
  });

  it('maps a row that had no rule, and counts the rows that changed', () =>
    tried(async (tx) => {
      const centres = [{ validFrom: plainDate('2025-01-01'), costCentre: '3100', unitCode: 'HC1' }];
      const before: Rules = { accounts: [], centres, frameworkFrom: '2025-01-01' };
      const row = {
        ...someEntry(seededRandom(1), 2),
        date: plainDate('2025-02-03'),
        account: '4510',
        costCentre: '3100',
        supplier: null,
        amountOre: 700_00,
      };
      await store(tx, [row, { ...row, line: 3, account: '9999' }], rulesOf(before));
      const after: Rules = {
        ...before,
        accounts: [{ validFrom: plainDate('2025-01-01'), account: '4510', kind: 'agency' }],
      };
      expect(await reclassifyCostFacts(tx, rulesOf(after))).toBe(1);
      expect((await everything(tx)).months).toMatchObject([
        { month: '2025-02-01', unitCode: 'HC1', kind: 'agency', sourcing: 'unknown', amountOre: 700_00, rowCount: 1 },
        { month: '2025-02-01', unitCode: 'HC1', kind: 'unmapped', amountOre: 700_00, rowCount: 1 },
      ]);
    }));

  it('counts a row once, though it becomes agency cost first and then goes by its supplier', () =>
    tried(async (tx) => {
      const accounts = [{ validFrom: plainDate('2025-01-01'), account: '4510', kind: 'agency' as const }];
      const row = {
        ...someEntry(seededRandom(1), 2),
        date: plainDate('2025-02-03'),
        account: '4510',
        supplier: 'Vårdkraft AB',
      };
      await store(
        tx,
        [row, { ...row, line: 3, supplier: null }],
        rulesOf({ accounts: [], centres: [], frameworkFrom: '2025-01-01' }),
      );
      expect(await reclassifyCostFacts(tx, rulesOf({ accounts, centres: [], frameworkFrom: '2025-01-01' }))).toBe(2);
      // One of the two goes by the supplier.
      expect(await reclassifyCostFacts(tx, rulesOf({ accounts, centres: [], frameworkFrom: '2025-03-01' }))).toBe(1);
    }));

  it('looks at agency rows only, when only agreements or engagements changed', () =>
    tried(async (tx) => {
      const accounts = [{ validFrom: plainDate('2025-01-01'), account: '4510', kind: 'agency' as const }];
      const before: Rules = { accounts, centres: [], frameworkFrom: '2025-03-01' };
      const row = {
        ...someEntry(seededRandom(1), 2),
        date: plainDate('2025-02-03'),
        account: '4510',
        supplier: 'Vårdkraft AB',
      };
      await store(tx, [row, { ...row, line: 3, account: '4010' }], rulesOf(before));
      const after = rulesOf({
        accounts: [...accounts, { validFrom: plainDate('2025-01-01'), account: '4010', kind: 'own-personnel' }],
        centres: [],
        frameworkFrom: '2025-02-01',
      });
      expect(await reclassifyCostFacts(tx, after, 'agency')).toBe(1);
      expect((await everything(tx)).facts).toMatchObject([
        { line: 2, kind: 'agency', sourcing: 'framework' },
        { line: 3, kind: 'unmapped' },
      ]);
    }));
});
