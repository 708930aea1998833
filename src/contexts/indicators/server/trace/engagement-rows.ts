import { type RawBuilder, sql } from 'kysely';
import type { Month } from '../../../../kernel/month.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { TraceRowDto } from '../../contract.ts';
import type { IndicatorParameters } from '../../domain/parameters.ts';
import {
  type After,
  categoryIs,
  type FileSum,
  monthIn,
  type Part,
  type PartAsk,
  selectionPaths,
} from './part-selection.ts';

function shares(ask: PartAsk<'engagement'>): RawBuilder<unknown> {
  const months = ask.rows.flatMap((row) => row.months);
  return sql`engagement_month m
    join engagement e using (batch_id, line)
    join (${selectionPaths(ask)}) p on p.unit_code = e.unit_code and m.month between p.first_month and p.last_month
    where e.replaced_by is null and ${monthIn(sql`m.month`, months)} and ${categoryIs(sql`e.staff_category`, ask)}`;
}

/** Sum per file, in weeks or hours as the indicator counts: each month by the hours of its week. */
export async function engagementFileSums(
  tx: Tx,
  ask: PartAsk<'engagement'>,
  parameters: IndicatorParameters,
): Promise<FileSum[]> {
  const { rows } = await sql<{ importId: number; month: string; hours: number; weeks: number; starting: number }>`
    select m.batch_id as import_id, m.month, coalesce(sum(m.hours), 0) as hours, coalesce(sum(m.weeks), 0) as weeks,
      count(*) filter (where m.month = (select min(f.month) from engagement_month f where f.batch_id = m.batch_id and f.line = m.line
        and ${monthIn(
          sql`f.month`,
          ask.rows.flatMap((row) => row.months),
        )}))::bigint as starting
    from ${shares(ask)} group by 1, 2 order by 1, 2`.execute(tx);
  const sums = new Map<number, FileSum>();
  for (const row of rows) {
    const known = sums.get(row.importId) ?? { importId: row.importId, rows: 0, sum: 0 };
    const hoursPerWeek = parameters.hoursPerAgencyWeek(row.month.slice(0, 7) as Month) ?? 1;
    const added =
      ask.rows[0]?.measure === 'weeks' ? row.hours / hoursPerWeek + row.weeks : row.hours + row.weeks * hoursPerWeek;
    sums.set(row.importId, { importId: row.importId, rows: known.rows + row.starting, sum: known.sum + added });
  }
  return [...sums.values()];
}

type EngagementRow = {
  importId: number;
  file: string;
  line: number;
  date: string;
  unit: string;
  staffCategory: string;
  hours: number | null;
  weeks: number | null;
  reference: string;
  supplier: string;
  dispensation: string | null;
};

/** The engagements, each with the part of its hours or weeks that falls in the period. */
export async function engagementRowsAfter(
  tx: Tx,
  part: Part,
  ask: PartAsk<'engagement'>,
  after: After,
  limit: number,
): Promise<TraceRowDto[]> {
  const { rows } = await sql<EngagementRow>`
    select b.id as import_id, b.file_name as file, e.line, e.from_date as date, e.unit_code as unit, e.staff_category, s.hours, s.weeks, e.reference, e.supplier, e.dispensation
    from (select m.batch_id, m.line, sum(m.hours) as hours, sum(m.weeks) as weeks from ${shares(ask)} group by 1, 2) s
    join engagement e using (batch_id, line) join import_batch b on b.id = e.batch_id
    where (e.batch_id, e.line) > (${after.importId}, ${after.line})
    order by e.batch_id, e.line limit ${limit}`.execute(tx);
  return rows.map(({ hours, weeks, reference, dispensation, ...row }) => ({
    part,
    ...row,
    quantity: hours ?? weeks ?? 0,
    quantityUnit: hours === null ? 'weeks' : 'hours',
    text: reference,
    ...(dispensation === null ? {} : { dispensation }),
  }));
}
