import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';

export type NewMessage = {
  /** Recipient; gets it at the address that the people file has today. */
  personId: string;
  /** What is told to whom, `dispensation-decided:2026-014:oc-pv`: the same key is never told twice. */
  dedupeKey: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** Not to be sent before this. */
  notBefore?: Date;
  /** Of no use after this. */
  expiresAt?: Date;
};

/**
 * Puts a mail into the outbox, in the transaction of what it tells about: it is sent if that is kept, and only then.
 * @returns `queued`, `already-queued` for a key that has been used, or `no-address` for who has none: nothing is kept then.
 */
export async function enqueueMessage(
  tx: Tx,
  message: NewMessage,
  { now }: { now: Date },
): Promise<'queued' | 'already-queued' | 'no-address'> {
  const person = await tx.selectFrom('person').select('email').where('id', '=', message.personId).executeTakeFirst();
  if (!person?.email) return 'no-address';
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('outboxMessage')
    .values({
      id: newId(),
      personId: message.personId,
      address: person.email,
      subject: message.subject,
      body: message.text,
      dedupeKey: message.dedupeKey,
      status: 'waiting',
      version: 1,
      attempts: 0,
      nextAttemptAt: (message.notBefore ?? now).toISOString(),
      expiresAt: message.expiresAt?.toISOString() ?? null,
      createdAt: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? 'queued' : 'already-queued';
}
