import type { Command } from '../../platform/cli/command.ts';
import type { DueSource } from '../../platform/due-source.ts';
import type { Route } from '../../platform/http/route.ts';
import { actionPlanCommands, actionPlanRoutes } from './server/action-plans/index.ts';
import { catalogueRoutes } from './server/catalogue/catalogue-routes.ts';
import { catalogueCommands } from './server/catalogue/commands.ts';
import { localPlanCommands, localPlanRoutes, localPlansDue } from './server/local-plans/index.ts';
import { aroundPlanDueSources, aroundPlanRoutes, riskCommands } from './server/risks/index.ts';
import { followUpCommands, followUpRoutes } from './server/follow-up/index.ts';

export { actionsDue } from './server/action-plans/actions-due.ts';
export { loadPlansExample } from './server/action-plans/load-plans-example.ts';
export { loadLocalPlansExample } from './server/local-plans/load-local-plans-example.ts';
export type { ChosenAction } from './server/catalogue/grading/read-chosen-actions.ts';
export { readChosenActions } from './server/catalogue/grading/read-chosen-actions.ts';
export { loadCatalogueExample } from './server/catalogue/load-catalogue-example.ts';
export { followUpDueSource } from './server/follow-up/follow-up-due.ts';
export { loadFollowUpExample } from './server/follow-up/load-follow-up-example.ts';

export const plansRoutes: readonly Route[] = [
  ...catalogueRoutes,
  ...actionPlanRoutes,
  ...localPlanRoutes,
  ...aroundPlanRoutes,
  ...followUpRoutes,
];
export const plansCommands: readonly Command[] = [
  ...catalogueCommands,
  ...actionPlanCommands,
  ...localPlanCommands,
  ...riskCommands,
  ...followUpCommands,
];

/** What is due in local plans, risks and consultations. */
export const localPlanDueSources: readonly DueSource[] = [localPlansDue, ...aroundPlanDueSources];
