import type { Tx } from '../../../../platform/db/types.ts';
import { type ChosenAction, readChosenActions } from '../catalogue/grading/read-chosen-actions.ts';
import type { StoredPlan } from './stored-plans.ts';

/** What the plan's unit has chosen in the catalogue, by priority, each with its number in the plan, null when not there. */
export async function listChosenActions(
  tx: Tx,
  plan: StoredPlan,
): Promise<{ chosen: ChosenAction; planned: number | null }[]> {
  const rows = await tx
    .selectFrom('plannedAction')
    .select(['number', 'catalogueNumber'])
    .where('planId', '=', plan.id)
    .where('catalogueNumber', 'is not', null)
    .execute();
  const numberOf = new Map(rows.map(({ number, catalogueNumber }) => [catalogueNumber, number]));
  const chosen = await readChosenActions(tx, plan.unit);
  return chosen.map((action) => ({ chosen: action, planned: numberOf.get(action.number) ?? null }));
}
