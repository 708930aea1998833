import { actionPlanRefusals, planFileRefusals } from './domain/action-plans/refusal-sentences.ts';
import { catalogueRefusals } from './domain/catalogue/refusals.ts';
import { localPlanRefusals } from './domain/local-plans/refusals.ts';
import { riskRefusals } from './domain/risks/refusals.ts';
import { followUpRefusals } from './domain/follow-up/refusal-sentences.ts';

export { actionPlanRefusals, followUpRefusals };

/** What plans can refuse, with its sentences. */
export const plansRefusals = {
  ...actionPlanRefusals,
  ...planFileRefusals,
  ...catalogueRefusals,
  ...localPlanRefusals,
  ...riskRefusals,
  ...followUpRefusals,
} as const;
