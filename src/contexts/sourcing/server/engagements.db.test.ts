import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../../test/database/open-test-region.ts';
import { month } from '../../../kernel/month.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { readPurchaseClassifier } from './read-purchase-classifier.ts';
import type { EngagementPlaces } from '../domain/place-engagement.ts';
import { remapEngagements } from './remap-engagements.ts';
import { findDoubleEngagementImports, removeEngagements, replaceEngagements } from './replace-engagements.ts';
import { type EngagementEntry, storeEngagements } from './store-engagements.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const inRegion = (work: (tx: Tx) => Promise<void>) => () => region.database.rehearse(work);

const places = (units: readonly string[]): EngagementPlaces => ({
  unitOf: (text) => (units.includes(text) ? text : undefined),
  staffCategoryOf: (text) => (text === 'Läkare' ? 'physician' : undefined),
});

const entry = (line: number, given: Partial<EngagementEntry> = {}): EngagementEntry => ({
  line,
  reference: `A-${line}`,
  unitText: 'HC1',
  staffCategoryText: 'Läkare',
  fromDate: plainDate('2025-01-22'),
  toDate: plainDate('2025-03-02'),
  hours: 40,
  weeks: null,
  onCallHours: null,
  supplier: 'Vårdkraft AB',
  agreement: null,
  dispensation: null,
  extra: null,
  ...given,
});

async function store(tx: Tx, entries: readonly EngagementEntry[], units: readonly string[] = ['HC1']) {
  const none = { rowsRead: 0, rowsStored: 0, rowsSkipped: 0, sumRead: 0, sumStored: 0, sumSkipped: 0 };
  const file = {
    kind: 'engagements',
    profile: 'generic',
    fileName: 'uppdrag.csv',
    byteSize: 1,
    encoding: 'utf-8',
    contentHash: `hash-${Math.random()}`,
  };
  const values = {
    ...file,
    ...none,
    sumUnit: 'hours',
    status: 'applied',
    importedAt: '2026-01-01T00:00:00Z',
    importedBy: 'local',
  };
  const { id } = await tx.insertInto('importBatch').values(values).returning('id').executeTakeFirstOrThrow();
  return { id, ...(await storeEngagements(tx, id, entries, places(units))) };
}

const counting = async (tx: Tx) =>
  (
    await tx.selectFrom('engagement').select('reference').where('replacedBy', 'is', null).orderBy('reference').execute()
  ).map((row) => row.reference);

describe('storing engagements', () => {
  it(
    'shares hours, weeks and on-call hours over months',
    inRegion(async (tx) => {
      const stored = await store(tx, [
        entry(2, { onCallHours: 4 }),
        entry(3, { hours: null, weeks: 2, toDate: plainDate('2025-01-22') }),
      ]);
      expect(stored.unmappedRows).toBe(0);
      const shares = await tx
        .selectFrom('engagementMonth')
        .select(['line', 'month', 'hours', 'weeks', 'onCallHours'])
        .orderBy('line')
        .orderBy('month')
        .execute();
      // 10, 28 and 2 of 40 days.
      expect(shares).toEqual([
        { line: 2, month: '2025-01-01', hours: 10, weeks: null, onCallHours: 1 },
        { line: 2, month: '2025-02-01', hours: 28, weeks: null, onCallHours: 2.8 },
        { line: 2, month: '2025-03-01', hours: 2, weeks: null, onCallHours: 0.2 },
        { line: 3, month: '2025-01-01', hours: null, weeks: 2, onCallHours: null },
      ]);
    }),
  );

  it(
    'keeps what has no place yet, and places it when the rules do',
    inRegion(async (tx) => {
      const { unmappedRows } = await store(tx, [
        entry(2),
        entry(3, { unitText: 'HC2' }),
        entry(4, { staffCategoryText: 'Konsult' }),
      ]);
      expect(unmappedRows).toBe(2);
      expect(await remapEngagements(tx, places(['HC1', 'HC2']))).toBe(1);
      expect(await remapEngagements(tx, places(['HC1', 'HC2']))).toBe(0);
      const rows = await tx.selectFrom('engagement').select(['unitCode', 'staffCategory']).orderBy('line').execute();
      expect(rows).toEqual([
        { unitCode: 'HC1', staffCategory: 'physician' },
        { unitCode: 'HC2', staffCategory: 'physician' },
        { unitCode: 'HC1', staffCategory: null },
      ]);
    }),
  );
});

const JANUARY = { firstMonth: '2025-01', lastMonth: '2025-01', firstReplaced: '2025-01', lastReplaced: '2025-01' };

describe('replacing engagements', () => {
  it(
    'finds imports with the same reference',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2), entry(3)]);
      expect(await findDoubleEngagementImports(tx, (await store(tx, [entry(9)])).id)).toEqual([]);
      const again = await store(tx, [entry(2, { hours: 48 })]);
      expect(await findDoubleEngagementImports(tx, again.id)).toEqual([{ batchId: first.id, ...JANUARY }]);
    }),
  );

  it(
    'finds what a file with other references corrects, when asked for the like',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2), entry(3)]);
      const renamed = await store(tx, [entry(9)]);
      expect(await findDoubleEngagementImports(tx, renamed.id, true)).toEqual([{ batchId: first.id, ...JANUARY }]);
      const elsewhere = await store(tx, [entry(8, { unitText: 'HC2' })]);
      expect(await findDoubleEngagementImports(tx, elsewhere.id, true)).toEqual([]);
    }),
  );

  it(
    'lets the same reference and the covered months step back, and undo lets them count again',
    inRegion(async (tx) => {
      const may = { fromDate: plainDate('2025-05-01'), toDate: plainDate('2025-05-31') };
      const june = { fromDate: plainDate('2025-06-01'), toDate: plainDate('2025-06-30') };
      const first = await store(tx, [entry(2, may), entry(3, may), entry(4, june), entry(5, june)]);
      // A-4 has been moved to May.
      const second = await store(tx, [entry(2, may), entry(4, may)]);
      await replaceEngagements(tx, second.id, [first.id], [month('2025-05')]);
      expect(await counting(tx)).toEqual(['A-2', 'A-4', 'A-5']);
      await removeEngagements(tx, second.id);
      expect(await counting(tx)).toEqual(['A-2', 'A-3', 'A-4', 'A-5']);
      expect(await tx.selectFrom('engagementMonth').selectAll().execute()).toHaveLength(4);
    }),
  );
});

describe('readPurchaseClassifier', () => {
  const agreement = {
    key: 'national-2018',
    name: 'Nationella avtalet',
    kind: 'framework',
    validFrom: '2018-02-06',
    validTo: null,
    sourceLine: 1,
  };
  const purchase = (date: string, given = {}) => ({
    supplier: 'vårdkraft ab',
    supplierNumber: null,
    staffCategory: 'physician',
    unitCode: 'HC1',
    date: plainDate(date),
    ...given,
  });

  it(
    'goes by the stored agreements, and by engagements that name what they were made under',
    inRegion(async (tx) => {
      await tx
        .insertInto('agreement')
        .values({ ...agreement, staffCategories: ['physician'], suppliers: ['Vårdkraft AB'] })
        .execute();
      const dates = { fromDate: plainDate('2018-01-01'), toDate: plainDate('2018-01-31') };
      await store(
        tx,
        [
          entry(2, { ...dates, dispensation: 'D-1' }),
          entry(3, { ...dates, unitText: 'HC2', agreement: 'national-2018' }),
        ],
        ['HC1', 'HC2'],
      );
      const classOf = await readPurchaseClassifier(tx);
      expect(classOf(purchase('2018-02-05'))).toBe('off-framework');
      expect(classOf(purchase('2018-02-06'))).toBe('framework');
      expect(classOf(purchase('2018-01-31'))).toBe('dispensed');
      expect(classOf(purchase('2018-01-31', { unitCode: 'HC2' }))).toBe('framework');
      expect(classOf(purchase('2018-01-31', { unitCode: 'HC3' }))).toBe('off-framework');
    }),
  );

  it(
    'does not go by an engagement that has been replaced',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2, { dispensation: 'D-1' })]);
      const second = await store(tx, [entry(2)]);
      await replaceEngagements(tx, second.id, [first.id], [month('2025-01')]);
      expect((await readPurchaseClassifier(tx))(purchase('2025-02-01'))).toBe('off-framework');
    }),
  );
});
