import type { Hono } from 'hono';
import type { RegionService } from '../../platform/http/route.ts';
import type { SignInSettings } from '../../contexts/people/server.ts';

/** How one signs in to this server, and under which names it answers. */
export type SignIn = {
  settings: SignInSettings;
  /** Host names with port, lower case, that the server answers to besides loopback ones. */
  names: readonly string[];
  /** The way to the identity provider and back. */
  routes?: (region: RegionService) => Hono;
};

/** Without an identity provider: one chooses a role, and the server answers to this computer only. */
export const demonstration: SignIn = { settings: { signIn: 'demonstration', isSecure: false }, names: [] };
