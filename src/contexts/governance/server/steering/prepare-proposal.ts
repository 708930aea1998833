import { sql } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewProposalDto } from '../../contract/steering.ts';
import { findMeeting } from './find-meeting.ts';
import { requireKeeping } from './keeping.ts';
import { lockGroup } from './read-groups.ts';
import type { Steerer } from './steerer.ts';

/** A proposal that the group sends to another forum. @throws Refusal `steering-group-unknown`, `meeting-unknown`, `meeting-not-yours`. */
export async function prepareProposal(tx: Tx, proposal: NewProposalDto, steerer: Steerer): Promise<{ number: number }> {
  const { actor, now } = steerer;
  const group = await lockGroup(tx, proposal.group);
  await requireKeeping(tx, group, steerer);
  const meeting = proposal.meeting === undefined ? undefined : await findMeeting(tx, proposal.meeting);
  if (proposal.meeting !== undefined && !meeting)
    throw new Refusal('meeting-unknown', { reference: proposal.meeting }, { httpStatus: 404 });
  // Numbers run through all groups, so two groups take turns.
  await sql`lock table proposal in share row exclusive mode`.execute(tx);
  const { count } = await tx
    .selectFrom('proposal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const number = count + 1;
  const { title, wording, forum, sentOn } = proposal;
  const place = { groupId: group.id, meetingId: meeting?.id ?? null };
  await tx
    .insertInto('proposal')
    .values({ id: newId(), number, ...place, title, wording, forum, sentOn, status: 'waiting', createdBy: actor.id })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'prepare-proposal',
    entity: 'proposal',
    entityId: String(number),
    after: { ...proposal },
    at: now,
  });
  return { number };
}
