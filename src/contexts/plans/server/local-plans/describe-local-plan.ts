import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type ChangeContext, lockPlan, markRevised } from '../action-plans/stored-plans.ts';
import { lockForStep, updateLocalPlan } from './stored-local-plans.ts';

/** Writes the department's own words about its present state. What changes nothing writes nothing. @throws Refusal as `lockForStep`. */
export async function describeLocalPlan(
  tx: Tx,
  key: string,
  { presentState }: { presentState: string },
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockForStep(tx, key, 'describe', ifMatch);
  if (presentState.trim() === plan.presentState) return;
  await updateLocalPlan(tx, plan, { presentState: presentState.trim() });
  await markRevised(tx, await lockPlan(tx, key));
  await appendEvent(tx, {
    actor,
    action: 'describe-local-plan',
    entity: 'local-plan',
    entityId: key,
    before: { presentState: plan.presentState },
    after: { presentState: presentState.trim() },
    at: now,
  });
}
