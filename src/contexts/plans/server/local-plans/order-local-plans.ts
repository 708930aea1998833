import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewLocalPlanOrder } from '../../contract/local-plans.ts';
import { localPlanKey } from '../../domain/local-plans/local-plan-key.ts';
import { readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { type ChangeContext, requirePlan } from '../action-plans/stored-plans.ts';
import { nextNumber } from '../next-number.ts';
import { readLocalPlans } from './stored-local-plans.ts';

/**
 * Orders a plan of each department named: one instruction, one date.
 * @returns the order's number. @throws Refusal `plan-unknown`, `local-plan-parent-unfit`, `local-plan-due-passed`,
 * `plan-unit-unknown`, `local-plan-unit-twice`, `local-plan-ordered-already`.
 */
export async function orderLocalPlans(
  tx: Tx,
  order: z.output<typeof NewLocalPlanOrder>,
  { actor, now }: ChangeContext,
): Promise<number> {
  await lockData(tx);
  const parent = await requirePlan(tx, order.plan);
  if (parent.kind !== 'regional') throw new Refusal('local-plan-parent-unfit', { key: order.plan });
  const today = todayOf(now);
  if (order.dueOn < today) throw new Refusal('local-plan-due-passed', { date: order.dueOn });
  const taken = await requireOrderable(tx, order.units, today);
  const number = await nextNumber(tx, 'localPlanOrder');
  const id = newId();
  await tx
    .insertInto('localPlanOrder')
    .values({
      id,
      number,
      parentPlanId: parent.id,
      instruction: order.instruction,
      dueOn: order.dueOn,
      orderedOn: today,
      orderedAt: now.toISOString(),
      orderedBy: actor.id,
    })
    .execute();
  const rows = order.units.map((unit) => {
    const key = localPlanKey(unit, taken);
    taken.add(key);
    return { id: newId(), key, orderId: id, unitCode: unit, dueOn: order.dueOn, presentState: '', version: 1 };
  });
  await tx.insertInto('localPlan').values(rows).execute();
  await appendEvent(tx, {
    actor,
    action: 'order-local-plans',
    entity: 'local-plan-order',
    entityId: String(number),
    after: { ...order, count: order.units.length },
    at: now,
  });
  return number;
}

/** @returns keys that are taken. */
async function requireOrderable(tx: Tx, units: readonly string[], today: ReturnType<typeof todayOf>) {
  const known = await readUnitsToday(tx, today);
  const plans = await readLocalPlans(tx);
  const standing = new Map(
    plans.filter(({ state }) => state !== 'withdrawn' && state !== 'ended').map(({ unit, key }) => [unit, key]),
  );
  for (const [index, unit] of units.entries()) {
    if (!known.codes.has(unit)) throw new Refusal('plan-unit-unknown', { value: unit });
    if (units.indexOf(unit) !== index) throw new Refusal('local-plan-unit-twice', { unit: known.nameOf(unit) });
    const key = standing.get(unit);
    if (key !== undefined)
      throw new Refusal('local-plan-ordered-already', { unit: known.nameOf(unit), key }, { httpStatus: 409 });
  }
  const keys = await tx.selectFrom('plan').select('key').execute();
  return new Set([...plans.map(({ key }) => key), ...keys.map(({ key }) => key)]);
}
