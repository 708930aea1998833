import type { Route } from '../../../../platform/http/route.ts';
import { closingRoutes } from './closing/closing-routes.ts';
import { handoverRoutes } from './handovers/handover-routes.ts';
import { roundRoutes } from './rounds/round-routes.ts';

export { followUpCommands } from './commands.ts';

/** What follow-up, handovers and closing bring. */
export const followUpRoutes: readonly Route[] = [...roundRoutes, ...handoverRoutes, ...closingRoutes];
