import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { requireItem } from './agenda-rows.ts';
import { lockMeeting } from './lock-meeting.ts';
import { requireVersion, type Steerer } from './steerer.ts';

type Removal = { reference: string; id: string; reason: string; ifMatch: string | undefined };

/** Takes an item off the agenda; the reason stays, and a new draft does not bring it back. @throws Refusal `agenda-item-decided`, and as `lockMeeting`. */
export async function removeAgendaItem(
  tx: Tx,
  { reference, id, reason, ifMatch }: Removal,
  steerer: Steerer,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'agenda', steerer, 'item');
  const item = await requireItem(tx, meeting, id);
  requireVersion(ifMatch, item.version);
  const decided = await tx
    .selectFrom('agendaItemDecision')
    .select('decisionId')
    .where('agendaItemId', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (decided) throw new Refusal('agenda-item-decided', {}, { httpStatus: 409 });
  const version = item.version + 1;
  await tx.updateTable('agendaItem').set({ removedReason: reason, version }).where('id', '=', id).execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'remove-agenda-item',
    entity: 'meeting',
    entityId: reference,
    before: { title: item.title },
    after: { reason },
    at: steerer.now,
  });
  return { version };
}
