import type { Tx } from '../../../../platform/db/types.ts';
import type { Language } from '../../../../platform/http/sentences.ts';
import type { AnsweredActionDto, LocalPlanDto } from '../../contract/local-plans.ts';
import { LOCAL_PLAN_TABLE, STEP_PERMISSIONS } from '../../domain/local-plans/local-plan-table.ts';
import { listPlanVersions } from '../action-plans/plan-versions.ts';
import { readPersonNames } from '../action-plans/read-plan-world.ts';
import { readAnsweredVersions, readParentPlan, readStandingAnswers } from './read-answers.ts';
import { requireLocalPlan, type StoredLocalPlan } from './stored-local-plans.ts';
import { viewLocalPlans } from './view-local-plans.ts';

type Asker = { now: Date; language: Language; may(permission: string, unit?: string): boolean };

/** A local plan with its figures, the region's actions and their answers. @throws Refusal `local-plan-unknown`. */
export async function readLocalPlan(tx: Tx, key: string, asker: Asker): Promise<LocalPlanDto> {
  const local = await requireLocalPlan(tx, key);
  const [summary] = await viewLocalPlans(tx, [local], asker);
  const nameOf = await readPersonNames(tx);
  const { version, actions } = await readActionsWithAnswers(tx, local, asker.now, nameOf);
  const versions = local.planId === null ? [] : await listPlanVersions(tx, local.planId);
  const answered = new Set(actions.map(({ localNumber }) => localNumber));
  const own = await tx
    .selectFrom('plannedAction')
    .select('number')
    .where('planId', '=', local.planId ?? local.id)
    .execute();
  return {
    ...summary!,
    parentName: local.parentName,
    parentVersion: version,
    instruction: local.instruction,
    orderedByName: nameOf(local.orderedBy),
    dueReason: local.dueReason,
    presentState: local.presentState,
    withdrawnReason: local.withdrawnReason,
    figures: await readFigures(tx, local),
    actions,
    ownActions: own.filter(({ number }) => !answered.has(number)).length,
    adoptedVersion: versions[0]?.number ?? null,
    steps: LOCAL_PLAN_TABLE[local.state].filter((step) => asker.may(STEP_PERMISSIONS[step], local.unit)),
  };
}

async function readActionsWithAnswers(tx: Tx, local: StoredLocalPlan, now: Date, nameOf: (id: string) => string) {
  const { version, toAnswer, units } = await readParentPlan(tx, local, now);
  const answers = await readStandingAnswers(tx, [local.id]);
  const readsOtherwise = await readAnsweredVersions(tx, local.parentId, answers);
  const answerOf = new Map(answers.map((answer) => [answer.number, answer]));
  const actions = toAnswer.map((action): AnsweredActionDto => {
    const answer = answerOf.get(action.number);
    return {
      number: action.number,
      title: action.title,
      unit: { code: action.unit, name: units.nameOf(action.unit) },
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      answer: answer?.answer ?? null,
      reason: answer?.reason ?? null,
      localNumber: answer?.localNumber ?? null,
      localTitle: answer?.localTitle ?? null,
      answeredAt: answer?.answeredAt ?? null,
      answeredByName: answer ? nameOf(answer.answeredBy) : null,
      isNew: answer ? readsOtherwise(answer, action) : answers.length > 0 && local.state !== 'started',
    };
  });
  return { version, actions };
}

async function readFigures(tx: Tx, { id }: StoredLocalPlan) {
  const rows = await tx
    .selectFrom('localPlanFigure')
    .select(['indicator', 'period', 'readOn', 'value', 'reason', 'unitOfMeasure', 'definition', 'complete', 'gaps'])
    .where('localPlanId', '=', id)
    .orderBy('indicator')
    .orderBy('period')
    .execute();
  return rows.map((row) => ({ ...row, gaps: row.gaps as unknown[] }));
}
