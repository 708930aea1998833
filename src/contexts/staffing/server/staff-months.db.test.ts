import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../../test/database/open-test-region.ts';
import { month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { GridPlaces } from '../index.ts';
import { remapStaffMonths } from './remap-staff-months.ts';
import { findDoubleStaffImports, removeStaffMonths, replaceStaffMonths } from './replace-staff-months.ts';
import { type StaffEntry, storeStaffMonths } from './store-staff-months.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const inRegion = (work: (tx: Tx) => Promise<void>) => () => region.database.rehearse(work);

const places = (units: readonly string[]): GridPlaces => ({
  unitOf: (text) => (units.includes(text) ? text : undefined),
  unitOfCostCentre: (costCentre) => (costCentre === '3100' ? 'HC1' : undefined),
  staffCategoryOf: (text) => (text === 'Läkare' ? 'physician' : undefined),
});

const entry = (line: number, given: Partial<StaffEntry> = {}): StaffEntry => ({
  line,
  month: month('2025-01'),
  unitText: 'HC1',
  costCentre: null,
  staffCategoryText: 'Läkare',
  headcount: 3,
  fte: 2.75,
  vacantFte: null,
  joined: null,
  leftCount: null,
  retired: null,
  becameAgency: null,
  sickLeaveShare: null,
  overtimeHours: null,
  ages: null,
  extra: null,
  ...given,
});

async function store(tx: Tx, entries: readonly StaffEntry[]) {
  const none = { rowsRead: 0, rowsStored: 0, rowsSkipped: 0, sumRead: 0, sumStored: 0, sumSkipped: 0 };
  const file = {
    kind: 'staff',
    profile: 'generic',
    fileName: 'personal.csv',
    byteSize: 1,
    encoding: 'utf-8',
    contentHash: `hash-${Math.random()}`,
  };
  const values = {
    ...file,
    ...none,
    sumUnit: 'fte',
    status: 'applied',
    importedAt: '2026-01-01T00:00:00Z',
    importedBy: 'local',
  };
  const { id } = await tx.insertInto('importBatch').values(values).returning('id').executeTakeFirstOrThrow();
  return { id, ...(await storeStaffMonths(tx, id, entries, places(['HC1']))) };
}

const countingFte = async (tx: Tx) => {
  const row = await tx
    .selectFrom('staffMonth')
    .select((eb) => eb.fn.sum<number>('fte').as('fte'))
    .where('replacedBy', 'is', null)
    .executeTakeFirstOrThrow();
  return row.fte;
};

describe('storing rows on own staff', () => {
  it(
    'keeps every figure as read, with ages and extra columns',
    inRegion(async (tx) => {
      const figures = {
        vacantFte: 0.5,
        joined: 1,
        leftCount: 2,
        retired: 1,
        becameAgency: 1,
        sickLeaveShare: 0.061,
        overtimeHours: 12.5,
      };
      const { unmappedRows } = await store(tx, [
        entry(2, { ...figures, ages: { '55_59': 2 }, extra: { Förvaltning: 'HSF' } }),
      ]);
      expect(unmappedRows).toBe(0);
      expect(await tx.selectFrom('staffMonth').selectAll().executeTakeFirstOrThrow()).toMatchObject({
        ...figures,
        month: '2025-01-01',
        unitCode: 'HC1',
        staffCategory: 'physician',
        headcount: 3,
        fte: 2.75,
        ages: { '55_59': 2 },
        extra: { Förvaltning: 'HSF' },
      });
    }),
  );

  it(
    'keeps and counts what has no place, and places it when the rules do',
    inRegion(async (tx) => {
      const rows = [
        entry(2, { unitText: '', costCentre: '3100' }),
        entry(3, { unitText: 'HC2' }),
        entry(4, { staffCategoryText: 'Kock' }),
      ];
      expect((await store(tx, rows)).unmappedRows).toBe(2);
      expect(await remapStaffMonths(tx, places(['HC1', 'HC2']))).toBe(1);
      expect(await remapStaffMonths(tx, places(['HC1', 'HC2']))).toBe(0);
      const placed = await tx.selectFrom('staffMonth').select(['unitCode', 'staffCategory']).orderBy('line').execute();
      expect(placed).toEqual([
        { unitCode: 'HC1', staffCategory: 'physician' },
        { unitCode: 'HC2', staffCategory: 'physician' },
        { unitCode: 'HC1', staffCategory: null },
      ]);
    }),
  );
});

const JANUARY = { firstMonth: '2025-01', lastMonth: '2025-01', firstReplaced: '2025-01', lastReplaced: '2025-01' };

describe('replacing rows on own staff', () => {
  it(
    'finds the import with the same month, unit and staff category, and no other',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2), entry(3, { unitText: '', costCentre: '3100' })]);
      for (const other of [
        { month: month('2025-02') },
        { unitText: 'HC2' },
        { staffCategoryText: 'Kock' },
        { unitText: '', costCentre: '3200' },
      ]) {
        expect(await findDoubleStaffImports(tx, (await store(tx, [entry(2, other)])).id)).toEqual([]);
      }
      const again = await store(tx, [entry(2, { unitText: '', costCentre: '3100' })]);
      expect(await findDoubleStaffImports(tx, again.id)).toEqual([{ batchId: first.id, ...JANUARY }]);
    }),
  );

  it(
    'finds what a correction to another category corrects, when asked for the like',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2), entry(3, { month: month('2025-02') })]);
      const other = await store(tx, [entry(2, { staffCategoryText: 'Kock' })]);
      expect(await findDoubleStaffImports(tx, other.id, true)).toEqual([{ batchId: first.id, ...JANUARY }]);
      const elsewhere = await store(tx, [entry(2, { unitText: 'HC2' })]);
      expect(await findDoubleStaffImports(tx, elsewhere.id, true)).toEqual([]);
    }),
  );

  it(
    'lets a month step back, and undo lets it count again',
    inRegion(async (tx) => {
      const first = await store(tx, [entry(2), entry(3, { month: month('2025-02'), fte: 1 })]);
      const second = await store(tx, [entry(2, { fte: 5 })]);
      await replaceStaffMonths(tx, second.id, [first.id], [month('2025-01')]);
      expect(await countingFte(tx)).toBe(6);
      const third = await store(tx, [entry(2, { fte: 10 })]);
      await replaceStaffMonths(tx, third.id, [second.id], [month('2025-01')]);
      expect(await countingFte(tx)).toBe(11);
      await removeStaffMonths(tx, second.id);
      expect(await countingFte(tx)).toBe(11);
      await removeStaffMonths(tx, third.id);
      expect(await countingFte(tx)).toBe(3.75);
    }),
  );
});
