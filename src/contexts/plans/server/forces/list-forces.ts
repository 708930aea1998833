import type { Tx } from '../../../../platform/db/types.ts';
import type { ForceListDto } from '../../contract/risks.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import type { ForceEffect, ForceSide } from '../../domain/forces/force-field.ts';
import { requirePlan } from '../action-plans/stored-plans.ts';

/** The forces of a plan, and which actions strengthen or weaken each. @throws Refusal `plan-unknown`. */
export async function listForces(
  tx: Tx,
  key: string,
  { may }: { may(permission: string, unit?: string): boolean },
): Promise<ForceListDto> {
  const plan = await requirePlan(tx, key);
  const forces = await tx
    .selectFrom('planForce')
    .select(['id', 'number', 'side', 'strength', 'text', 'version'])
    .where('planId', '=', plan.id)
    .where('removedOn', 'is', null)
    .orderBy('number')
    .execute();
  const links = await tx
    .selectFrom('planForceAction as link')
    .innerJoin('plannedAction as action', 'action.id', 'link.actionId')
    .select(['link.forceId', 'action.number as action', 'action.title', 'link.effect'])
    .where('action.planId', '=', plan.id)
    .orderBy('action.number')
    .execute();
  return {
    items: forces.map(({ id, side, ...force }) => ({
      ...force,
      plan: key,
      side: side as ForceSide,
      actions: links
        .filter(({ forceId }) => forceId === id)
        .map(({ action, title, effect }) => ({ action, title, effect: effect as ForceEffect })),
    })),
    next: null,
    mayChange: may(changePermission(plan.kind), plan.unit),
  };
}
