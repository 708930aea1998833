import { sql } from 'kysely';
import type { Month } from '../../../kernel/month.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type GridPlaces, placeStaffRow } from '../domain/place-staff-row.ts';

/** Gives stored rows on own staff the place that the rules of now give them. @returns number of rows that moved. */
export async function remapStaffMonths(tx: Tx, places: GridPlaces): Promise<number> {
  const rows = await tx
    .selectFrom('staffMonth')
    .select(['batchId', 'line', 'month', 'unitText', 'costCentre', 'staffCategoryText', 'unitCode', 'staffCategory'])
    .execute();
  const moved = rows.flatMap((row) => {
    const place = placeStaffRow({ ...row, month: row.month.slice(0, 7) as Month }, places);
    const same = place.unitCode === row.unitCode && place.staffCategory === row.staffCategory;
    return same ? [] : [[row.batchId, row.line, place.unitCode, place.staffCategory] as const];
  });
  if (moved.length === 0) return 0;
  await sql`create temporary table staff_move (batch_id integer, line integer, unit_code text, staff_category text) on commit drop`.execute(
    tx,
  );
  await copyRows(tx, 'staff_move', ['batch_id', 'line', 'unit_code', 'staff_category'], moved);
  await sql`
    update staff_month set unit_code = staff_move.unit_code, staff_category = staff_move.staff_category from staff_move
    where staff_move.batch_id = staff_month.batch_id and staff_move.line = staff_month.line`.execute(tx);
  await sql`drop table staff_move`.execute(tx);
  return moved.length;
}
