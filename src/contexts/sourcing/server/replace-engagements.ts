import { sql } from 'kysely';
import type { DoubleImport } from '../../../kernel/double-import.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';

/**
 * Earlier imports with counting engagements of the same reference, and which of their months would step back. `alike` asks
 * instead for engagements in the same unit that begin in a month that the new file covers.
 */
export async function findDoubleEngagementImports(tx: Tx, batchId: number, alike = false) {
  const isSame = alike
    ? sql`other.unit_text = mine.unit_text and to_char(other.from_date, 'YYYY-MM') between to_char(mine.from_date, 'YYYY-MM') and to_char(mine.to_date, 'YYYY-MM')`
    : sql`other.reference = mine.reference`;
  const { rows } = await sql<DoubleImport>`
    with double as (
      select other.batch_id, min(other.from_date) as first, max(other.from_date) as last, array_agg(distinct other.reference) as references
      from engagement mine join engagement other on ${isSame}
      where mine.batch_id = ${batchId} and other.batch_id <> ${batchId} and other.replaced_by is null
      group by 1
    ), covered as (
      select distinct to_char(month, 'YYYY-MM') as month from engagement_month where batch_id = ${batchId}
    )
    select double.batch_id, to_char(first, 'YYYY-MM') as first_month, to_char(last, 'YYYY-MM') as last_month,
      to_char(min(back.from_date), 'YYYY-MM') as first_replaced, to_char(max(back.from_date), 'YYYY-MM') as last_replaced
    from double join engagement back on back.batch_id = double.batch_id and back.replaced_by is null
      and (to_char(back.from_date, 'YYYY-MM') in (select month from covered) or back.reference = any(double.references))
    group by 1, 2, 3 order by 1`.execute(tx);
  return rows;
}

/** Lets earlier imports' engagements step back: those that begin in the given months, and those with a reference of the new file. */
export async function replaceEngagements(
  tx: Tx,
  batchId: number,
  replaced: readonly number[],
  months: readonly Month[],
): Promise<void> {
  await sql`
    update engagement set replaced_by = ${batchId}
    where batch_id = any(${[...replaced]}) and replaced_by is null
      and (to_char(from_date, 'YYYY-MM') = any(${[...months]}) or reference in (select reference from engagement where batch_id = ${batchId}))`.execute(
    tx,
  );
}

export async function removeEngagements(tx: Tx, batchId: number): Promise<void> {
  // What it had replaced passes on to the import that had replaced this one in that month, or counts again.
  await sql`
    with later as (
      select date_trunc('month', from_date) as month, max(replaced_by) as replaced_by from engagement where batch_id = ${batchId} and replaced_by is not null group by 1
    )
    update engagement set replaced_by = (select later.replaced_by from later where later.month = date_trunc('month', engagement.from_date))
    where replaced_by = ${batchId}`.execute(tx);
  await tx.deleteFrom('engagementMonth').where('batchId', '=', batchId).execute();
  await tx.deleteFrom('engagement').where('batchId', '=', batchId).execute();
}
