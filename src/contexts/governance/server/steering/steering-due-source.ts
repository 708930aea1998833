import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, isValidOn, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readDecisionsToFollowUp } from '../decisions/read-decisions-to-follow-up.ts';
import { type GroupRow, type MemberRow, readGroups, readMembers } from './read-groups.ts';

/** Days after a meeting in which its minutes are to be adjusted, and after which a proposal without answer is asked about. */
const DAYS = { adjusting: 14, answering: 30 };

type Led = GroupRow & { members: MemberRow[]; leaders: string[] };

/** Meetings to come, minutes to adjust, follow-up points, proposals without answer and decisions to follow up. */
export const steeringDueSource: DueSource = async (tx, { today }) => {
  const items: DueItem[] = [];
  const units = new Map<string, string>();
  for (const group of await readGroups(tx)) {
    const members = (await readMembers(tx, group.id)).filter((member) => isValidOn(member, today));
    const leaders = members.filter(({ role }) => role === 'chair' || role === 'secretary').map(({ person }) => person);
    const led = { ...group, members, leaders };
    units.set(group.name, group.unitCode);
    items.push(...(await meetingItems(tx, led)), ...(await pointItems(tx, led)), ...(await proposalItems(tx, led)));
  }
  return [...items, ...(await decisionItems(tx, units))];
};

async function meetingItems(tx: Tx, group: Led): Promise<DueItem[]> {
  const meetings = await tx
    .selectFrom('meeting')
    .select(['id', 'reference', 'heldOn', 'startsAt', 'place', 'status'])
    .where('groupId', '=', group.id)
    .where('status', 'in', ['planned', 'called', 'held'])
    .orderBy('heldOn')
    .orderBy('reference')
    .execute();
  const items = [];
  for (const { id, reference, heldOn, startsAt, place, status } of meetings) {
    const date = plainDate(String(heldOn));
    const common = { unit: group.unitCode, link: `/styrning/moten/${reference}` };
    if (status === 'held') items.push({ ...(await minutesItem(tx, { id, reference, date }, group)), ...common });
    else
      items.push({
        ...common,
        key: `meeting:${reference}:${date}:${status}`,
        kind: 'meeting',
        title: `${group.name} möts ${date} kl. ${startsAt}`,
        detail: place,
        due: date,
        persons: group.members.map(({ person }) => person),
      });
  }
  return items;
}

type Held = { id: string; reference: string; date: PlainDate };

async function minutesItem(tx: Tx, { id, reference, date }: Held, { leaders }: Led) {
  const adjusters = await tx
    .selectFrom('meetingAdjuster')
    .select('personId')
    .where('meetingId', '=', id)
    .where('adjustedAt', 'is', null)
    .orderBy('personId')
    .execute();
  const waiting = adjusters.map(({ personId }) => personId);
  const isWritten = waiting.length > 0;
  return {
    key: `minutes:${reference}:${waiting.toSorted().join(',')}`,
    kind: isWritten ? 'minutes-to-adjust' : 'minutes-to-write',
    title: isWritten ? `Justera protokollet för ${reference}` : `Skriv klart protokollet för ${reference}`,
    due: addDays(date, DAYS.adjusting),
    persons: isWritten ? waiting : leaders,
  };
}

async function pointItems(tx: Tx, group: Led): Promise<DueItem[]> {
  const points = await tx
    .selectFrom('followUpPoint')
    .select(['number', 'what', 'personId', 'due'])
    .where('groupId', '=', group.id)
    .where('status', '=', 'open')
    .orderBy('number')
    .execute();
  return points.map(({ number, what, personId, due }) => ({
    key: `follow-up-point:${group.key}-${number}:${String(due)}`,
    kind: 'follow-up-point',
    title: what,
    detail: `Uppföljningspunkt ${group.key}-${number} från ${group.name}`,
    due: plainDate(String(due)),
    unit: group.unitCode,
    link: `/styrning/styrgrupp/${group.key}`,
    persons: [personId],
  }));
}

async function proposalItems(tx: Tx, group: Led): Promise<DueItem[]> {
  const proposals = await tx
    .selectFrom('proposal')
    .select(['number', 'title', 'forum', 'sentOn'])
    .where('groupId', '=', group.id)
    .where('status', '=', 'waiting')
    .orderBy('number')
    .execute();
  return proposals.map(({ number, title, forum, sentOn }) => ({
    key: `proposal:${number}:${String(sentOn)}`,
    kind: 'proposal-without-answer',
    title: `Anteckna svaret på förslag ${number}: ${title}`,
    detail: `Lämnat till ${forum} ${String(sentOn)}`,
    due: addDays(plainDate(String(sentOn)), DAYS.answering),
    unit: group.unitCode,
    link: `/styrning/forslag/${number}`,
    persons: group.leaders,
    roles: ['programme-lead'],
  }));
}

async function decisionItems(tx: Tx, unitOfForum: ReadonlyMap<string, string>): Promise<DueItem[]> {
  const decisions = await readDecisionsToFollowUp(tx);
  return decisions.flatMap(({ number, subject, followUpOn, unit, forum, deciderId }) => {
    const where = unit ?? unitOfForum.get(forum);
    if (where === undefined) return [];
    return [
      {
        key: `decision-to-follow-up:${number}:${followUpOn}`,
        kind: 'decision-to-follow-up',
        title: `Följ upp beslut ${number}: ${subject}`,
        due: followUpOn,
        unit: where,
        link: `/styrning/beslut/${number}`,
        persons: [deciderId],
        roles: ['programme-lead'],
      },
    ];
  });
}
