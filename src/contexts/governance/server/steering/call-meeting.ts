import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readItems } from './agenda-rows.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

/** Calls the members (kallar) to an agenda that has something on it. @throws Refusal `agenda-empty`, and as `lockMeeting`. */
export async function callMeeting(
  tx: Tx,
  reference: string,
  steerer: Steerer,
  ifMatch: string | undefined,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'call', steerer, { ifMatch });
  const items = (await readItems(tx, meeting.id)).filter(({ removedReason }) => removedReason === null);
  if (items.length === 0) throw new Refusal('agenda-empty', {});
  const version = await touchMeeting(tx, meeting);
  await tx
    .updateTable('meeting')
    .set({ status: 'called', calledAt: steerer.now.toISOString() })
    .where('id', '=', meeting.id)
    .execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'call-meeting',
    entity: 'meeting',
    entityId: reference,
    before: { status: meeting.status },
    after: { status: 'called', items: items.map(({ title }) => title) },
    at: steerer.now,
  });
  return { version };
}
