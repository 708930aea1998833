import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { ALLOWED_MESSAGE_ACTIONS, type MessageAction, type MessageStatus } from '../domain/message-state.ts';

type Resolution = { number: number; action: MessageAction; ifMatch: string };

/**
 * Decides what becomes of a message that was not sent, or whose fate nobody knows.
 * @throws Refusal `message-unknown`, `changed-meanwhile`, `message-action-not-allowed`.
 */
export async function resolveMessage(
  tx: Tx,
  { number, action, ifMatch }: Resolution,
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ number: number; status: MessageStatus; version: number }> {
  const message = await tx
    .selectFrom('outboxMessage')
    .select(['id', 'status', 'version'])
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!message) throw new Refusal('message-unknown', { number }, { httpStatus: 404 });
  if (String(message.version) !== ifMatch) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const before = message.status as MessageStatus;
  if (!ALLOWED_MESSAGE_ACTIONS[before].includes(action))
    throw new Refusal('message-action-not-allowed', { number }, { httpStatus: 409 });
  const status = action === 'send-again' ? 'waiting' : 'set-aside';
  const version = message.version + 1;
  await tx
    .updateTable('outboxMessage')
    .set({
      status,
      version,
      // Asked for by a person, it is sent whenever that is possible, and tried as often as a new one.
      ...(action === 'send-again' ? { attempts: 0, nextAttemptAt: now.toISOString(), expiresAt: null } : {}),
    })
    .where('id', '=', message.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'resolve-message',
    entity: 'outbox-message',
    entityId: String(number),
    before: { status: before },
    after: { status },
    at: now,
  });
  return { number, status, version };
}
