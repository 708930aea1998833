import type { Tx } from '../../../../platform/db/types.ts';
import { type ExpectedEffect, expectedEffects, lastEffectMonth } from '../../domain/action-plans/expected-effects.ts';
import { readActions } from './stored-actions.ts';
import { requirePlan } from './stored-plans.ts';

/** What a plan's actions are expected to change, on the grid. @throws Refusal `plan-unknown`. */
export async function readExpectedEffects(tx: Tx, key: string): Promise<ExpectedEffect[]> {
  const plan = await requirePlan(tx, key);
  const actions = await readActions(tx, { planId: plan.id });
  return expectedEffects(actions, lastEffectMonth(plan.validTo, actions));
}
