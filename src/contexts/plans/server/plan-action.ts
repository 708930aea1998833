import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { requireAction } from './action-plans/stored-actions.ts';
import { findPlan, requirePlan } from './action-plans/stored-plans.ts';

/** A plan, or one of its actions, that something belongs to. */
export type Subject = { planId: string; actionId: string | null; unit: string };

/** @throws Refusal `plan-unknown`, `planned-action-unknown`. */
export async function requireSubject(tx: Tx, plan: string, action: number | null): Promise<Subject> {
  const { id: planId, unit } = await requirePlan(tx, plan);
  if (action === null) return { planId, actionId: null, unit };
  const found = await requireAction(tx, `${plan}.${action}`);
  return { planId, actionId: found.id, unit: found.unit };
}

/** The unit it concerns; undefined where the plan or the action does not exist. */
export async function unitOfSubject(tx: Tx, plan: string, action: number | null): Promise<string | undefined> {
  const found = await findPlan(tx, plan);
  if (!found) return undefined;
  if (action === null) return found.unit;
  const row = await tx
    .selectFrom('plannedAction')
    .select('unitCode')
    .where('planId', '=', found.id)
    .where('number', '=', action)
    .executeTakeFirst();
  return row?.unitCode;
}

/** Ids of actions of a plan by their numbers. @throws Refusal `planned-action-unknown`. */
export async function requireActionIds(
  tx: Tx,
  { id, key }: { id: string; key: string },
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.selectFrom('plannedAction').select(['id', 'number']).where('planId', '=', id).execute();
  const idOf = new Map(rows.map((row) => [row.number, row.id]));
  for (const number of numbers)
    if (!idOf.has(number))
      throw new Refusal('planned-action-unknown', { reference: `${key}.${number}` }, { httpStatus: 404 });
  return idOf;
}

/** @throws Refusal `plan-person-unknown`. */
export async function requirePerson(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  const known = await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) throw new Refusal('plan-person-unknown', { value: id });
}
