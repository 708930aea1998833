import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';

export type ImportFault = {
  importId: number;
  file: string;
  claimedRows: number;
  foundRows: number;
  claimedSum: number;
  foundSum: number;
};

/** Counts and sums every applied import's stored and skipped rows again, and answers where the record says otherwise. */
export async function verifyImports(tx: Tx): Promise<ImportFault[]> {
  const { rows } = await sql<ImportFault>`
    with stored as (
      select batch_id, count(*) as rows, sum(amount_ore)::numeric as sum from cost_fact group by 1
      union all select batch_id, count(*), sum(coalesce(fte, 0)) from staff_month group by 1
      union all select batch_id, count(*), sum(coalesce(hours, weeks, 0)) from engagement group by 1
      union all select batch_id, count(*), sum(round(coalesce(value, 0)::numeric, 4)) from series_value group by 1
    ), skipped as (
      select batch_id, count(*) as rows, sum(amount) as sum from import_skipped_row group by 1
    )
    select batch.id as import_id, file_name as file,
      rows_read as claimed_rows, coalesce(stored.rows, 0) + coalesce(skipped.rows, 0) as found_rows,
      sum_read as claimed_sum, coalesce(stored.sum, 0) + coalesce(skipped.sum, 0) as found_sum
    from import_batch batch
    left join stored on stored.batch_id = batch.id left join skipped on skipped.batch_id = batch.id
    where status = 'applied' and (
      rows_stored <> coalesce(stored.rows, 0) or sum_stored <> coalesce(stored.sum, 0)
      or rows_skipped <> coalesce(skipped.rows, 0) or sum_skipped <> coalesce(skipped.sum, 0))
    order by 1`.execute(tx);
  return rows;
}

export type EngagementFault = { importId: number; line: number };

/** Engagements whose monthly shares no longer add up to the whole. */
export async function verifyEngagementMonths(tx: Tx): Promise<EngagementFault[]> {
  const { rows } = await sql<EngagementFault>`
    select batch_id as import_id, line from engagement
    left join (
      select batch_id, line, sum(engagement_month.hours) as hours, sum(engagement_month.weeks) as weeks, sum(engagement_month.on_call_hours) as on_call_hours
      from engagement_month group by 1, 2
    ) share using (batch_id, line)
    where share.hours is distinct from engagement.hours or share.weeks is distinct from engagement.weeks
      or coalesce(share.on_call_hours, 0) <> coalesce(engagement.on_call_hours, 0)
    order by 1, 2 limit 100`.execute(tx);
  return rows;
}
