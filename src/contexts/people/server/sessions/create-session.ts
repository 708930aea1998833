import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { addDays, swedishDate } from '../../../../kernel/plain-date.ts';
import { newSecret } from '../secret.ts';

/** A session ends after this long without use, and after this long whatever happens. */
export const IDLE_MINUTES = 60;
export const ABSOLUTE_HOURS = 12;
/** Ended sessions are kept this long, so that a person can see where they have been signed in. */
const KEPT_DAYS = 90;

export type NewSession = {
  personId: string;
  /** The employment that was chosen, by its HSA-id. */
  employment: string | null;
  via: 'provider' | 'demonstration';
  userAgent: string;
  providerSubject?: string | undefined;
  providerSession?: string | undefined;
  idToken?: string | undefined;
  /** The session that the browser came with: it ends, so that a secret from before the sign-in is worth nothing. */
  replaces?: string | undefined;
};

/** Signs a person in. @returns the secret for the cookie, which is stored nowhere. */
export async function createSession(tx: Tx, session: NewSession, now: Date): Promise<{ id: string; secret: string }> {
  const { secret, hash } = newSecret();
  const id = newId();
  if (session.replaces !== undefined) {
    await tx
      .updateTable('signInSession')
      .set({ endedAt: now.toISOString(), idToken: null })
      .where('id', '=', session.replaces)
      .where('endedAt', 'is', null)
      .execute();
  }
  await tx
    .deleteFrom('signInSession')
    .where('expiresAt', '<', `${addDays(swedishDate(now), -KEPT_DAYS)}T00:00:00Z`)
    .execute();
  // What the provider said of a person is not kept longer than it is of use.
  await tx
    .updateTable('signInSession')
    .set({ idToken: null })
    .where('idToken', 'is not', null)
    .where((row) => row.or([row('endedAt', 'is not', null), row('expiresAt', '<', now.toISOString())]))
    .execute();
  await tx
    .insertInto('signInSession')
    .values({
      id,
      tokenHash: hash,
      personId: session.personId,
      employment: session.employment,
      via: session.via,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000).toISOString(),
      userAgent: session.userAgent.slice(0, 300),
      providerSubject: session.providerSubject ?? null,
      providerSession: session.providerSession ?? null,
      idToken: session.idToken ?? null,
    })
    .execute();
  await appendEvent(tx, {
    actor: { id: session.personId, role: 'person' },
    action: 'sign-in',
    entity: 'session',
    entityId: id,
    after: { via: session.via, employment: session.employment },
    at: now,
  });
  return { id, secret };
}
