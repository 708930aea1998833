import { type PlainDate, plainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { FollowUpPointDto, HeadlineDto, MeetingDto } from '../../contract/steering.ts';
import { allowedActions, type MeetingStatus } from '../../domain/steering/meeting-states.ts';
import { type MemberRole, membersOn, partsOf } from '../../domain/steering/membership.ts';
import { readItems } from './agenda-rows.ts';
import { readFollowUpPoints } from './follow-up-point-rows.ts';
import { readDecisionsByItem, readDecisionsOf } from './meeting-decisions.ts';
import { readHeadline } from './read-headline.ts';
import { readPreviousMeeting } from './read-previous.ts';
import { readMembers } from './read-groups.ts';
import { type Steerer } from './steerer.ts';

/** A meeting with all that is said and decided in it, and what the caller may do. @throws Refusal `meeting-unknown`. */
export async function showMeeting(tx: Tx, reference: string, steerer: Steerer): Promise<MeetingDto> {
  const row = await readRow(tx, reference);
  const { id, groupId, unitCode, heldOn, status, headline, ...shown } = row;
  const date = plainDate(String(heldOn));
  const people = await readPeople(tx, { id, groupId, unitCode, status, date }, steerer);
  const items = await readItems(tx, id);
  const byItem = await readDecisionsByItem(tx, id);
  const previous = await readPreviousMeeting(tx, { id, groupId, date });
  const points = await readFollowUpPoints(tx, { group: row.group });
  const isOpen = status === 'planned' || status === 'called';
  return {
    ...shown,
    date,
    status,
    unit: unitCode,
    items: items
      .filter((item) => item.removedReason === null)
      .map(({ sourceKey, removedReason: _removed, position: _position, ...item }) => ({
        ...item,
        isDrafted: sourceKey !== null,
        decisions: byItem.get(item.id) ?? [],
      })),
    removedItems: items.flatMap(({ title, removedReason }) =>
      removedReason === null ? [] : [{ title, reason: removedReason }],
    ),
    ...people,
    followUpPoints: points.flatMap((point) => pointAsOf(point, isOpen ? undefined : date, previous?.date)),
    previousMeeting: previous?.reference ?? null,
    previousDecisions: previous ? await readDecisionsOf(tx, previous.id) : [],
    headline: isOpen
      ? await readHeadline(tx, { unit: unitCode, now: steerer.now, date })
      : (headline as unknown as HeadlineDto | null),
  };
}

async function readRow(tx: Tx, reference: string) {
  const row = await tx
    .selectFrom('meeting')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'meeting.groupId')
    .select(['meeting.id', 'groupId', 'unitCode', 'heldOn', 'status', 'headline', 'reference'])
    .select(['steeringGroup.key as group', 'steeringGroup.name as groupName', 'number', 'startsAt', 'place'])
    .select(['meeting.version', 'cancelReason', 'calledAt', 'adjustedAt', 'remarks'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!row) throw new Refusal('meeting-unknown', { reference }, { httpStatus: 404 });
  return { ...row, status: row.status as MeetingStatus };
}

type Place = { id: string; groupId: string; unitCode: string; status: MeetingStatus; date: PlainDate };

async function readPeople(tx: Tx, { id, groupId, unitCode, status, date }: Place, steerer: Steerer) {
  const members = await readMembers(tx, groupId);
  const attendance = await tx
    .selectFrom('meetingAttendance')
    .select(['personId as person', 'name', 'role', 'isPresent'])
    .where('meetingId', '=', id)
    .orderBy('name')
    .execute();
  const adjusters = await tx
    .selectFrom('meetingAdjuster')
    .select(['personId as person', 'name', 'adjustedAt'])
    .where('meetingId', '=', id)
    .orderBy('name')
    .execute();
  const mayChange = steerer.mayChange(unitCode);
  const parts = partsOf(members, {
    person: steerer.actor.id,
    mayChange,
    today: swedishDate(steerer.now),
    adjusters: adjusters.map(({ person }) => person),
  });
  const actions = allowedActions(status, parts);
  return {
    members: membersOn(members, date).map(({ person, name, role, represents }) => ({ person, name, role, represents })),
    attendance: attendance.map((row) => ({ ...row, role: row.role as MemberRole })),
    adjusters,
    actions,
    mayAdjustFor: adjusters
      .filter(({ adjustedAt, person }) => adjustedAt === null && (mayChange || person === steerer.actor.id))
      .filter(() => actions.includes('adjust'))
      .map(({ person }) => person),
  };
}

/**
 * The follow-up list as it was on a day: what was open, and what had been closed since the meeting before. Without a
 * day, as it is now.
 */
function pointAsOf(point: FollowUpPointDto, day: string | undefined, since: string | undefined): FollowUpPointDto[] {
  if (day !== undefined && point.raisedOn > day) return [];
  const isClosed = point.closedOn !== null && (day === undefined || point.closedOn <= day);
  if (!isClosed) return [{ ...point, status: 'open', closedOn: null, closingWords: null }];
  return since !== undefined && point.closedOn! >= since ? [point] : [];
}
