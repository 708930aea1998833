import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { registerDecision } from '../../../governance/server.ts';
import type { NewAdoption } from '../../contract/plans.ts';
import { listPlanVersions, readCurrentActions } from './plan-versions.ts';
import { readPersonNames, todayOf } from './read-plan-world.ts';
import { type ChangeContext, lockPlan, requireNotEnded, requireVersion } from './stored-plans.ts';

/**
 * Adopts the plan as it now reads: a version that is never changed, and a decision in the register.
 * @throws Refusal `plan-unknown`, `if-match-missing`, `changed-meanwhile`, `plan-adopted-already`, `plan-empty`, `adopted-in-future`.
 */
export async function adoptPlan(
  tx: Tx,
  key: string,
  adoption: z.output<typeof NewAdoption>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<{ version: number; decision: string }> {
  await lockData(tx);
  const plan = await lockPlan(tx, key);
  requireVersion(plan, ifMatch);
  requireNotEnded(plan);
  if (plan.state === 'adopted') throw new Refusal('plan-adopted-already', { name: plan.name }, { httpStatus: 409 });
  if (adoption.adoptedOn > todayOf(now)) throw new Refusal('adopted-in-future', { date: adoption.adoptedOn });
  const actions = await readCurrentActions(tx, plan.id);
  if (actions.length === 0) throw new Refusal('plan-empty', { name: plan.name });
  const [newest] = await listPlanVersions(tx, plan.id);
  const number = (newest?.number ?? 0) + 1;
  const nameOf = await readPersonNames(tx);
  const decision = await registerDecision(
    tx,
    {
      decidedOn: adoption.adoptedOn as PlainDate,
      forum: adoption.forum,
      decider: { id: actor.id, name: nameOf(actor.id), role: actor.role },
      subject: `${plan.name}, version ${number}`,
      outcome: `Planen fastställs med ${actions.length} åtgärder.`,
      ground: adoption.ground,
      registryNumber: adoption.registryNumber,
      concerns: { entity: 'plan', id: key },
      unit: plan.unit,
    },
    { actor, now },
  );
  await storeVersion(
    tx,
    { plan, number, adoptedOn: adoption.adoptedOn, decisionId: decision.id, actions },
    { actor, now },
  );
  await tx
    .updateTable('plan')
    .set({ state: 'adopted', version: plan.version + 1, changedAt: now.toISOString(), changedBy: actor.id })
    .where('id', '=', plan.id)
    .execute();
  const after = { version: number, decision: decision.number, actions: actions.length };
  await appendEvent(tx, { actor, action: 'adopt-plan', entity: 'plan', entityId: key, after, at: now });
  return { version: number, decision: decision.number };
}

type NewVersion = {
  plan: Awaited<ReturnType<typeof lockPlan>>;
  number: number;
  adoptedOn: string;
  decisionId: string;
  actions: Awaited<ReturnType<typeof readCurrentActions>>;
};

async function storeVersion(
  tx: Tx,
  { plan, number, adoptedOn, decisionId, actions }: NewVersion,
  { actor, now }: ChangeContext,
): Promise<void> {
  const { id: planId, state: _, version: __, ...content } = plan;
  const versionId = newId();
  await tx
    .insertInto('planVersion')
    .values({
      id: versionId,
      planId,
      number,
      adoptedOn,
      adoptedAt: now.toISOString(),
      adoptedBy: actor.id,
      decisionId,
      plan: JSON.stringify(content),
    })
    .execute();
  const rows = await tx.selectFrom('plannedAction').select(['id', 'number']).where('planId', '=', planId).execute();
  const idOf = new Map(rows.map((row) => [row.number, row.id]));
  await tx
    .insertInto('planVersionAction')
    .values(
      actions.map((action) => ({
        versionId,
        actionId: idOf.get(action.number)!,
        number: action.number,
        content: JSON.stringify(action),
      })),
    )
    .execute();
}
