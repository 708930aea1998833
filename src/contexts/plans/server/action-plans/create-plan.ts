import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewPlan } from '../../contract/plans.ts';
import { readUnitsToday, todayOf } from './read-plan-world.ts';
import { type ChangeContext, claimColumns, findPlan } from './stored-plans.ts';

/**
 * Makes a plan without actions.
 * @throws Refusal `plan-key-taken`, `plan-unit-unknown`, `plan-period-unfit`, `plan-parent-unfit`.
 */
export async function createPlan(
  tx: Tx,
  plan: z.output<typeof NewPlan>,
  { actor, now }: ChangeContext,
): Promise<string> {
  await lockData(tx);
  await insertPlan(tx, plan, { actor, now });
  await appendEvent(tx, { actor, action: 'create-plan', entity: 'plan', entityId: plan.key, after: plan, at: now });
  return plan.key;
}

/** Stores a plan without telling the audit register: for a change of which it is a part. @throws as `createPlan`. */
export async function insertPlan(tx: Tx, plan: z.output<typeof NewPlan>, { actor, now }: ChangeContext): Promise<void> {
  const { key } = plan;
  if (await findPlan(tx, key)) throw new Refusal('plan-key-taken', { key });
  requirePeriod(plan);
  const units = await readUnitsToday(tx, todayOf(now));
  if (!units.codes.has(plan.unit)) throw new Refusal('plan-unit-unknown', { value: plan.unit });
  const parent = plan.parent === null ? undefined : await findPlan(tx, plan.parent);
  if (plan.kind === 'regional' ? plan.parent !== null : parent?.kind !== 'regional')
    throw new Refusal('plan-parent-unfit', { parent: plan.parent ?? '–' });
  const at = now.toISOString();
  await tx
    .insertInto('plan')
    .values({
      id: newId(),
      key,
      name: plan.name,
      unitCode: plan.unit,
      kind: plan.kind,
      parentPlanId: parent?.id ?? null,
      validFrom: plan.validFrom,
      validTo: plan.validTo,
      effectGoal: plan.effectGoal,
      state: 'draft',
      ...claimColumns(plan.claim),
      version: 1,
      createdAt: at,
      createdBy: actor.id,
      changedAt: at,
      changedBy: actor.id,
    })
    .execute();
}

/** @throws Refusal `plan-period-unfit`. */
export function requirePeriod({ validFrom, validTo }: { validFrom: string; validTo: string }): void {
  if (validTo < validFrom) throw new Refusal('plan-period-unfit', { validFrom, validTo });
}
