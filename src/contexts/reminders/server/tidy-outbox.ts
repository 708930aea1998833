import type { Tx } from '../../../platform/db/types.ts';
import { SENDER_DIED } from '../domain/message-state.ts';

const DAYS_KEPT = 90;

/**
 * To be called by whoever has the turn to send, before sending. What is marked as being sent then is what a process left
 * behind when it died: it may have arrived, so it is not sent again. What is of no use any more is not sent at all, and old
 * digests go.
 */
export async function tidyOutbox(tx: Tx, now: Date): Promise<{ abandoned: number }> {
  const at = now.toISOString();
  const abandoned = await tx
    .updateTable('outboxMessage')
    .set((eb) => ({
      status: 'unknown',
      version: eb('version', '+', 1),
      lastError: SENDER_DIED,
    }))
    .where('status', '=', 'sending')
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('outboxMessage')
    .set((eb) => ({ status: 'expired', version: eb('version', '+', 1) }))
    .where('status', '=', 'waiting')
    .where('expiresAt', '<=', at)
    .execute();
  await tx
    .deleteFrom('outboxMessage')
    .where('dedupeKey', 'like', 'digest:%')
    .where('status', 'in', ['sent', 'expired', 'set-aside'])
    .where('createdAt', '<', new Date(now.getTime() - DAYS_KEPT * 86_400_000).toISOString())
    .execute();
  return { abandoned: Number(abandoned.numUpdatedRows) };
}
