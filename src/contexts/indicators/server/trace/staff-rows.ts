import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/db/types.ts';
import type { TraceRowDto } from '../../contract.ts';
import {
  type After,
  categoryIs,
  type FileSum,
  monthIn,
  type Part,
  type PartAsk,
  selectionPaths,
} from './part-selection.ts';

function staff(ask: PartAsk<'staff'>): RawBuilder<unknown> {
  const [row] = ask.rows;
  const chosen = row?.staffCategories ? sql`s.staff_category = any(${row.staffCategories}::text[])` : sql`true`;
  return sql`staff_month s
    join (${selectionPaths(ask)}) p on p.unit_code = s.unit_code and s.month between p.first_month and p.last_month
    where s.replaced_by is null and ${monthIn(sql`s.month`, row?.months ?? [])} and ${categoryIs(sql`s.staff_category`, ask)} and ${chosen}`;
}

const measured = (ask: PartAsk<'staff'>) => (ask.rows[0]?.measure === 'headcount' ? sql`s.headcount` : sql`s.fte`);

export async function staffFileSums(tx: Tx, ask: PartAsk<'staff'>): Promise<FileSum[]> {
  const { rows } = await sql<{ importId: number; rowCount: number; sum: number }>`
    select s.batch_id as import_id, count(*)::bigint as row_count, coalesce(sum(${measured(ask)}), 0) as sum from ${staff(ask)} group by 1 order by 1`.execute(
    tx,
  );
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount }));
}

type StaffRow = {
  importId: number;
  file: string;
  line: number;
  date: string;
  unit: string;
  staffCategory: string;
  costCentre: string | null;
  quantity: number | null;
};

export async function staffRowsAfter(
  tx: Tx,
  part: Part,
  ask: PartAsk<'staff'>,
  after: After,
  limit: number,
): Promise<TraceRowDto[]> {
  const { rows } = await sql<StaffRow>`
    select s.batch_id as import_id, b.file_name as file, s.line, s.month as date, s.unit_code as unit, s.staff_category, s.cost_centre, ${measured(ask)} as quantity
    from import_batch b cross join ${staff(ask)} and b.id = s.batch_id and (s.batch_id, s.line) > (${after.importId}, ${after.line})
    order by s.batch_id, s.line limit ${limit}`.execute(tx);
  return rows.map(({ costCentre, quantity, ...row }) => ({
    part,
    ...row,
    ...(costCentre === null ? {} : { costCentre }),
    ...(quantity === null ? {} : { quantity }),
    quantityUnit: ask.rows[0]?.measure === 'headcount' ? 'persons' : 'fte',
  }));
}
