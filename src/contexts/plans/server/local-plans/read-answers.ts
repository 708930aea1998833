import type { Tx } from '../../../../platform/db/types.ts';
import { fieldChanges, type FrozenAction } from '../../domain/action-plans/difference.ts';
import { type Answer, actionsToAnswer } from '../../domain/local-plans/answers.ts';
import { listPlanVersions, readFrozenActions } from '../action-plans/plan-versions.ts';
import { readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';

/** The region's plan as it was last adopted, and what of it a department answers. */
export async function readParentPlan(tx: Tx, local: { parentId: string; unit: string }, now: Date) {
  const [newest] = await listPlanVersions(tx, local.parentId);
  const version = newest?.number ?? null;
  const actions = version === null ? [] : await readFrozenActions(tx, local.parentId, version);
  const units = await readUnitsToday(tx, todayOf(now));
  return { version, actions, units, toAnswer: actionsToAnswer(actions, local.unit, units.below) };
}

/** Answers that hold, of the local plans named, by the number of the region's action. */
export async function readStandingAnswers(tx: Tx, localPlanIds: readonly string[]) {
  if (localPlanIds.length === 0) return [];
  const rows = await tx
    .selectFrom('localPlanAnswer as answer')
    .innerJoin('plannedAction as origin', 'origin.id', 'answer.originActionId')
    .leftJoin('plannedAction as own', 'own.id', 'answer.localActionId')
    .select([
      'answer.id',
      'answer.localPlanId',
      'origin.id as originId',
      'origin.number',
      'answer.answer',
      'answer.reason',
      'answer.localActionId',
      'own.number as localNumber',
      'own.title as localTitle',
      'answer.parentVersion',
      'answer.answeredAt',
      'answer.answeredBy',
    ])
    .where('answer.localPlanId', 'in', [...localPlanIds])
    .where('answer.supersededAt', 'is', null)
    .orderBy('origin.number')
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as Answer }));
}
export type StandingAnswer = Awaited<ReturnType<typeof readStandingAnswers>>[number];

/** How the region's plan read in each version that was answered, so that what reads otherwise now can be told. */
export async function readAnsweredVersions(tx: Tx, parentId: string, answers: readonly StandingAnswer[]) {
  const versions = new Map<number, ReadonlyMap<number, FrozenAction>>();
  for (const number of new Set(answers.map(({ parentVersion }) => parentVersion))) {
    const actions = await readFrozenActions(tx, parentId, number);
    versions.set(number, new Map(actions.map((action) => [action.number, action])));
  }
  return (answer: StandingAnswer, now: FrozenAction): boolean => {
    const then = versions.get(answer.parentVersion)?.get(now.number);
    return then === undefined || fieldChanges(then, now).length > 0;
  };
}
