import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';
import type { Source } from './read-source/index.ts';

const COST_TABLES = ['cost_class', 'cost_fact', 'cost_month', 'ledger_account_month'];

const TABLES: Readonly<Record<string, readonly string[]>> = {
  sie: COST_TABLES,
  ledger: COST_TABLES,
  staff: ['staff_month'],
  engagements: ['engagement', 'engagement_month'],
  series: ['series_value'],
};

/**
 * Lets the database look again at the tables a file has filled, in the same transaction. Its own look comes a minute
 * later; until then it takes a filled table for an empty one, and a trace takes a minute instead of a tenth of a second.
 */
export async function refreshStatistics(tx: Tx, kind: Source['kind']): Promise<void> {
  const tables = ['import_batch', 'unit_path', 'unit_version', 'unit_cost_centre', ...(TABLES[kind] ?? [])];
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
}
