import { Hono } from 'hono';
import type { RegionService } from '../../platform/http/route.ts';
import { logger } from '../../platform/log/logger.ts';
import { providerSignIn, type ProviderSettings, type SignInSettings } from '../../contexts/people/server.ts';

/** How one signs in to this server, and under which names it answers. */
export type SignIn = {
  settings: SignInSettings;
  /** Host names with port, lower case, that the server answers to besides loopback ones. */
  names: readonly string[];
  /** The origin of the server's own pages as browsers name it, when a proxy stands before the server. */
  origin?: string;
  /** The way to the identity provider and back. */
  routes?: (region: RegionService) => Hono;
};

/** Without an identity provider: one chooses a role, and the server answers to this computer only. */
export const demonstration: SignIn = { settings: { signIn: 'demonstration', isSecure: false }, names: [] };

/** Signing in at the provider that the settings name; without settings a demonstration. */
export function signInBy(provider: ProviderSettings | undefined): SignIn {
  if (!provider) return demonstration;
  const { settings, pages } = providerSignIn(provider, (about, message) => logger.warn(about, message));
  const routes = (region: RegionService) => {
    const app = new Hono();
    for (const { method, path, answer } of pages)
      app[method](path, (context) => answer(region.database, context.req.raw, new Date()));
    return app;
  };
  return { settings, names: [provider.publicUrl.host], origin: provider.publicUrl.origin, routes };
}
