import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { DraftItem } from '../../domain/steering/agenda.ts';
import { readDecisionsToFollowUp } from '../decisions/read-decisions-to-follow-up.ts';
import type { LockedMeeting } from './lock-meeting.ts';
import { readPreviousMeeting } from './read-previous.ts';

/** What is on every agenda of a group: the last minutes, the follow-up list, proposals without answer, other matters. */
export async function readStandingItems(tx: Tx, meeting: LockedMeeting, today: PlainDate): Promise<DraftItem[]> {
  const previous = await readPreviousMeeting(tx, meeting);
  const points = await tx
    .selectFrom('followUpPoint')
    .select('due')
    .where('groupId', '=', meeting.groupId)
    .where('status', '=', 'open')
    .execute();
  const late = points.filter(({ due }) => String(due) < today).length;
  return [
    ...(previous ? [previousItem(previous)] : []),
    ...(await decisionItems(tx, meeting)),
    ...(points.length > 0 ? [pointsItem(points.length, late)] : []),
    ...(await proposalItems(tx, meeting.groupId)),
    { key: 'standing:other', heading: 'other', title: 'Övriga frågor', detail: '', link: null },
  ];
}

const previousItem = ({ reference, date }: { reference: string; date: string }): DraftItem => ({
  key: `standing:previous:${reference}`,
  heading: 'opening',
  title: `Föregående protokoll, ${reference}`,
  detail: `Möte ${date}. Gå igenom besluten och det som återstår.`,
  link: `/styrning/moten/${reference}`,
});

const pointsItem = (open: number, late: number): DraftItem => ({
  key: 'standing:follow-up',
  heading: 'follow-up',
  title: 'Uppföljningslistan',
  detail: `${open === 1 ? 'En öppen punkt' : `${open} öppna punkter`}, ${late === 0 ? 'ingen försenad' : late === 1 ? 'en försenad' : `${late} försenade`}.`,
  link: null,
});

/** Decisions whose follow-up comes before the meeting is over. */
async function decisionItems(tx: Tx, { date, groupName }: LockedMeeting): Promise<DraftItem[]> {
  const decisions = await readDecisionsToFollowUp(tx);
  return decisions
    .filter(({ forum, followUpOn }) => forum === groupName && followUpOn <= date)
    .map(({ number, subject, followUpOn }) => ({
      key: `decision-to-follow-up:${number}:${followUpOn}`,
      heading: 'follow-up',
      title: `Följ upp beslut ${number}: ${subject}`,
      detail: `Skulle följas upp ${followUpOn}.`,
      link: `/styrning/beslut/${number}`,
    }));
}

async function proposalItems(tx: Tx, groupId: string): Promise<DraftItem[]> {
  const proposals = await tx
    .selectFrom('proposal')
    .select(['number', 'title', 'forum', 'sentOn', 'status'])
    .where('groupId', '=', groupId)
    .where('status', 'in', ['waiting', 'returned'])
    .orderBy('number')
    .execute();
  return proposals.map(({ number, title, forum, sentOn, status }) => ({
    key: `proposal:${number}:${status}:${sentOn}`,
    heading: 'proposals',
    title: `${status === 'waiting' ? 'Väntar på svar' : 'Återremitterat'}: ${title}`,
    detail: `Förslag ${number} till ${forum}, lämnat ${sentOn}.`,
    link: `/styrning/forslag/${number}`,
  }));
}
