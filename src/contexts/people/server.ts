import type { Route } from '../../platform/http/route.ts';
import { peopleRoutes as registerRoutes } from './server/people-routes.ts';
import { sessionRoutes, type SignInSettings } from './server/session-routes.ts';

export { peopleAccess } from './server/access.ts';
export { applyPeopleFile } from './server/apply-people-file.ts';
export { peopleCommands } from './server/commands.ts';
export { readDelegationRules } from './server/stored-people.ts';
export type { SignInSettings } from './server/session-routes.ts';

export const peopleRoutes = (settings: SignInSettings): readonly Route[] => [
  ...sessionRoutes(settings),
  ...registerRoutes,
];
