import type { Route } from '../../../../platform/http/route.ts';
import { plannedActionRoutes, reportRoutes } from './action-routes.ts';
import { chosenActionRoutes } from './chosen-routes.ts';
import { planFileRoutes } from './file-routes.ts';
import { planRoutes, planVersionRoutes } from './plan-routes.ts';

export { actionPlanCommands } from './commands.ts';

/** What plans and their actions bring: routes and commands. */
export const actionPlanRoutes: readonly Route[] = [
  ...planFileRoutes,
  ...planRoutes,
  ...planVersionRoutes,
  ...chosenActionRoutes,
  ...plannedActionRoutes,
  ...reportRoutes,
];
