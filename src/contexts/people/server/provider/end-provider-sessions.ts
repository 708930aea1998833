import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret } from '../secret.ts';
import type { LogoutNotice } from './provider.ts';

/** Who ends a session when it has been ended at the provider. */
const PROVIDER = { id: 'identity-provider', role: 'identity-provider' };

/**
 * Ends the sessions that a log-out notice names: one session of the provider's, else all of the person's there.
 * @throws Refusal `logout-notice-unfit` for a notice that has been carried out before.
 */
export async function endProviderSessions(tx: Tx, notice: LogoutNotice, now: Date): Promise<{ ended: number }> {
  const noted = await tx
    .insertInto('providerLogout')
    .values({ tokenHash: hashOfSecret(notice.id), expiresAt: notice.expiresAt.toISOString() })
    .onConflict((conflict) => conflict.column('tokenHash').doNothing())
    .returning('tokenHash')
    .executeTakeFirst();
  if (!noted) throw new Refusal('logout-notice-unfit', {}, { httpStatus: 400 });
  const { subject, session } = notice;
  let waiting = tx.deleteFrom('signInChoice');
  let holding = tx
    .updateTable('signInSession')
    .set({ endedAt: now.toISOString(), idToken: null })
    .where('via', '=', 'provider')
    .where('endedAt', 'is', null);
  if (session !== undefined) {
    waiting = waiting.where('providerSession', '=', session);
    holding = holding.where('providerSession', '=', session);
  }
  if (subject !== undefined) {
    waiting = waiting.where('providerSubject', '=', subject);
    holding = holding.where('providerSubject', '=', subject);
  }
  await waiting.execute();
  const ended = await holding.returning(['id', 'personId']).execute();
  if (ended.length > 0) {
    await appendEvent(tx, {
      actor: PROVIDER,
      action: 'end-provider-sessions',
      entity: 'person',
      entityId: ended[0]!.personId,
      after: { sessions: ended.map(({ id }) => id).toSorted() },
      at: now,
    });
  }
  return { ended: ended.length };
}
