import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';
import { actionPlanCommands, actionPlanRoutes } from './server/action-plans/index.ts';

export { actionsDue } from './server/action-plans/actions-due.ts';
export { loadPlansExample } from './server/action-plans/load-plans-example.ts';

export const plansRoutes: readonly Route[] = [...actionPlanRoutes];
export const plansCommands: readonly Command[] = [...actionPlanCommands];
