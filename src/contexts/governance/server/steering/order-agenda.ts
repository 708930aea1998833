import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readItems, storeAgenda } from './agenda-rows.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

type Order = { reference: string; items: readonly string[]; ifMatch: string | undefined };

/** Puts the items in the order given, which names each of them once. @throws Refusal `changed-meanwhile`, and as `lockMeeting`. */
export async function orderAgenda(
  tx: Tx,
  { reference, items, ifMatch }: Order,
  steerer: Steerer,
): Promise<{ version: number }> {
  const { actor, now } = steerer;
  const meeting = await lockMeeting(tx, reference, 'agenda', steerer, { ifMatch });
  const all = await readItems(tx, meeting.id);
  const standing = new Map(all.filter((item) => item.removedReason === null).map((item) => [item.id, item]));
  const ordered = items.flatMap((id) => standing.get(id) ?? []);
  // An item has come or gone since the caller saw the agenda.
  if (ordered.length !== items.length || new Set(items).size !== standing.size)
    throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const removed = all.filter((item) => item.removedReason !== null);
  await storeAgenda(tx, meeting, [...ordered, ...removed], { actorId: actor.id, now });
  const version = await touchMeeting(tx, meeting);
  await appendEvent(tx, {
    actor,
    action: 'order-agenda',
    entity: 'meeting',
    entityId: reference,
    after: { items: ordered.map(({ title }) => title) },
    at: now,
  });
  return { version };
}
