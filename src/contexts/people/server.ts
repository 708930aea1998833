import type { Route } from '../../platform/http/route.ts';
import { employmentRoutes } from './server/employment-routes.ts';
import { peopleRoutes as registerRoutes } from './server/people-routes.ts';
import { sessionRoutes, type SignInSettings } from './server/session-routes.ts';

export { peopleAccess } from './server/access.ts';
export { applyPeopleFile } from './server/apply-people-file.ts';
export { peopleCommands } from './server/commands.ts';
export { type ProviderSettings, readProviderSettings } from './server/provider/provider-settings.ts';
export { providerSignIn } from './server/provider/provider-sign-in.ts';
export { readGrants } from './server/read-grants.ts';
export { hashOfSecret, newSecret } from './server/secret.ts';
export { readUnitNames } from './server/unit-names.ts';
export { readDelegationRules } from './server/stored-people.ts';
export type { SignInSettings } from './server/session-routes.ts';

export const peopleRoutes = (settings: SignInSettings): readonly Route[] => [
  ...sessionRoutes(settings),
  ...employmentRoutes(settings),
  ...registerRoutes,
];
