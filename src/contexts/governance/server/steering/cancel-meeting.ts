import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

type Cancellation = { reference: string; reason: string };

/** The meeting keeps its number and its reason. @throws Refusal as `lockMeeting`. */
export async function cancelMeeting(
  tx: Tx,
  { reference, reason }: Cancellation,
  steerer: Steerer,
  ifMatch: string | undefined,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'cancel', steerer, { ifMatch });
  const version = await touchMeeting(tx, meeting);
  await tx
    .updateTable('meeting')
    .set({ status: 'cancelled', cancelReason: reason })
    .where('id', '=', meeting.id)
    .execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'cancel-meeting',
    entity: 'meeting',
    entityId: reference,
    before: { status: meeting.status },
    after: { status: 'cancelled', reason },
    at: steerer.now,
  });
  return { version };
}
