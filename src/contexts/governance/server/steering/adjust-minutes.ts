import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockMeeting, touchMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

type Adjusting = { reference: string; adjuster: string; ifMatch: string | undefined };

/**
 * An adjuster stands for the minutes as they read (justerar); whoever may change the group can record it for one who
 * signed on paper. With the last of them the minutes are adjusted, and nothing of them changes any more.
 * @throws Refusal `adjusters-missing`, `adjuster-unknown`, `adjusted-already`, `meeting-not-yours`, and as `lockMeeting`.
 */
export async function adjustMinutes(
  tx: Tx,
  { reference, adjuster, ifMatch }: Adjusting,
  steerer: Steerer,
): Promise<{ version: number; isAdjusted: boolean }> {
  const { actor, now } = steerer;
  const meeting = await lockMeeting(tx, reference, 'adjust', steerer, { ifMatch });
  const adjusters = await tx
    .selectFrom('meetingAdjuster')
    .select(['personId', 'name', 'adjustedAt'])
    .where('meetingId', '=', meeting.id)
    .execute();
  if (adjusters.length === 0) throw new Refusal('adjusters-missing', {}, { httpStatus: 409 });
  const own = adjusters.find(({ personId }) => personId === adjuster);
  if (!own) throw new Refusal('adjuster-unknown', { person: adjuster, reference });
  if (adjuster !== actor.id && !steerer.mayChange(meeting.unitCode))
    throw new Refusal('meeting-not-yours', { reference }, { httpStatus: 403 });
  if (own.adjustedAt !== null)
    throw new Refusal('adjusted-already', { person: own.name, reference }, { httpStatus: 409 });
  await tx
    .updateTable('meetingAdjuster')
    .set({ adjustedAt: now.toISOString(), recordedBy: actor.id })
    .where('meetingId', '=', meeting.id)
    .where('personId', '=', adjuster)
    .execute();
  const isAdjusted = adjusters.every(({ personId, adjustedAt }) => personId === adjuster || adjustedAt !== null);
  // In one statement with the version: from here on the table itself refuses every change.
  const version = isAdjusted ? meeting.version + 1 : await touchMeeting(tx, meeting);
  if (isAdjusted)
    await tx
      .updateTable('meeting')
      .set({ status: 'adjusted', adjustedAt: now.toISOString(), version })
      .where('id', '=', meeting.id)
      .execute();
  await appendEvent(tx, {
    actor,
    action: 'adjust-minutes',
    entity: 'meeting',
    entityId: reference,
    after: { adjuster, isAdjusted },
    at: now,
  });
  return { version, isAdjusted };
}
