import { type Problem, Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { checkAction } from '../../domain/action-plans/check-action.ts';
import { findCycle } from '../../domain/action-plans/find-cycle.ts';
import type { ActionContent } from '../../domain/action-plans/planned-action.ts';
import { readPlanWorld, todayOf } from './read-plan-world.ts';
import type { StoredAction } from './stored-actions.ts';
import type { StoredPlan } from './stored-plans.ts';

/**
 * Refuses an action that does not hold: every fault at once, and a circle of prerequisites by its numbers.
 * `others`: the plan's actions as stored. @throws Refusal `planned-action-unfit`.
 */
export async function requireFitAction(
  tx: Tx,
  plan: StoredPlan,
  action: ActionContent,
  others: readonly StoredAction[],
  now: Date,
): Promise<void> {
  const world = await readPlanWorld(tx, plan.unit, todayOf(now));
  const stored = others.find(({ number }) => number === action.number);
  // A unit that has moved away keeps its actions: only a new place is held against the plan's part of the tree.
  const planUnits = stored?.unit === action.unit ? new Set([action.unit]) : world.planUnits;
  const numbers = new Set([...others.map(({ number }) => number), action.number]);
  const problems: Problem[] = checkAction(action, { ...world, planUnits }, numbers);
  const requires = new Map(others.map(({ number, prerequisites }) => [number, prerequisites] as const));
  const cycle = findCycle(requires.set(action.number, action.prerequisites));
  if (cycle && problems.length === 0)
    problems.push({ code: 'prerequisites-in-circle', column: 'prerequisites', values: { circle: cycle.join(' → ') } });
  if (problems.length > 0)
    throw new Refusal('planned-action-unfit', { number: action.number, count: problems.length }, { problems });
}
