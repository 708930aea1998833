import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';
import type { ReconciliationDto } from '../contract.ts';
import { readSeriesKeys } from './read-series-keys.ts';

type BatchSums = {
  id: number;
  kind: string;
  sumUnit: string;
  rowsRead: number;
  rowsStored: number;
  rowsSkipped: number;
  sumRead: number;
  sumStored: number;
  sumSkipped: number;
};

/** Read = stored + skipped, in rows and in the file's sum, and how much of it no rule maps today. */
export async function readReconciliation(
  tx: Tx,
  batch: BatchSums,
  counted?: { unmappedRows: number; unmappedOre: number },
): Promise<ReconciliationDto> {
  const skipped = await tx
    .selectFrom('importSkippedRow')
    .select((eb) => ['reason', eb.fn.countAll<number>().as('rows'), eb.fn.sum<number>('amount').as('sum')])
    .where('batchId', '=', batch.id)
    .groupBy('reason')
    .orderBy('reason')
    .execute();
  const { unmappedRows, unmappedOre } = counted ?? (await readUnmapped(tx, batch));
  const { rowsRead, rowsStored, rowsSkipped, sumRead, sumStored, sumSkipped } = batch;
  return {
    rowsRead,
    rowsStored,
    rowsSkipped,
    sumUnit: batch.sumUnit as ReconciliationDto['sumUnit'],
    sumRead,
    sumStored,
    sumSkipped,
    skipped,
    unmappedRows,
    unmappedOre,
  };
}

async function readUnmapped(
  tx: Tx,
  batch: { id: number; kind: string },
): Promise<{ unmappedRows: number; unmappedOre: number }> {
  const id = batch.id;
  const series = batch.kind === 'series' ? [...(await readSeriesKeys(tx))] : [];
  const counts = {
    sie: sql`from cost_fact join cost_class on cost_class.id = cost_class_id where batch_id = ${id} and (kind = 'unmapped' or (unit_code is null and kind <> 'excluded'))`,
    staff: sql`from staff_month where batch_id = ${id} and (unit_code is null or staff_category is null)`,
    engagements: sql`from engagement where batch_id = ${id} and (unit_code is null or staff_category is null)`,
    series: sql`from series_value where batch_id = ${id} and (unit_code is null or indicator <> all(${series}::text[]))`,
  };
  const ledger = batch.kind === 'sie' || batch.kind === 'ledger';
  const where = ledger ? counts.sie : counts[batch.kind as keyof typeof counts];
  const amount = ledger ? sql`coalesce(sum(amount_ore), 0)::bigint` : sql`0::bigint`;
  const { rows } = await sql<{
    unmappedRows: number;
    unmappedOre: number;
  }>`select count(*) as unmapped_rows, ${amount} as unmapped_ore ${where}`.execute(tx);
  return rows[0]!;
}
