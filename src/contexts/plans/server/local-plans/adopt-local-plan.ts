import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { NewAdoption } from '../../contract/plans.ts';
import { adoptPlan } from '../action-plans/adopt-plan.ts';
import { type ChangeContext, requirePlan } from '../action-plans/stored-plans.ts';
import { readParentPlan, readStandingAnswers } from './read-answers.ts';
import { lockForStep, updateLocalPlan } from './stored-local-plans.ts';

/**
 * Adopts a local plan when every action of the region's plan is answered: the same version and decision as any plan's.
 * @throws Refusal as `lockForStep` and `adoptPlan`, `local-plan-unanswered`, `local-plan-present-state-missing`.
 */
export async function adoptLocalPlan(
  tx: Tx,
  key: string,
  adoption: z.output<typeof NewAdoption>,
  ifMatch: string | undefined,
  context: ChangeContext,
): Promise<{ version: number; decision: string }> {
  await lockData(tx);
  const local = await lockForStep(tx, key, 'adopt', ifMatch);
  if (local.presentState === '') throw new Refusal('local-plan-present-state-missing');
  const { toAnswer } = await readParentPlan(tx, local, context.now);
  const answers = await readStandingAnswers(tx, [local.id]);
  const answered = new Set(answers.map(({ number }) => number));
  const unanswered = toAnswer.filter(({ number }) => !answered.has(number));
  if (unanswered.length > 0)
    throw new Refusal('local-plan-unanswered', {
      count: unanswered.length,
      actions: unanswered.map(({ number, title }) => `${number} ${title}`).join('; '),
    });
  const { version } = await requirePlan(tx, key);
  const adopted = await adoptPlan(tx, key, adoption, String(version), context);
  await updateLocalPlan(tx, local);
  return adopted;
}
