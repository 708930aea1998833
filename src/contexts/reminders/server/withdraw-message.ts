import type { Tx } from '../../../platform/db/types.ts';

/** Sets a mail aside that has become needless before it was sent. One that is on its way, or sent, is left as it is. */
export async function withdrawMessage(tx: Tx, dedupeKey: string): Promise<void> {
  await tx
    .updateTable('outboxMessage')
    .set((eb) => ({ status: 'set-aside', version: eb('version', '+', 1) }))
    .where('dedupeKey', '=', dedupeKey)
    .where('status', '=', 'waiting')
    .execute();
}
