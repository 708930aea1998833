import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret } from '../secret.ts';
import { IDLE_MINUTES } from './create-session.ts';

export type FoundSession = { id: string; personId: string; name: string; employment: string | null };

/** Written at most once a minute: a page asks for much at once. */
const NOTED_EVERY_MS = 60_000;

/** The session that a cookie's secret belongs to, while it holds; notes that it was used. */
export async function findSession(tx: Tx, secret: string, now: Date): Promise<FoundSession | undefined> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000).toISOString();
  const found = await tx
    .selectFrom('signInSession')
    .innerJoin('person', 'person.id', 'signInSession.personId')
    .select(['signInSession.id', 'personId', 'name', 'employment', 'lastSeenAt'])
    .where('tokenHash', '=', hashOfSecret(secret))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .where('lastSeenAt', '>', idleSince)
    .executeTakeFirst();
  if (!found) return undefined;
  if (now.getTime() - Date.parse(found.lastSeenAt) > NOTED_EVERY_MS) {
    await tx.updateTable('signInSession').set({ lastSeenAt: now.toISOString() }).where('id', '=', found.id).execute();
  }
  return { id: found.id, personId: found.personId, name: found.name, employment: found.employment };
}
