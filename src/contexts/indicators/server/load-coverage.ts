import { sql } from 'kysely';
import { firstDayOf, type Month } from '../../../kernel/month.ts';
import { monthsOf, type Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { Coverage, Reads } from '../domain/definition.ts';
import { TRAINING_CATEGORIES } from '../domain/staff-calculation.ts';
import { readLedgerSpan } from './default-period.ts';

export type RegionCoverage = (unit: string) => Coverage;

const monthsIn = (rows: readonly { month: string }[]) => new Set(rows.map((row) => row.month.slice(0, 7) as Month));

/** What there are data for in the whole region, and when each unit exists: always by the tree of its time. */
export async function loadCoverage(
  tx: Tx,
  ask: { units: readonly string[]; root: string; spans: readonly Period[]; reads: ReadonlySet<Reads> },
): Promise<RegionCoverage> {
  const span = await readLedgerSpan(tx);
  const staff = ask.reads.has('staff') ? await loadStaffMonths(tx, ask.spans) : [];
  const engagements = ask.reads.has('engagements') ? await loadEngagementMonths(tx, ask.spans) : [];
  const existence = await tx
    .selectFrom('unitPath')
    .select(['unitCode', 'firstMonth', 'lastMonth'])
    .where('tree', '=', 'dated')
    .where('depth', '=', 0)
    .where('unitCode', 'in', ask.units)
    .execute();
  const shared = {
    firstLedgerMonth: span?.first,
    staffMonths: monthsIn(staff),
    trainingMonths: monthsIn(staff.filter((row) => row.training)),
    engagementMonths: monthsIn(engagements),
  };
  return (unit) => {
    const spans = existence
      .filter((row) => row.unitCode === unit)
      .map((row) => ({ first: row.firstMonth.slice(0, 7), last: row.lastMonth.slice(0, 7) }));
    return {
      ...shared,
      isRoot: unit === ask.root,
      unitExists: (month) => spans.some(({ first, last }) => first <= month && month <= last),
    };
  };
}

/** Looks each month up by its index instead of reading every row of it. */
async function loadStaffMonths(tx: Tx, spans: readonly Period[]) {
  const rowsOfMonth = sql`select from staff_month s where s.month = asked.month and s.replaced_by is null`;
  const { rows } = await sql<{ month: string; training: boolean }>`
    select asked.month, exists (${rowsOfMonth} and s.staff_category = any(${TRAINING_CATEGORIES}::text[])) as training
    from ${askedMonths(spans)} where exists (${rowsOfMonth})`.execute(tx);
  return rows;
}

async function loadEngagementMonths(tx: Tx, spans: readonly Period[]) {
  const { rows } = await sql<{ month: string }>`
    select asked.month from ${askedMonths(spans)}
    where exists (select from engagement_month m join engagement e using (batch_id, line) where m.month = asked.month and e.replaced_by is null)`.execute(
    tx,
  );
  return rows;
}

const askedMonths = (spans: readonly Period[]) =>
  sql`unnest(${[...new Set(spans.flatMap(monthsOf))].map(firstDayOf)}::date[]) as asked(month)`;
