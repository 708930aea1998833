import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';

export type ClaimedMessage = {
  id: string;
  attemptId: string;
  attempts: number;
  address: string;
  subject: string;
  body: string;
};

/**
 * Takes the next message whose time has come, and marks it as being sent. When this is committed no other process gets it,
 * whatever becomes of this one.
 */
export async function claimMessage(tx: Tx, now: Date): Promise<ClaimedMessage | undefined> {
  const at = now.toISOString();
  const next = await tx
    .selectFrom('outboxMessage')
    .select(['id', 'attempts', 'address', 'subject', 'body'])
    .where('status', '=', 'waiting')
    .where('nextAttemptAt', '<=', at)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', at)]))
    .orderBy('nextAttemptAt')
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!next) return undefined;
  const claimed = { ...next, attempts: next.attempts + 1, attemptId: newId() };
  await tx
    .updateTable('outboxMessage')
    .set((eb) => ({
      status: 'sending',
      attemptId: claimed.attemptId,
      attempts: claimed.attempts,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', next.id)
    .execute();
  return claimed;
}
