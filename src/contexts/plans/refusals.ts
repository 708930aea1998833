import { actionPlanRefusals, planFileRefusals } from './domain/action-plans/refusal-sentences.ts';

export { actionPlanRefusals };

/** What plans can refuse, with its sentences. */
export const plansRefusals = { ...actionPlanRefusals, ...planFileRefusals } as const;
