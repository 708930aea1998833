import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';
import type { UnmappedCodeDto } from '../contract.ts';
import { readSeriesKeys } from './read-series-keys.ts';

/** The queue of codes that no rule maps, the largest amounts first, each with one place where it stands. */
export async function listUnmapped(tx: Tx): Promise<UnmappedCodeDto[]> {
  const series = [...(await readSeriesKeys(tx))];
  const { rows } = await sql<Omit<UnmappedCodeDto, 'example'> & { file: string; line: number; text: string | null }>`
    with class as materialized (
      select id, kind = 'unmapped' as account_unmapped, unit_code is null and kind not in ('excluded', 'unmapped') as unit_unmapped
      from cost_class where kind = 'unmapped' or (unit_code is null and kind <> 'excluded')
    ), ledger as (
      select fact.*, class.account_unmapped, class.unit_unmapped from cost_fact fact join class on class.id = fact.cost_class_id
      where replaced_by is null
    ), code as (
      select 'account' as type, account as code, date, amount_ore, batch_id, line, text from ledger where account_unmapped
      union all select 'cost-centre', cost_centre, date, amount_ore, batch_id, line, text from ledger where unit_unmapped
      union all select case when unit_text = '' then 'cost-centre' else 'unit' end, coalesce(nullif(unit_text, ''), cost_centre), month, 0, batch_id, line, null
        from staff_month where unit_code is null and replaced_by is null
      union all select 'staff-category', staff_category_text, month, 0, batch_id, line, null from staff_month where staff_category is null and replaced_by is null
      union all select 'unit', unit_text, from_date, 0, batch_id, line, reference from engagement where unit_code is null and replaced_by is null
      union all select 'staff-category', staff_category_text, from_date, 0, batch_id, line, reference from engagement where staff_category is null and replaced_by is null
      union all select 'unit', unit_text, first_month, 0, batch_id, line, indicator from series_value where unit_code is null and replaced_by is null
      union all select 'indicator', indicator, first_month, 0, batch_id, line, unit_text from series_value where indicator <> all(${series}::text[]) and replaced_by is null
    ), summed as (
      select type, code, count(*) as rows, sum(amount_ore)::bigint as amount_ore, min(date) as first, max(date) as last,
        (array_agg(batch_id order by batch_id, line))[1] as batch_id,
        (array_agg(line order by batch_id, line))[1] as line, (array_agg(text order by batch_id, line))[1] as text
      from code group by type, code
    )
    select type, code, rows, amount_ore, to_char(first, 'YYYY-MM') as first_month, to_char(last, 'YYYY-MM') as last_month,
      file_name as file, line, text
    from summed join import_batch on import_batch.id = batch_id
    order by abs(amount_ore) desc, rows desc, type, code`.execute(tx);
  return rows.map(({ file, line, text, ...code }) => ({ ...code, example: { file, line, text } }));
}
