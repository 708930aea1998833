import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules } from '../domain/classify-entry.ts';
import { type FastClassifier, fastClassifier } from '../domain/fast-classifier.ts';
import { addCostClasses, readCostClasses } from './cost-classes.ts';
import { recomputeCostMonths } from './recompute-cost-months.ts';

/**
 * Gives stored rows the class that the rules of now give them, without a new import, and makes the monthly sums anew.
 * SQL finds the distinct keys, pure code decides, SQL writes what differs. @returns number of rows that changed class.
 */
export async function reclassifyCostFacts(
  tx: Tx,
  rules: ClassificationRules,
  which: 'all' | 'agency' = 'all',
): Promise<number> {
  const classifier = fastClassifier(rules, await readCostClasses(tx));
  const byKey =
    which === 'agency' ? { rows: 0, toAgency: new Set<string>() } : await reclassifyByKey(tx, rules, classifier);
  const agency = await reclassifyAgencyRows(tx, classifier, byKey.toAgency);
  await addCostClasses(tx, classifier.added());
  const rows = byKey.rows + agency;
  if (rows > 0) await recomputeCostMonths(tx);
  return rows;
}

/** Text of a row's place, for sets. */
const placeOf = (row: { batchId: number; line: number }) => `${row.batchId}:${row.line}`;

/**
 * Between two breakpoints an account and cost centre have one class, agency rows apart. @returns number of rows that
 * changed, and which of them became agency cost: their class is not final until their supplier has been looked at.
 */
async function reclassifyByKey(
  tx: Tx,
  rules: ClassificationRules,
  classifier: FastClassifier,
): Promise<{ rows: number; toAgency: Set<string> }> {
  const breakpoints = [...rules.breakpoints];
  const stretch = breakpoints.length > 0 ? sql`width_bucket(date, ${breakpoints}::date[])` : sql`0`;
  const { rows: keys } = await sql<{
    stretch: number;
    date: PlainDate;
    account: string;
    costCentre: string;
    costClassId: number;
  }>`
    select ${stretch} as stretch, min(date) as date, account, cost_centre, cost_class_id
    from cost_fact group by 1, account, cost_centre, cost_class_id`.execute(tx);
  const changes = keys.flatMap((key) => {
    const id = classifier.classIdOf({ ...key, supplier: null, supplierNumber: null });
    return id === key.costClassId || classifier.sameButSourcing(id, key.costClassId)
      ? []
      : [[key.stretch, key.account, key.costCentre, key.costClassId, id] as const];
  });
  const agencyIds = new Set(classifier.agencyClassIds());
  const ordinary = await moveRows(
    tx,
    stretch,
    changes.filter(([, , , , id]) => !agencyIds.has(id)),
  );
  // Only the few rows that become agency cost are told one by one.
  const toAgency = await moveRows(
    tx,
    stretch,
    changes.filter(([, , , , id]) => agencyIds.has(id)),
    sql`returning cost_fact.batch_id, cost_fact.line`,
  );
  return { rows: ordinary.count + toAgency.count, toAgency: new Set(toAgency.rows.map(placeOf)) };
}

type KeyChange = readonly [stretch: number, account: string, costCentre: string, oldId: number, newId: number];

async function moveRows(tx: Tx, stretch: RawBuilder<unknown>, changes: readonly KeyChange[], returning = sql``) {
  if (changes.length === 0) return { count: 0, rows: [] };
  await sql`create temporary table class_change (stretch integer, account text, cost_centre text, old_id integer, new_id integer) on commit drop`.execute(
    tx,
  );
  await copyRows(tx, 'class_change', ['stretch', 'account', 'cost_centre', 'old_id', 'new_id'], changes);
  const { rows, numAffectedRows } = await sql<{ batchId: number; line: number }>`
    update cost_fact set cost_class_id = new_id from class_change change
    where change.account = cost_fact.account and change.cost_centre = cost_fact.cost_centre
      and change.old_id = cost_fact.cost_class_id and change.stretch = ${stretch} ${returning}`.execute(tx);
  await sql`drop table class_change`.execute(tx);
  return { count: Number(numAffectedRows ?? 0), rows };
}

/** Agency rows also go by supplier and date, so each is looked at. They are a few per cent of a ledger. @returns those not `counted` before. */
async function reclassifyAgencyRows(tx: Tx, classifier: FastClassifier, counted: ReadonlySet<string>): Promise<number> {
  const agencyIds = classifier.agencyClassIds();
  if (agencyIds.length === 0) return 0;
  const { rows } = await sql<{
    batchId: number;
    line: number;
    costClassId: number;
    date: PlainDate;
    account: string;
    costCentre: string;
    supplier: string | null;
    supplierNumber: string | null;
  }>`
    select batch_id, line, cost_class_id, date, account, cost_centre, supplier, supplier_number
    from cost_fact where cost_class_id = any(${agencyIds})`.execute(tx);
  const changes = rows.flatMap((row) => {
    const id = classifier.classIdOf(row);
    return id === row.costClassId ? [] : [[row.batchId, row.line, id, placeOf(row)] as const];
  });
  if (changes.length === 0) return 0;
  await sql`create temporary table row_change (batch_id integer, line integer, new_id integer) on commit drop`.execute(
    tx,
  );
  await copyRows(
    tx,
    'row_change',
    ['batch_id', 'line', 'new_id'],
    changes.map((change) => change.slice(0, 3)),
  );
  await sql`
    update cost_fact set cost_class_id = new_id from row_change change
    where change.batch_id = cost_fact.batch_id and change.line = cost_fact.line and cost_fact.cost_class_id = any(${agencyIds})`.execute(
    tx,
  );
  await sql`drop table row_change`.execute(tx);
  return changes.filter(([, , , place]) => !counted.has(place)).length;
}
