import type * as z from 'zod';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { PlannedActionChange } from '../../contract/plans.ts';
import { contentOf } from '../../domain/action-plans/action-content.ts';
import { fieldChanges } from '../../domain/action-plans/difference.ts';
import type { ActionContent } from '../../domain/action-plans/planned-action.ts';
import { requireFitAction } from './check-plan-actions.ts';
import { lockAction, readActions, requireAction } from './stored-actions.ts';
import { type ChangeContext, lockPlan, markRevised, requireVersion } from './stored-plans.ts';
import { replacePrerequisites, updateAction } from './write-action.ts';

/**
 * Changes what a plan says about an action; fields left out stay. What changes nothing writes nothing.
 * @throws Refusal `planned-action-unknown`, `if-match-missing`, `changed-meanwhile`, `planned-action-unfit`.
 */
export async function changePlannedAction(
  tx: Tx,
  reference: string,
  change: z.output<typeof PlannedActionChange>,
  ifMatch: string | undefined,
  context: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const { planKey } = await requireAction(tx, reference);
  const plan = await lockPlan(tx, planKey);
  const action = await lockAction(tx, reference);
  requireVersion(action, ifMatch);
  const before = contentOf(action);
  const after = contentOf({ ...before, ...(change as Partial<ActionContent>) });
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return;
  const others = await readActions(tx, { planId: plan.id });
  await requireFitAction(tx, plan, after, others, context.now);
  await updateAction(tx, action.id, after, context);
  await replacePrerequisites(tx, action.id, after.prerequisites, new Map(others.map(({ number, id }) => [number, id])));
  await markRevised(tx, plan);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'change-planned-action',
    entity: 'planned-action',
    entityId: `${planKey}.${action.number}`,
    before: Object.fromEntries(changes.map((entry) => [entry.field, entry.before])),
    after: Object.fromEntries(changes.map((entry) => [entry.field, entry.after])),
    at: context.now,
  });
}
