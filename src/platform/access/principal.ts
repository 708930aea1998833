/** A role over a part of the tree, as it holds on the day of the call. */
export type Grant = {
  role: string;
  /** Code of the unit at the top of that part. */
  unit: string;
  /** Codes of that unit and all below it; `all` for the whole region. */
  covers: 'all' | ReadonlySet<string>;
  /** Person whose duties are carried out as a substitute (ställföreträdare). */
  onBehalfOf?: string;
};

/** Who calls, and what they are appointed to today. */
export type Principal = {
  /** Person's id, `local` on the command line, `visitor` for someone who has not signed in. */
  id: string;
  name: string;
  via: 'command-line' | 'session' | 'token' | 'visitor';
  grants: readonly Grant[];
  /** Permissions that a token is limited to; absent for all that its person has. */
  scopes?: readonly string[];
  /** Session or token that the call came with: lets one end one's own. */
  credentialId?: string;
};

/** In place of a unit's code: what concerns every unit, and is allowed only to a role over the whole region. */
export const WHOLE_REGION = '';

/** The part of the tree in which something is allowed. */
export type Extent = 'all' | ReadonlySet<string>;

/** What decides who calls and what they may. The people context gives the real one. */
export type Access = {
  /** Undefined when the call carries nothing to tell by. @throws Refusal (401) when what it carries does not hold. */
  principalOf(headers: Headers, now: Date): Promise<Principal | undefined>;
  /** The role by which it is allowed, in that unit when one is concerned; undefined when it is not. */
  roleFor(principal: Principal | undefined, permission: string, unit?: string): string | undefined;
  /** Where it is allowed; an empty set when nowhere. */
  extentOf(principal: Principal | undefined, permission: string): Extent;
};

/** Everything, everywhere: whoever runs the command line holds the database itself. */
export const localPrincipal: Principal = {
  id: 'local',
  name: 'Lokal användare',
  via: 'command-line',
  grants: [{ role: 'local-user', unit: WHOLE_REGION, covers: 'all' }],
};

/** For the command line and for tests: every caller is the local user. */
export const localAccess: Access = {
  principalOf: async () => localPrincipal,
  roleFor: () => 'local-user',
  extentOf: () => 'all',
};

export const coversUnit = (extent: Extent, unit: string): boolean => extent === 'all' || extent.has(unit);
