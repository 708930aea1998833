import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { lockPerson } from './lock-person.ts';

/** Revokes one of the caller's own addresses. @throws Refusal `no-own-reminders`, `calendar-address-gone`. */
export async function revokeCalendarAddress(
  tx: Tx,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ id: string }> {
  await lockPerson(tx, actor.id);
  const revoked = await tx
    .updateTable('calendarAddress')
    .set({ revokedAt: now.toISOString() })
    .where('id', '=', id)
    .where('personId', '=', actor.id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!revoked) throw new Refusal('calendar-address-gone', {}, { httpStatus: 404 });
  await appendEvent(tx, {
    actor,
    action: 'revoke-calendar-address',
    entity: 'calendar-address',
    entityId: id,
    before: { person: actor.id },
    at: now,
  });
  return { id };
}
