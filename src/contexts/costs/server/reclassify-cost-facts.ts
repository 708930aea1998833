import { sql } from 'kysely';
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
export async function reclassifyCostFacts(tx: Tx, rules: ClassificationRules, which: 'all' | 'agency' = 'all'): Promise<number> {
  const classifier = fastClassifier(rules, await readCostClasses(tx));
  const ordinary = which === 'agency' ? 0 : await reclassifyByKey(tx, rules, classifier);
  const agency = await reclassifyAgencyRows(tx, classifier);
  await addCostClasses(tx, classifier.added());
  const rows = ordinary + agency;
  if (rows > 0) await recomputeCostMonths(tx);
  return rows;
}

/** Between two breakpoints an account and cost centre have one class, agency rows apart. */
async function reclassifyByKey(tx: Tx, rules: ClassificationRules, classifier: FastClassifier): Promise<number> {
  const breakpoints = [...rules.breakpoints];
  const stretch = breakpoints.length > 0 ? sql`width_bucket(date, ${breakpoints}::date[])` : sql`0`;
  const { rows: keys } = await sql<{ stretch: number; date: PlainDate; account: string; costCentre: string; costClassId: number }>`
    select ${stretch} as stretch, min(date) as date, account, cost_centre, cost_class_id
    from cost_fact group by 1, account, cost_centre, cost_class_id`.execute(tx);
  const changes = keys.flatMap((key) => {
    const id = classifier.classIdOf({ ...key, supplier: null, supplierNumber: null });
    return id === key.costClassId || classifier.sameButSourcing(id, key.costClassId) ? [] : [[key.stretch, key.account, key.costCentre, key.costClassId, id] as const];
  });
  if (changes.length === 0) return 0;
  await sql`create temporary table class_change (stretch integer, account text, cost_centre text, old_id integer, new_id integer) on commit drop`.execute(tx);
  await copyRows(tx, 'class_change', ['stretch', 'account', 'cost_centre', 'old_id', 'new_id'], changes);
  const result = await sql`
    update cost_fact set cost_class_id = new_id from class_change change
    where change.account = cost_fact.account and change.cost_centre = cost_fact.cost_centre
      and change.old_id = cost_fact.cost_class_id and change.stretch = ${stretch}`.execute(tx);
  await sql`drop table class_change`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** Agency rows also go by supplier and date, so each is looked at. They are a few per cent of a ledger. */
async function reclassifyAgencyRows(tx: Tx, classifier: FastClassifier): Promise<number> {
  const agencyIds = classifier.agencyClassIds();
  if (agencyIds.length === 0) return 0;
  const { rows } = await sql<{ batchId: number; line: number; costClassId: number; date: PlainDate; account: string; costCentre: string; supplier: string | null; supplierNumber: string | null }>`
    select batch_id, line, cost_class_id, date, account, cost_centre, supplier, supplier_number
    from cost_fact where cost_class_id = any(${agencyIds})`.execute(tx);
  const changes = rows.flatMap((row) => {
    const id = classifier.classIdOf(row);
    return id === row.costClassId ? [] : [[row.batchId, row.line, id] as const];
  });
  if (changes.length === 0) return 0;
  await sql`create temporary table row_change (batch_id integer, line integer, new_id integer) on commit drop`.execute(tx);
  await copyRows(tx, 'row_change', ['batch_id', 'line', 'new_id'], changes);
  const result = await sql`
    update cost_fact set cost_class_id = new_id from row_change change
    where change.batch_id = cost_fact.batch_id and change.line = cost_fact.line and cost_fact.cost_class_id = any(${agencyIds})`.execute(tx);
  await sql`drop table row_change`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}
