import type { Route } from '../../../../platform/http/route.ts';
import { changingRoutes } from './changing-routes.ts';
import { readingRoutes } from './reading-routes.ts';

export { localContractCommands } from './commands.ts';
export { localContractDueSource } from './due-source.ts';
export { loadLocalContractsExample } from './load-example.ts';
export { unitOfLocalContract } from './read-contracts.ts';

export const localContractRoutes: readonly Route[] = [...readingRoutes, ...changingRoutes];
