import type { Tx } from '../../../../../platform/db/types.ts';
import type { ActionGradeDto } from '../../../contract/catalogue.ts';
import type { Step } from '../../../domain/grading/scales.ts';
import { readNames } from '../read-names.ts';

type Wanted = { unit: string; action?: number; gradedBy?: string; holdingOnly: boolean };

/** Grades in a unit, newest first; only those that hold, or the superseded ones too. */
export async function readGrades(tx: Tx, wanted: Wanted): Promise<ActionGradeDto[]> {
  const nameOf = await readNames(tx);
  let query = tx.selectFrom('actionGrade').selectAll().where('unitCode', '=', wanted.unit);
  if (wanted.action !== undefined) query = query.where('actionNumber', '=', wanted.action);
  if (wanted.gradedBy !== undefined) query = query.where('gradedBy', '=', wanted.gradedBy);
  if (wanted.holdingOnly) query = query.where('supersededAt', 'is', null);
  const rows = await query.orderBy('gradedAt', 'desc').orderBy('version', 'desc').orderBy('gradedBy').execute();
  return rows.map((row) => ({
    unit: row.unitCode,
    action: row.actionNumber,
    degreeInPlace: row.degreeInPlace as Step | null,
    expectedEffect: row.expectedEffect as Step | null,
    difficulty: row.difficulty as Step | null,
    priority: row.priority as Step | null,
    motive: row.motive,
    gradedBy: row.gradedBy,
    gradedByName: nameOf(row.gradedBy),
    gradedRole: row.gradedRole,
    gradedAt: String(row.gradedAt),
    supersededAt: row.supersededAt === null ? null : String(row.supersededAt),
    catalogueVersion: row.catalogueVersion,
    scale: row.scale,
    version: row.version,
  }));
}

/** The grades that hold in a unit, by action. */
export async function readHoldingGrades(tx: Tx, unit: string): Promise<ReadonlyMap<number, readonly ActionGradeDto[]>> {
  const byAction = new Map<number, ActionGradeDto[]>();
  for (const grade of await readGrades(tx, { unit, holdingOnly: true }))
    byAction.set(grade.action, [...(byAction.get(grade.action) ?? []), grade]);
  return byAction;
}
