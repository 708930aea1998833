import type * as z from 'zod';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { NewPlannedAction } from '../../contract/plans.ts';
import { EMPTY_CONTENT } from '../../domain/action-plans/action-content.ts';
import type { ActionContent } from '../../domain/action-plans/planned-action.ts';
import { requireFitAction } from './check-plan-actions.ts';
import { readActions } from './stored-actions.ts';
import { type ChangeContext, lockPlan, markRevised } from './stored-plans.ts';
import { insertAction, replacePrerequisites } from './write-action.ts';

/** Adds an action to a plan, with the next number. @returns its id. @throws Refusal `plan-unknown`, `planned-action-unfit`. */
export async function addPlannedAction(
  tx: Tx,
  { plan: key, ...fields }: z.output<typeof NewPlannedAction>,
  context: ChangeContext,
): Promise<string> {
  await lockData(tx);
  const plan = await lockPlan(tx, key);
  const others = await readActions(tx, { planId: plan.id });
  const number = Math.max(0, ...others.map((other) => other.number)) + 1;
  const content = { ...EMPTY_CONTENT, ...fields, number } as ActionContent;
  await requireFitAction(tx, plan, content, others, context.now);
  const id = await insertAction(tx, plan.id, content, { status: 'not-started', progress: 0 }, context);
  await replacePrerequisites(tx, id, content.prerequisites, new Map(others.map((other) => [other.number, other.id])));
  await markRevised(tx, plan);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'add-planned-action',
    entity: 'planned-action',
    entityId: `${key}.${number}`,
    after: content,
    at: context.now,
  });
  return id;
}
