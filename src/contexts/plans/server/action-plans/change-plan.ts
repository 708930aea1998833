import type * as z from 'zod';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { PlanChange } from '../../contract/plans.ts';
import { requirePeriod } from './create-plan.ts';
import { type ChangeContext, claimColumns, lockPlan, markRevised, requireVersion } from './stored-plans.ts';

/** Changes what a plan says about itself. @throws Refusal `plan-unknown`, `if-match-missing`, `changed-meanwhile`, `plan-period-unfit`. */
export async function changePlan(
  tx: Tx,
  key: string,
  change: z.output<typeof PlanChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockPlan(tx, key);
  requireVersion(plan, ifMatch);
  const {
    name = plan.name,
    validFrom = plan.validFrom,
    validTo = plan.validTo,
    effectGoal = plan.effectGoal,
    claim = plan.claim,
  } = change;
  requirePeriod({ validFrom, validTo });
  await markRevised(tx, plan);
  await tx
    .updateTable('plan')
    .set({
      name,
      validFrom,
      validTo,
      effectGoal,
      ...claimColumns(claim),
      version: plan.version + 1,
      changedAt: now.toISOString(),
      changedBy: actor.id,
    })
    .where('id', '=', plan.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'change-plan',
    entity: 'plan',
    entityId: key,
    before: plan,
    after: change,
    at: now,
  });
}
