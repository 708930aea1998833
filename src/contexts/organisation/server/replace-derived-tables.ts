import type { Tx } from '../../../platform/db/types.ts';
import type { RegionConfiguration } from '../domain/configuration.ts';
import { type DerivedTable, derivedRows } from './derived-rows.ts';

/** Makes the tables that SQL joins with say what the configuration says. They hold nothing that the region file does not. */
export async function replaceDerivedTables(tx: Tx, configuration: RegionConfiguration): Promise<void> {
  for (const [table, rows] of Object.entries(derivedRows(configuration)))
    await replaceRows(tx, table as DerivedTable, rows);
}

/** Below the 65 535 parameters that one statement may have. */
const ROWS_PER_INSERT = 3_000;

async function replaceRows(tx: Tx, table: DerivedTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  await tx.deleteFrom(table).execute();
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_PER_INSERT) as never)
      .execute();
  }
}
