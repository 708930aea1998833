import { type RawBuilder, sql } from 'kysely';
import { ALL, UNSPECIFIED } from '../../../../kernel/grid.ts';
import { firstDayOf, lastDayOf, type Month } from '../../../../kernel/month.ts';
import type { RowSelection } from '../../domain/definition.ts';
import type { Selection } from '../../domain/measures.ts';
import type { Tree } from '../load-sums.ts';

export type Part = 'numerator' | 'denominator';

export type SelectionInTree = { selection: Selection; tree: Tree };

/** What the rows of one part are to be found by. */
export type PartAsk<Table extends RowSelection['table']> = SelectionInTree & {
  rows: readonly Extract<RowSelection, { table: Table }>[];
};

/** Place in a part's list: after this import and line. */
export type After = { importId: number; line: number };
export const FROM_START: After = { importId: 0, line: -1 };

export type FileSum = { importId: number; rows: number; sum: number };

export const rowsOf = <Table extends RowSelection['table']>(rows: readonly RowSelection[], table: Table) =>
  rows.filter((row): row is Extract<RowSelection, { table: Table }> => row.table === table);

/** Path rows of the selection's unit and care area. */
export function selectionPaths({ selection, tree }: SelectionInTree): RawBuilder<unknown> {
  const area =
    selection.careArea === ALL ? sql`true` : sql`coalesce(p.care_area, ${UNSPECIFIED}) = ${selection.careArea}`;
  return sql`select p.unit_code, p.first_month, p.last_month from unit_path p
    where p.tree = ${tree} and p.ancestor_code = ${selection.unit} and ${area}`;
}

export const categoryIs = (column: RawBuilder<unknown>, { selection }: SelectionInTree): RawBuilder<boolean> =>
  selection.staffCategory === ALL ? sql`${column} is not null` : sql`${column} = ${selection.staffCategory}`;

export const monthIn = (column: RawBuilder<unknown>, months: readonly Month[]): RawBuilder<boolean> =>
  sql`${column} = any(${months.map(firstDayOf)}::date[])`;

/** First and last day of all months asked for: block ranges of the fact table are left out by it. */
export function daysOf(rows: readonly { months: readonly Month[] }[]): { first: string; last: string } | undefined {
  const months = rows.flatMap((row) => row.months).toSorted();
  return months.length === 0 ? undefined : { first: firstDayOf(months[0]!), last: lastDayOf(months.at(-1)!) };
}
