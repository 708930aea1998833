import { sql } from 'kysely';
import { firstDayOf } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { Tree } from './load-sums.ts';

/**
 * Codes of the units right below a unit, or of its whole subtree with itself first, as far as they are there in any
 * month of the period; in the order of the region file.
 */
export async function unitsBelow(
  tx: Tx,
  ask: { unit: string; tree: Tree; period: Period; whole: boolean },
): Promise<string[]> {
  const depth = ask.whole ? sql`true` : sql`p.depth = 1`;
  const { rows } = await sql<{ unitCode: string }>`
    select p.unit_code from unit_path p join unit_path existing on existing.tree = 'dated' and existing.unit_code = p.unit_code and existing.depth = 0
    where p.tree = ${ask.tree} and p.ancestor_code = ${ask.unit} and ${depth}
      and p.first_month <= ${firstDayOf(ask.period.last)}::date and p.last_month >= ${firstDayOf(ask.period.first)}::date
      and existing.first_month <= ${firstDayOf(ask.period.last)}::date and existing.last_month >= ${firstDayOf(ask.period.first)}::date
    group by p.unit_code
    order by min(p.depth) = 0 desc, (select min(v.source_line) from unit_version v where v.code = p.unit_code), p.unit_code`.execute(
    tx,
  );
  return rows.map((row) => row.unitCode);
}

/** Names as they were at the end of the period, else the newest known. */
export async function unitNames(tx: Tx, period: Period): Promise<(unit: string) => string> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (code) code, name from unit_version
    order by code, valid_from <= ${firstDayOf(period.last)}::date desc, case when valid_from <= ${firstDayOf(period.last)}::date then valid_from end desc nulls last, valid_from`.execute(
    tx,
  );
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return (unit) => names.get(unit) ?? unit;
}
