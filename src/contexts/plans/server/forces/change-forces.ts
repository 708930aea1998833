import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { ForceChange, NewForce } from '../../contract/risks.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import { type ChangeContext, requirePlan, requireVersion } from '../action-plans/stored-plans.ts';
import { nextNumber } from '../next-number.ts';
import { requireActionIds } from '../plan-action.ts';

type Links = z.output<typeof NewForce>['actions'];

/** Puts a force into the picture of a plan. @returns its number. @throws Refusal `plan-unknown`, `planned-action-unknown`. */
export async function addForce(
  tx: Tx,
  force: z.output<typeof NewForce>,
  { actor, now }: ChangeContext,
): Promise<number> {
  await lockData(tx);
  const plan = await requirePlan(tx, force.plan);
  const { side, strength, text } = force;
  const number = await nextNumber(tx, 'planForce');
  const id = newId();
  await tx
    .insertInto('planForce')
    .values({
      id,
      number,
      planId: plan.id,
      side,
      strength,
      text,
      changedAt: now.toISOString(),
      changedBy: actor.id,
      version: 1,
    })
    .execute();
  await linkActions(tx, id, plan, force.actions);
  await appendEvent(tx, {
    actor,
    action: 'add-force',
    entity: 'force',
    entityId: String(number),
    after: force,
    at: now,
  });
  return number;
}

/**
 * Changes a force, or takes it off the picture. @returns key of its plan.
 * @throws Refusal `force-unknown`, `if-match-missing`, `changed-meanwhile`, `planned-action-unknown`.
 */
export async function changeForce(
  tx: Tx,
  number: number,
  change: z.output<typeof ForceChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  await tx.selectFrom('planForce').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
  const before = await requireForce(tx, number);
  requireVersion(before, ifMatch);
  const { actions, removed, ...columns } = change;
  await tx
    .updateTable('planForce')
    .set({
      ...(Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as typeof columns),
      ...(removed ? { removedOn: todayOf(now) } : {}),
      changedAt: now.toISOString(),
      changedBy: actor.id,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute();
  if (actions) {
    await tx.deleteFrom('planForceAction').where('forceId', '=', before.id).execute();
    await linkActions(tx, before.id, { id: before.planId, key: before.plan }, actions);
  }
  await appendEvent(tx, {
    actor,
    action: 'change-force',
    entity: 'force',
    entityId: String(number),
    before: { side: before.side, strength: before.strength, text: before.text },
    after: change,
    at: now,
  });
}

export const findForce = (tx: Tx, number: number) =>
  tx
    .selectFrom('planForce as force')
    .innerJoin('plan', 'plan.id', 'force.planId')
    .select([
      'force.id',
      'force.planId',
      'force.side',
      'force.strength',
      'force.text',
      'force.version',
      'plan.key as plan',
      'plan.kind',
      'plan.unitCode as unit',
    ])
    .where('force.number', '=', number)
    .where('force.removedOn', 'is', null)
    .executeTakeFirst();

/** @throws Refusal `force-unknown`. */
export async function requireForce(tx: Tx, number: number) {
  const found = await findForce(tx, number);
  if (!found) throw new Refusal('force-unknown', { number }, { httpStatus: 404 });
  return found;
}

async function linkActions(tx: Tx, forceId: string, plan: { id: string; key: string }, links: Links): Promise<void> {
  if (links.length === 0) return;
  const idOf = await requireActionIds(
    tx,
    plan,
    links.map(({ action }) => action),
  );
  const effects = new Map(links.map(({ action, effect }) => [idOf.get(action)!, effect]));
  const rows = [...effects].map(([actionId, effect]) => ({ forceId, actionId, effect }));
  await tx.insertInto('planForceAction').values(rows).execute();
}
