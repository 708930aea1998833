import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewFollowUpPointDto } from '../../contract/steering.ts';
import { findMeeting } from './find-meeting.ts';
import { requireKeeping } from './keeping.ts';
import { lockGroup } from './read-groups.ts';
import { requirePerson, type Steerer } from './steerer.ts';

/** What, who, by when. @throws Refusal `steering-group-unknown`, `meeting-unknown`, `meeting-not-yours`, `steering-person-unknown`. */
export async function addFollowUpPoint(
  tx: Tx,
  point: NewFollowUpPointDto,
  steerer: Steerer,
): Promise<{ reference: string }> {
  const { actor, now } = steerer;
  const group = await lockGroup(tx, point.group);
  await requireKeeping(tx, group, steerer);
  const person = await requirePerson(tx, point.person);
  const meeting = point.meeting === undefined ? undefined : await findMeeting(tx, point.meeting);
  if (point.meeting !== undefined && !meeting)
    throw new Refusal('meeting-unknown', { reference: point.meeting }, { httpStatus: 404 });
  const { count } = await tx
    .selectFrom('followUpPoint')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('groupId', '=', group.id)
    .executeTakeFirstOrThrow();
  const number = count + 1;
  const reference = `${group.key}-${number}`;
  await tx
    .insertInto('followUpPoint')
    .values({
      id: newId(),
      groupId: group.id,
      number,
      what: point.what,
      personId: person.id,
      due: point.due,
      raisedAt: meeting?.id ?? null,
      raisedOn: meeting?.date ?? swedishDate(now),
      status: 'open',
      createdBy: actor.id,
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'add-follow-up-point',
    entity: 'follow-up-point',
    entityId: reference,
    after: { ...point },
    at: now,
  });
  return { reference };
}
