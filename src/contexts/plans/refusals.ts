import { actionPlanRefusals, planFileRefusals } from './domain/action-plans/refusal-sentences.ts';
import { catalogueRefusals } from './domain/catalogue/refusals.ts';
import { localPlanRefusals } from './domain/local-plans/refusals.ts';
import { riskRefusals } from './domain/risks/refusals.ts';

export { actionPlanRefusals };

/** What plans can refuse, with its sentences. */
export const plansRefusals = {
  ...actionPlanRefusals,
  ...planFileRefusals,
  ...catalogueRefusals,
  ...localPlanRefusals,
  ...riskRefusals,
} as const;
