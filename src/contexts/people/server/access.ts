import { swedishDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Access, Principal } from '../../../platform/access/principal.ts';
import type { Database } from '../../../platform/db/database.ts';
import { extentOf, roleFor } from '../domain/decide-access.ts';
import { cookieOf } from './cookie.ts';
import { readGrants } from './read-grants.ts';
import { findSession } from './sessions/find-session.ts';
import { findToken } from './tokens/find-token.ts';

/** Someone who looks at a demonstration without having chosen a role: reads the figures, changes nothing. */
const visitor: Principal = {
  id: 'visitor',
  name: 'Besökare',
  via: 'visitor',
  grants: [{ role: 'visitor', unit: '', covers: 'all' }],
};

/**
 * Who calls, by session cookie or API token, and what today's appointments allow. In a demonstration someone who has not
 * signed in is a visitor; where there is an identity provider, nobody.
 */
export function peopleAccess(database: Database, options: { isDemonstration: boolean }): Access {
  const principalOf = async (headers: Headers, now: Date): Promise<Principal | undefined> => {
    const token = /^bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();
    if (token !== undefined) return database.transaction((tx) => byToken(tx, token, now));
    const secret = cookieOf(headers);
    const signedIn = secret === undefined ? undefined : await database.transaction((tx) => bySession(tx, secret, now));
    return signedIn ?? (options.isDemonstration ? visitor : undefined);
  };
  return { principalOf, roleFor, extentOf };
}

type Tx = Parameters<typeof findSession>[0];

async function bySession(tx: Tx, secret: string, now: Date): Promise<Principal | undefined> {
  const session = await findSession(tx, secret, now);
  if (!session) return undefined;
  const { id, personId, name, employment } = session;
  const grants = await readGrants(tx, { personId, employment, today: swedishDate(now) });
  return { id: personId, name, via: 'session', grants, credentialId: id };
}

async function byToken(tx: Tx, secret: string, now: Date): Promise<Principal> {
  const token = await findToken(tx, secret, now);
  if (!token) throw new Refusal('token-not-valid', {}, { httpStatus: 401 });
  const { id, personId, name, scopes } = token;
  const grants = await readGrants(tx, { personId, employment: null, today: swedishDate(now) });
  return { id: personId, name, via: 'token', grants, credentialId: id, ...(scopes.length > 0 ? { scopes } : {}) };
}
