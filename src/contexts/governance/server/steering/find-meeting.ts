import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { isValidOn } from '../../../../kernel/plain-date.ts';
import { readMembers } from './read-groups.ts';

export type FoundMeeting = {
  id: string;
  /** `STYR-3` */
  reference: string;
  date: PlainDate;
  /** The group's name. */
  name: string;
  isCancelled: boolean;
  /** Persons who belong to the group on the day of the meeting. */
  memberIds: string[];
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A meeting by its id or its reference, for contexts that refer to meetings; undefined when there is none. */
export async function findMeeting(tx: Tx, id: string): Promise<FoundMeeting | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'meeting.groupId')
    .select(['meeting.id', 'reference', 'heldOn', 'groupId', 'steeringGroup.name', 'meeting.status'])
    .where(UUID.test(id) ? 'meeting.id' : 'reference', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const date = plainDate(String(row.heldOn));
  const members = await readMembers(tx, row.groupId);
  return {
    id: row.id,
    reference: row.reference,
    date,
    name: row.name,
    isCancelled: row.status === 'cancelled',
    memberIds: members.filter((member) => isValidOn(member, date)).map(({ person }) => person),
  };
}
