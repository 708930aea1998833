import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { lockForStep, updateLocalPlan } from './stored-local-plans.ts';

/** Moves the date by which a plan is to be adopted, with the reason. @throws Refusal as `lockForStep`, `local-plan-not-extended`. */
export async function extendLocalPlan(
  tx: Tx,
  key: string,
  { dueOn, reason }: { dueOn: string; reason: string },
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockForStep(tx, key, 'extend', ifMatch);
  if (dueOn <= plan.dueOn) throw new Refusal('local-plan-not-extended', { date: plan.dueOn });
  await updateLocalPlan(tx, plan, { dueOn, dueReason: reason });
  await appendEvent(tx, {
    actor,
    action: 'extend-local-plan',
    entity: 'local-plan',
    entityId: key,
    before: { dueOn: plan.dueOn },
    after: { dueOn, reason },
    at: now,
  });
}

/** Takes an order back for one department, with the reason; a plan that was begun is ended. @throws Refusal as `lockForStep`. */
export async function withdrawLocalPlan(
  tx: Tx,
  key: string,
  { reason }: { reason: string },
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockForStep(tx, key, 'withdraw', ifMatch);
  await updateLocalPlan(tx, plan, { withdrawnOn: todayOf(now), withdrawnBy: actor.id, withdrawnReason: reason });
  if (plan.planId !== null) {
    await tx
      .updateTable('plan')
      .set((eb) => ({ state: 'ended', version: eb('version', '+', 1) }))
      .where('id', '=', plan.planId)
      .execute();
    await bumpDataVersion(tx);
  }
  await appendEvent(tx, {
    actor,
    action: 'withdraw-local-plan',
    entity: 'local-plan',
    entityId: key,
    after: { reason },
    at: now,
  });
}
