import type { Command } from '../../../../platform/cli/command.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { plannedActionRoutes, reportRoutes } from './action-routes.ts';
import { planRoutes, planVersionRoutes } from './plan-routes.ts';

/** What plans and their actions bring: routes and commands. */
export const actionPlanRoutes: readonly Route[] = [
  ...planRoutes,
  ...planVersionRoutes,
  ...plannedActionRoutes,
  ...reportRoutes,
];
export const actionPlanCommands: readonly Command[] = [];
