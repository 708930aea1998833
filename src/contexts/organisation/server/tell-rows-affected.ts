import { type RawBuilder, sql } from 'kysely';
import { formatCount } from '../../../platform/cli/table.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { RegionConfiguration } from '../domain/configuration.ts';
import type { ConfigurationChange } from '../domain/editing/diff-configurations.ts';
import { staffCategoriesOf } from '../domain/staff-categories.ts';

/** Says, for each unit and staff category that disappears, how many stored rows lose it: their place is then unmapped. */
export async function tellRowsAffected(
  tx: Tx,
  changes: readonly ConfigurationChange[],
  before: RegionConfiguration | undefined,
  after: RegionConfiguration,
): Promise<ConfigurationChange[]> {
  if (!before) return [...changes];
  const units = gone(
    before.units.map(({ code }) => code),
    after.units.map(({ code }) => code),
  );
  const keysOf = (configuration: RegionConfiguration) =>
    staffCategoriesOf(configuration.staffCategories).map(({ key }) => key);
  const categories = gone(keysOf(before), keysOf(after));
  const rowsOfUnit = await countRows(tx, sql`unit_code`, units);
  const rowsOfCategory = await countRows(tx, sql`staff_category`, categories);
  return changes.map((change) => {
    if (change.change !== 'removed') return change;
    const code = change.key
      .split(' ')
      .slice(0, change.section === 'units' ? -1 : undefined)
      .join(' ');
    const rows =
      change.section === 'units'
        ? rowsOfUnit.get(code)
        : change.section === 'staffCategories'
          ? rowsOfCategory.get(code)
          : undefined;
    const what = change.section === 'units' ? 'sin enhet' : 'sin personalkategori';
    return rows
      ? {
          ...change,
          text: `${change.text}. ${formatCount(rows)} lagrade rader förlorar ${what} om ingen annan regel fångar dem`,
        }
      : change;
  });
}

const gone = (before: readonly string[], after: readonly string[]): string[] => {
  const left = new Set(after);
  return [...new Set(before)].filter((code) => !left.has(code));
};

async function countRows(tx: Tx, column: RawBuilder<unknown>, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const own = (table: string) =>
    sql`select ${column} as code, count(*) as rows from ${sql.table(table)} where ${column} = any(${codes}) and replaced_by is null group by 1`;
  const { rows } = await sql<{ code: string; rows: number }>`
    select code, sum(rows)::bigint as rows from (
      select ${column} as code, sum(row_count) as rows from cost_class join cost_month on cost_class_id = cost_class.id where ${column} = any(${codes}) group by 1
      union all ${own('staff_month')} union all ${own('engagement')} union all ${own('series_value')}
    ) counted group by code`.execute(tx);
  return new Map(rows.map(({ code, rows: count }) => [code, Number(count)]));
}
