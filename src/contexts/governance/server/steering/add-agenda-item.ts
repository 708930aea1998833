import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type ItemHeading, placeItems } from '../../domain/steering/agenda.ts';
import { type ItemRow, type NewItem, readItems, storeAgenda } from './agenda-rows.ts';
import { lockMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

type Added = { title: string; detail?: string | undefined; heading?: ItemHeading | undefined };

/** An item of one's own, also during the meeting. @throws Refusal as `lockMeeting`. */
export async function addAgendaItem(
  tx: Tx,
  reference: string,
  { title, detail = '', heading = 'other' }: Added,
  steerer: Steerer,
): Promise<{ id: string }> {
  const { actor, now } = steerer;
  const meeting = await lockMeeting(tx, reference, 'agenda', steerer, 'item');
  const item: NewItem = { title, detail, heading, link: null, sourceKey: null };
  const items = await readItems(tx, meeting.id);
  const ordered = placeItems<ItemRow | NewItem>(items, [item]);
  const [id = ''] = await storeAgenda(tx, meeting, ordered, { actorId: actor.id, now });
  await appendEvent(tx, {
    actor,
    action: 'add-agenda-item',
    entity: 'meeting',
    entityId: reference,
    after: { title, detail, heading },
    at: now,
  });
  return { id };
}
