import { sql } from 'kysely';
import type { DoubleImport } from '../../../kernel/double-import.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';

/**
 * Earlier imports whose counting rows share month, account and cost centre with this one: the same costs, twice. `alike` asks
 * only for the month and a cost centre: what a correction that moves a cost to another account corrects.
 */
export async function findDoubleImports(tx: Tx, batchId: number, alike = false): Promise<DoubleImport[]> {
  const sharing = alike ? sql`month` : sql`month, account`;
  const shared = await sql<{ batchId: number }>`
    select distinct other.batch_id from ledger_account_month mine
    join ledger_account_month other using (${sharing}) where mine.batch_id = ${batchId} and other.batch_id <> ${batchId}`.execute(
    tx,
  );
  const candidates = shared.rows.map((row) => row.batchId);
  if (candidates.length === 0) return [];
  const { rows } = await sql<DoubleImport>`
    with mine as materialized (
      select distinct date_trunc('month', date)::date as month, account, cost_centre from cost_fact where batch_id = ${batchId}
    ), other as materialized (
      select distinct batch_id, date_trunc('month', date)::date as month, account, cost_centre
      from cost_fact where batch_id = any(${candidates}) and replaced_by is null
    ), double as (
      select other.batch_id, min(month) as first_month, max(month) as last_month
      from other join ${alike ? sql`(select distinct month, cost_centre from mine where cost_centre <> '') keys using (month, cost_centre)` : sql`mine using (month, account, cost_centre)`}
      group by 1
    )
    select batch_id, to_char(first_month, 'YYYY-MM') as first_month, to_char(last_month, 'YYYY-MM') as last_month,
      to_char(min(month), 'YYYY-MM') as first_replaced, to_char(max(month), 'YYYY-MM') as last_replaced
    from double join other using (batch_id) where month in (select month from mine)
    group by 1, 2, 3 order by 1`.execute(tx);
  return rows;
}

/** Lets the rows of earlier imports in the given months step back for this import. They are kept, for undo. */
export async function replaceCostFacts(
  tx: Tx,
  batchId: number,
  replaced: readonly number[],
  months: readonly Month[],
): Promise<void> {
  const dates = months.map((month) => `${month}-01`);
  await sql`
    update cost_fact set replaced_by = ${batchId}
    where batch_id = any(${[...replaced]}) and replaced_by is null and date_trunc('month', date)::date = any(${dates}::date[])`.execute(
    tx,
  );
}

/**
 * Takes one import's rows away. What it had replaced counts again, or passes on to the import that had replaced this
 * one in that month: undoing the middle one of three brings nothing back twice. @returns months touched.
 */
export async function removeCostFacts(tx: Tx, batchId: number): Promise<Month[]> {
  const { rows } = await sql<{ month: string }>`
    with later as (
      select date_trunc('month', date) as month, max(replaced_by) as replaced_by
      from cost_fact where batch_id = ${batchId} and replaced_by is not null group by 1
    ), removed as (
      delete from cost_fact where batch_id = ${batchId} returning date
    ), restored as (
      update cost_fact set replaced_by = (select later.replaced_by from later where later.month = date_trunc('month', date))
      where replaced_by = ${batchId} and batch_id <> ${batchId} returning date
    )
    select distinct to_char(date, 'YYYY-MM') as month from (select date from removed union all select date from restored) touched`.execute(
    tx,
  );
  await tx.deleteFrom('ledgerAccountMonth').where('batchId', '=', batchId).execute();
  return rows.map((row) => row.month as Month);
}
