import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { newId } from '../../../../../platform/files/new-id.ts';
import type { ActionGradeDto, NewActionGradeDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS, scaleOn } from '../../../domain/grading/scales.ts';
import { type ChangeContext, requireVersion } from '../change-context.ts';
import { readNewestVersion } from '../stored-catalogue.ts';
import { lockActionInUse } from './lock-action.ts';
import { readGrades } from './stored-grades.ts';
import { requireUnit } from './units-today.ts';

/**
 * Stores a person's own grade of an action in a unit. The earlier one is kept and marked as superseded; the same grade
 * again writes nothing. `ifMatch`: version of the grade that it supersedes, 0 for the first.
 * @throws Refusal `grade-empty`, `catalogue-action-unknown`, `catalogue-action-withdrawn`, `catalogue-unit-unknown`,
 * `if-match-missing`, `changed-meanwhile`.
 */
export async function gradeAction(
  tx: Tx,
  grade: NewActionGradeDto,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<ActionGradeDto> {
  await lockActionInUse(tx, grade.action);
  await requireUnit(tx, grade.unit, now);
  const own = { unit: grade.unit, action: grade.action, gradedBy: actor.id, holdingOnly: true };
  const [before] = await readGrades(tx, own);
  requireVersion(ifMatch, before?.version ?? 0);
  if (DIMENSIONS.every((dimension) => grade[dimension] === null)) throw new Refusal('grade-empty');
  const motive = grade.motive ? grade.motive : null;
  if (before && before.motive === motive && DIMENSIONS.every((dimension) => before[dimension] === grade[dimension]))
    return before;
  const steps = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, grade[dimension]]));
  await tx
    .updateTable('actionGrade')
    .set({ supersededAt: now.toISOString() })
    .where('unitCode', '=', grade.unit)
    .where('actionNumber', '=', grade.action)
    .where('gradedBy', '=', actor.id)
    .where('supersededAt', 'is', null)
    .execute();
  await tx
    .insertInto('actionGrade')
    .values({
      ...steps,
      id: newId(),
      unitCode: grade.unit,
      actionNumber: grade.action,
      catalogueVersion: await readNewestVersion(tx),
      gradedBy: actor.id,
      gradedRole: actor.role,
      version: (before?.version ?? 0) + 1,
      scale: scaleOn(swedishDate(now)).key,
      motive,
      gradedAt: now.toISOString(),
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'grade-action',
    entity: 'action-grade',
    entityId: `${grade.unit}/${grade.action}`,
    ...(before
      ? { before: { ...Object.fromEntries(DIMENSIONS.map((d) => [d, before[d]])), motive: before.motive } }
      : {}),
    after: { ...steps, motive },
    at: now,
  });
  return (await readGrades(tx, own))[0]!;
}
