import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewMeetingDto } from '../../contract/steering.ts';
import { lockGroup } from './read-groups.ts';
import type { Steerer } from './steerer.ts';

/** Gives the meeting the group's next number. @throws Refusal `steering-group-unknown`. */
export async function planMeeting(
  tx: Tx,
  meeting: NewMeetingDto,
  { actor, now }: Pick<Steerer, 'actor' | 'now'>,
): Promise<{ reference: string }> {
  const group = await lockGroup(tx, meeting.group);
  const { count } = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('groupId', '=', group.id)
    .executeTakeFirstOrThrow();
  const number = count + 1;
  const reference = `${group.key}-${number}`;
  await tx
    .insertInto('meeting')
    .values({
      id: newId(),
      reference,
      groupId: group.id,
      number,
      heldOn: meeting.date,
      startsAt: meeting.startsAt,
      place: meeting.place,
      status: 'planned',
      createdAt: now.toISOString(),
      createdBy: actor.id,
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'plan-meeting',
    entity: 'meeting',
    entityId: reference,
    after: { ...meeting },
    at: now,
  });
  return { reference };
}
