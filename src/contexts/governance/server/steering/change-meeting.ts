import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { MeetingChangeDto } from '../../contract/steering.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

/** Day, time and place, while it has not been held. @throws Refusal as `lockMeeting`. */
export async function changeMeeting(
  tx: Tx,
  reference: string,
  { date, startsAt, place }: MeetingChangeDto,
  steerer: Steerer,
  ifMatch: string | undefined,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'edit', steerer, { ifMatch });
  const version = await touchMeeting(tx, meeting);
  const changed = {
    ...(date === undefined ? {} : { heldOn: date }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(place === undefined ? {} : { place }),
  };
  if (Object.keys(changed).length > 0)
    await tx.updateTable('meeting').set(changed).where('id', '=', meeting.id).execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'change-meeting',
    entity: 'meeting',
    entityId: reference,
    before: { date: meeting.date },
    after: changed,
    at: steerer.now,
  });
  return { version };
}
