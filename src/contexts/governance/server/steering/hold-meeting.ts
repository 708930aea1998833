import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import { readHeadline } from './read-headline.ts';
import { type Steerer } from './steerer.ts';

/**
 * Registers that the meeting is held: from now on minutes are written, and the headline figure stays as it reads now.
 * @throws Refusal `meeting-not-yet`, and as `lockMeeting`.
 */
export async function holdMeeting(
  tx: Tx,
  reference: string,
  steerer: Steerer,
  ifMatch: string | undefined,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'hold', steerer, { ifMatch });
  if (swedishDate(steerer.now) < meeting.date)
    throw new Refusal('meeting-not-yet', { reference, date: meeting.date }, { httpStatus: 409 });
  const headline = await readHeadline(tx, { unit: meeting.unitCode, now: steerer.now, date: meeting.date });
  const version = await touchMeeting(tx, meeting);
  await tx
    .updateTable('meeting')
    .set({
      status: 'held',
      openedAt: steerer.now.toISOString(),
      headline: headline === null ? null : JSON.stringify(headline),
    })
    .where('id', '=', meeting.id)
    .execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'hold-meeting',
    entity: 'meeting',
    entityId: reference,
    before: { status: meeting.status },
    after: { status: 'held' },
    at: steerer.now,
  });
  return { version };
}
