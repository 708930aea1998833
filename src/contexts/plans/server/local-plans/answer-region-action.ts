import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewLocalAnswer } from '../../contract/local-plans.ts';
import { requireAction } from '../action-plans/stored-actions.ts';
import { type ChangeContext, lockPlan, markRevised } from '../action-plans/stored-plans.ts';
import { carryOutLocally, stopLocally } from './own-action.ts';
import { readParentPlan, readStandingAnswers } from './read-answers.ts';
import { lockForStep, updateLocalPlan } from './stored-local-plans.ts';

type Given = z.output<typeof NewLocalAnswer>;

/**
 * Answers one action of the region's plan: takes it over, adapts it, or declines it. A new answer supersedes the earlier.
 * @throws Refusal as `lockForStep`, `local-answer-unknown-action`, `local-answer-reason-missing`, `planned-action-unfit`.
 */
export async function answerRegionAction(
  tx: Tx,
  key: string,
  given: Given,
  ifMatch: string | undefined,
  context: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const local = await lockForStep(tx, key, 'answer', ifMatch);
  const reason = given.reason || null;
  if (given.answer !== 'taken-over' && reason === null) throw new Refusal('local-answer-reason-missing');
  const { version, toAnswer } = await readParentPlan(tx, local, context.now);
  const origin = toAnswer.find(({ number }) => number === given.action);
  if (!origin || version === null)
    throw new Refusal('local-answer-unknown-action', { number: given.action, parent: local.parent });
  const plan = await lockPlan(tx, key);
  const standing = (await readStandingAnswers(tx, [local.id])).find(({ number }) => number === given.action);
  const standingActionId = standing?.localActionId ?? null;
  const localActionId =
    given.answer === 'declined'
      ? await stopLocally(tx, standingActionId, reason!, context)
      : await carryOutLocally(tx, { plan, origin, given, standingActionId }, context);
  const originId = (await requireAction(tx, `${local.parent}.${given.action}`)).id;
  await storeAnswer(tx, { localPlanId: local.id, originId, given, reason, localActionId, version }, context);
  await markRevised(tx, plan);
  await updateLocalPlan(tx, local);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'answer-region-action',
    entity: 'local-plan',
    entityId: key,
    ...(standing ? { before: { answer: standing.answer, reason: standing.reason } } : {}),
    after: { ...given, title: given.title ?? origin.title },
    at: context.now,
  });
}

type NewAnswer = {
  localPlanId: string;
  originId: string;
  given: Given;
  reason: string | null;
  localActionId: string | null;
  version: number;
};

async function storeAnswer(tx: Tx, answer: NewAnswer, { actor, now }: ChangeContext): Promise<void> {
  const at = now.toISOString();
  await tx
    .updateTable('localPlanAnswer')
    .set({ supersededAt: at })
    .where('localPlanId', '=', answer.localPlanId)
    .where('originActionId', '=', answer.originId)
    .where('supersededAt', 'is', null)
    .execute();
  await tx
    .insertInto('localPlanAnswer')
    .values({
      id: newId(),
      localPlanId: answer.localPlanId,
      originActionId: answer.originId,
      answer: answer.given.answer,
      reason: answer.reason,
      localActionId: answer.localActionId,
      parentVersion: answer.version,
      answeredAt: at,
      answeredBy: actor.id,
    })
    .execute();
}
