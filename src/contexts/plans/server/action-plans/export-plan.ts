import type { Tx } from '../../../../platform/db/types.ts';
import { contentOf } from '../../domain/action-plans/action-content.ts';
import type { PlanFile } from '../../domain/action-plans/file/plan-file.ts';
import { readActions } from './stored-actions.ts';
import { requirePlan } from './stored-plans.ts';

/** A plan as a file carries it: reading it in again changes nothing. @throws Refusal `plan-unknown`. */
export async function exportPlan(tx: Tx, key: string): Promise<PlanFile> {
  const { id, state: _, version: __, ...plan } = await requirePlan(tx, key);
  const actions = await readActions(tx, { planId: id });
  return {
    plan,
    actions: actions.map((action) => ({
      ...contentOf(action),
      status: action.status,
      progress: action.progress,
      statusComment: null,
      receiver: action.receiver,
      receiverFunction: action.receiverFunction,
      version: action.version,
    })),
  };
}
