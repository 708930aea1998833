import type { PlanState } from '../action-plans/planned-action.ts';

/** How far a department has come with its own plan, from the order on. */
export const LOCAL_PLAN_STATES = ['ordered', 'started', 'adopted', 'revising', 'ended', 'withdrawn'] as const;
export type LocalPlanState = (typeof LOCAL_PLAN_STATES)[number];

/** What can be done with a local plan. */
export const LOCAL_PLAN_STEPS = ['extend', 'withdraw', 'start', 'describe', 'answer', 'adopt'] as const;
export type LocalPlanStep = (typeof LOCAL_PLAN_STEPS)[number];

/** Permission that each step takes, over the department. */
export const STEP_PERMISSIONS = {
  extend: 'local-plans.order',
  withdraw: 'local-plans.order',
  start: 'local-plans.change',
  describe: 'local-plans.change',
  answer: 'local-plans.change',
  adopt: 'local-plans.adopt',
} as const satisfies Readonly<Record<LocalPlanStep, string>>;

/** State → what can be done. Answering a plan that is adopted makes it `revising`. What is not here cannot be done. */
export const LOCAL_PLAN_TABLE: Readonly<Record<LocalPlanState, readonly LocalPlanStep[]>> = {
  ordered: ['extend', 'withdraw', 'start'],
  started: ['extend', 'withdraw', 'describe', 'answer', 'adopt'],
  adopted: ['describe', 'answer'],
  revising: ['describe', 'answer', 'adopt'],
  ended: [],
  withdrawn: [],
};

/** The state follows from what has happened, so that nothing can say two things. */
export function localPlanState(plan: { withdrawnOn: string | null; planState: PlanState | null }): LocalPlanState {
  if (plan.withdrawnOn !== null) return 'withdrawn';
  if (plan.planState === null) return 'ordered';
  return plan.planState === 'draft' ? 'started' : plan.planState;
}

/** Late: its date has passed and it has never been adopted. */
export const isLocalPlanLate = (plan: { state: LocalPlanState; dueOn: string }, today: string): boolean =>
  (plan.state === 'ordered' || plan.state === 'started') && plan.dueOn < today;
