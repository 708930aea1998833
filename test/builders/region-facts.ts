import { sql } from 'kysely';
import type { Tx } from '../../src/platform/db/types.ts';

/** Facts put straight into the tables, for tests of what is read from them. */

export type LedgerLine = {
  date: string;
  amountOre: number;
  kind: string;
  unit: string | null;
  staffCategory?: string;
  sourcing?: string;
  vatRate?: number;
  replacedBy?: number;
};

let classId = 0;

export async function addBatch(tx: Tx, fileName: string, kind = 'ledger'): Promise<number> {
  const { id } = await tx
    .insertInto('importBatch')
    .values({
      kind,
      profile: 'generic',
      fileName,
      contentHash: fileName,
      byteSize: 1,
      encoding: 'utf-8',
      rowsRead: 0,
      rowsStored: 0,
      rowsSkipped: 0,
      sumUnit: 'ore',
      sumRead: 0,
      sumStored: 0,
      sumSkipped: 0,
      status: 'applied',
      importedAt: '2026-01-01T00:00:00Z',
      importedBy: 'local',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A ledger file's rows from line 2 on, and the monthly aggregate over everything that counts. */
export async function addLedger(tx: Tx, fileName: string, lines: readonly LedgerLine[]): Promise<number> {
  const batchId = await addBatch(tx, fileName);
  for (const [index, line] of lines.entries()) {
    const key = {
      unitCode: line.unit,
      staffCategory: line.staffCategory ?? 'unspecified',
      kind: line.kind,
      sourcing: line.sourcing ?? (line.kind.startsWith('agency') ? 'unknown' : 'not-agency'),
      includesVatRate: line.vatRate ?? 0,
    };
    await tx
      .insertInto('costClass')
      .values({ id: ++classId, ...key })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { rows } = await sql<{
      id: number;
    }>`select id from cost_class where unit_code is not distinct from ${key.unitCode} and staff_category = ${key.staffCategory}
      and kind = ${key.kind} and sourcing = ${key.sourcing} and includes_vat_rate = ${key.includesVatRate}::numeric`.execute(
      tx,
    );
    await tx
      .insertInto('costFact')
      .values({
        batchId,
        line: index + 2,
        date: line.date,
        account: '4510',
        costCentre: '3100',
        amountOre: line.amountOre,
        costClassId: rows[0]!.id,
        replacedBy: line.replacedBy ?? null,
      })
      .execute();
  }
  await sql`delete from cost_month`.execute(tx);
  await sql`insert into cost_month select cost_class_id, date_trunc('month', date)::date, sum(amount_ore), count(*)
    from cost_fact where replaced_by is null group by 1, 2`.execute(tx);
  return batchId;
}

export type UnitStep = {
  code: string;
  parent: string | null;
  validFrom?: string;
  validTo?: string;
  careArea?: string;
  name?: string;
};

/** Unit versions with both trees. Parents come before their children. */
export async function addUnits(tx: Tx, steps: readonly UnitStep[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await tx
      .insertInto('unitVersion')
      .values({
        code: step.code,
        validFrom: step.validFrom ?? '1900-01-01',
        validTo: step.validTo ?? null,
        name: step.name ?? `Enhet ${step.code}`,
        level: 'enhet',
        parentCode: step.parent,
        careArea: step.careArea ?? null,
        sourceLine: index + 1,
      })
      .execute();
  }
  const newest = steps.filter((step, index) => !steps.slice(index + 1).some((later) => later.code === step.code));
  for (const step of steps) await addPaths(tx, 'dated', step, steps, step.validFrom ?? '1900-01-01', step.validTo);
  for (const step of newest) await addPaths(tx, 'latest', step, newest, '1900-01-01', undefined);
}

async function addPaths(
  tx: Tx,
  tree: string,
  step: UnitStep,
  steps: readonly UnitStep[],
  from: string,
  to: string | undefined,
): Promise<void> {
  const first = `${from.slice(0, 7)}-01`;
  const last = to === undefined ? '9999-12-01' : `${to.slice(0, 7)}-01`;
  let above: UnitStep | undefined = step;
  for (let depth = 0; above; depth++) {
    const path = {
      tree,
      unitCode: step.code,
      ancestorCode: above.code,
      depth,
      firstMonth: first,
      lastMonth: last,
      careArea: step.careArea ?? null,
    };
    await tx.insertInto('unitPath').values(path).execute();
    const parent: string | null = above.parent;
    above = steps.find((candidate) => candidate.code === parent);
  }
}

export async function addParameter(
  tx: Tx,
  key: string,
  value: unknown,
  validFrom = '1900-01-01',
  validTo: string | null = null,
): Promise<void> {
  await tx
    .insertInto('parameterValue')
    .values({ key, value: JSON.stringify(value), validFrom, validTo, source: 'Test', sourceLine: 1 })
    .execute();
}

export async function addStaffCategories(tx: Tx): Promise<void> {
  const keys = ['physician', 'resident-physician', 'registered-nurse'];
  for (const [position, key] of keys.entries())
    await tx.insertInto('staffCategory').values({ key, name: key, position, builtIn: true }).execute();
}

export type StaffLine = {
  month: string;
  unit: string | null;
  staffCategory: string | null;
  fte?: number;
  headcount?: number;
};

export async function addStaff(tx: Tx, fileName: string, lines: readonly StaffLine[]): Promise<number> {
  const batchId = await addBatch(tx, fileName, 'staff');
  for (const [index, line] of lines.entries()) {
    const placed = {
      unitText: line.unit ?? '?',
      unitCode: line.unit,
      staffCategoryText: line.staffCategory ?? '?',
      staffCategory: line.staffCategory,
    };
    await tx
      .insertInto('staffMonth')
      .values({
        batchId,
        line: index + 2,
        month: `${line.month}-01`,
        ...placed,
        fte: line.fte ?? null,
        headcount: line.headcount ?? null,
      })
      .execute();
  }
  return batchId;
}

export type EngagementLine = {
  months: Readonly<Record<string, number>>;
  unit: string | null;
  weeks?: true;
  staffCategory?: string;
};

/** Engagements with their hours, or weeks, per month. */
export async function addEngagements(tx: Tx, fileName: string, lines: readonly EngagementLine[]): Promise<number> {
  const batchId = await addBatch(tx, fileName, 'engagements');
  for (const [index, line] of lines.entries()) {
    const months = Object.keys(line.months).toSorted();
    const total = Object.values(line.months).reduce((sum, value) => sum + value, 0);
    const amounts = (value: number) => ({ hours: line.weeks ? null : value, weeks: line.weeks ? value : null });
    const staffCategory = line.staffCategory ?? 'physician';
    const placed = { unitText: line.unit ?? '?', unitCode: line.unit, staffCategoryText: staffCategory, staffCategory };
    const span = { fromDate: `${months[0]}-10`, toDate: `${months.at(-1)}-20` };
    await tx
      .insertInto('engagement')
      .values({
        batchId,
        line: index + 2,
        reference: `A-${index + 1}`,
        supplier: 'Bemanning AB',
        ...placed,
        ...span,
        ...amounts(total),
      })
      .execute();
    for (const month of months)
      await tx
        .insertInto('engagementMonth')
        .values({ batchId, line: index + 2, month: `${month}-01`, ...amounts(line.months[month]!) })
        .execute();
  }
  return batchId;
}
