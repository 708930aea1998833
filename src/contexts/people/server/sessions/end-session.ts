import { Refusal } from '../../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';

/**
 * Ends one of a person's own sessions. @returns what the identity provider wants back for single log-out.
 * @throws Refusal `session-unknown` also for someone else's: whether it exists is not told.
 */
export async function endSession(
  tx: Tx,
  { id, personId }: { id: string; personId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ idToken: string | null }> {
  const ended = await tx
    .updateTable('signInSession')
    .set({ endedAt: now.toISOString() })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .returning('idToken')
    .executeTakeFirst();
  if (!ended) throw new Refusal('session-unknown', {}, { httpStatus: 404 });
  await appendEvent(tx, { actor, action: 'end-session', entity: 'session', entityId: id, at: now });
  return ended;
}
