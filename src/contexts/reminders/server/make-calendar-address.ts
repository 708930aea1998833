import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';
import { newSecret } from '../../people/server.ts';
import type { MadeCalendarAddressDto, NewCalendarAddressDto } from '../contract.ts';
import { listCalendarAddresses } from './list-calendar-addresses.ts';
import { lockPerson } from './lock-person.ts';

/**
 * Makes the caller a calendar address, in place of the one that the caller says is in force: a double click makes one.
 * @throws Refusal `no-own-reminders`, `changed-meanwhile`.
 */
export async function makeCalendarAddress(
  tx: Tx,
  { replaces }: NewCalendarAddressDto,
  { actor, now }: { actor: Actor; now: Date },
): Promise<MadeCalendarAddressDto> {
  await lockPerson(tx, actor.id);
  const [inForce] = await listCalendarAddresses(tx, actor.id);
  if ((inForce?.id ?? null) !== replaces) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const at = now.toISOString();
  if (inForce) await tx.updateTable('calendarAddress').set({ revokedAt: at }).where('id', '=', inForce.id).execute();
  const { secret, hash } = newSecret();
  const id = newId();
  await tx.insertInto('calendarAddress').values({ id, personId: actor.id, secretHash: hash, createdAt: at }).execute();
  await appendEvent(tx, {
    actor,
    action: 'make-calendar-address',
    entity: 'calendar-address',
    entityId: id,
    after: { person: actor.id, replaces },
    at: now,
  });
  return { id, createdAt: at, path: `/api/v1/calendars/${secret}.ics` };
}
