import { actionPlanRefusals, planFileRefusals } from './domain/action-plans/refusal-sentences.ts';
import { catalogueRefusals } from './domain/catalogue/refusals.ts';

export { actionPlanRefusals };

/** What plans can refuse, with its sentences. */
export const plansRefusals = { ...actionPlanRefusals, ...planFileRefusals, ...catalogueRefusals } as const;
