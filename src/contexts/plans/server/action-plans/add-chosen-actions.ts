import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { ROLE_NAMES } from '../../../people/index.ts';
import { chosenContent } from '../../domain/action-plans/chosen-content.ts';
import { requireFitAction } from './check-plan-actions.ts';
import { listChosenActions } from './list-chosen-actions.ts';
import { readActions } from './stored-actions.ts';
import { type ChangeContext, lockPlan, markRevised } from './stored-plans.ts';
import { insertAction } from './write-action.ts';

/**
 * Adds what the plan's unit has chosen in the catalogue and the plan does not have yet, by priority. Asking again adds
 * nothing. @returns how many were added. @throws Refusal `plan-unknown`, `planned-action-unfit`.
 */
export async function addChosenActions(tx: Tx, key: string, context: ChangeContext): Promise<number> {
  await lockData(tx);
  const plan = await lockPlan(tx, key);
  const others = await readActions(tx, { planId: plan.id });
  const missing = (await listChosenActions(tx, plan)).filter(({ planned }) => planned === null);
  if (missing.length === 0) return 0;
  const first = Math.max(0, ...others.map(({ number }) => number)) + 1;
  const contents = missing.map(({ chosen }, index) =>
    chosenContent(chosen, { number: first + index, unit: plan.unit, roleName: ROLE_NAMES[chosen.responsibleRole] }),
  );
  for (const content of contents) {
    await requireFitAction(tx, plan, content, others, context.now);
    await insertAction(tx, plan.id, content, { status: 'not-started', progress: 0 }, context);
  }
  await markRevised(tx, plan);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'add-chosen-actions',
    entity: 'plan',
    entityId: key,
    after: {
      count: contents.length,
      actions: contents.map(({ number, title, catalogueNumber, catalogueVersion }) => ({
        number,
        title,
        catalogueNumber,
        catalogueVersion,
      })),
    },
    at: context.now,
  });
  return contents.length;
}
