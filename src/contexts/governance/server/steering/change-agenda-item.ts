import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { requireItem } from './agenda-rows.ts';
import { lockMeeting } from './lock-meeting.ts';
import { requireVersion, type Steerer } from './steerer.ts';

type Change = { title?: string | undefined; detail?: string | undefined; notes?: string | undefined };
type Which = { reference: string; id: string; ifMatch: string | undefined };

/**
 * Words of an item; its notes are minutes, and are written from the day of the meeting.
 * @throws Refusal `agenda-item-unknown`, and as `lockMeeting`.
 */
export async function changeAgendaItem(
  tx: Tx,
  { reference, id, ifMatch }: Which,
  change: Change,
  steerer: Steerer,
): Promise<{ version: number }> {
  const action = change.notes === undefined ? 'agenda' : 'minutes';
  const meeting = await lockMeeting(tx, reference, action, steerer, 'item');
  const item = await requireItem(tx, meeting, id);
  requireVersion(ifMatch, item.version);
  const { title = item.title, detail = item.detail, notes = item.notes } = change;
  const version = item.version + 1;
  const isEdited = item.isEdited || title !== item.title || detail !== item.detail;
  await tx.updateTable('agendaItem').set({ title, detail, notes, version, isEdited }).where('id', '=', id).execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'change-agenda-item',
    entity: 'meeting',
    entityId: reference,
    before: { item: id, title: item.title, detail: item.detail, notes: item.notes },
    after: { item: id, title, detail, notes },
    at: steerer.now,
  });
  return { version };
}
