import { type PlainDate, plainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type MeetingAction, type MeetingStatus, refusalOf } from '../../domain/steering/meeting-states.ts';
import { partsOf } from '../../domain/steering/membership.ts';
import { type MemberRow, readMembers } from './read-groups.ts';
import { requireVersion, type Steerer } from './steerer.ts';

export type LockedMeeting = {
  id: string;
  reference: string;
  groupId: string;
  groupName: string;
  unitCode: string;
  date: PlainDate;
  status: MeetingStatus;
  version: number;
  members: MemberRow[];
};

/** Checks the version of the meeting itself; `item` when what is changed has a version of its own. */
type Claim = { ifMatch: string | undefined } | 'item';

/** `planerat` …, for sentences. */
const STATUS_WORDS: Record<MeetingStatus, string> = {
  planned: 'planerat',
  called: 'kallat',
  held: 'hållet',
  adjusted: 'justerat',
  cancelled: 'inställt',
};
/** What changes the text that adjusters have signed. */
const REWRITES: readonly MeetingAction[] = ['agenda', 'minutes', 'decide'];

/**
 * The meeting, locked, when the caller may do this with it now. What is written after an adjuster has signed makes the
 * signing begin anew: nobody stands for a text they have not seen.
 * @throws Refusal `meeting-unknown`, `if-match-missing`, `changed-meanwhile`, `meeting-state`, `minutes-adjusted`, `meeting-not-yours`.
 */
export async function lockMeeting(
  tx: Tx,
  reference: string,
  action: MeetingAction,
  steerer: Steerer,
  claim: Claim,
): Promise<LockedMeeting> {
  const row = await tx
    .selectFrom('meeting')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'meeting.groupId')
    .select(['meeting.id', 'reference', 'groupId', 'name as groupName', 'unitCode', 'heldOn', 'status'])
    .select('meeting.version')
    .where('reference', '=', reference)
    .forUpdate('meeting')
    .executeTakeFirst();
  if (!row) throw new Refusal('meeting-unknown', { reference }, { httpStatus: 404 });
  if (claim !== 'item') requireVersion(claim.ifMatch, row.version);
  const members = await readMembers(tx, row.groupId);
  const status = row.status as MeetingStatus;
  const adjusters = await tx
    .selectFrom('meetingAdjuster')
    .select(['personId', 'adjustedAt'])
    .where('meetingId', '=', row.id)
    .execute();
  const parts = partsOf(members, {
    person: steerer.actor.id,
    mayChange: steerer.mayChange(row.unitCode),
    today: swedishDate(steerer.now),
    adjusters: adjusters.map(({ personId }) => personId),
  });
  const refused = refusalOf(status, action, parts);
  if (refused)
    throw new Refusal(
      refused,
      { reference, status: STATUS_WORDS[status] },
      { httpStatus: refused === 'meeting-not-yours' ? 403 : 409 },
    );
  if (REWRITES.includes(action) && adjusters.some(({ adjustedAt }) => adjustedAt !== null))
    await tx
      .updateTable('meetingAdjuster')
      .set({ adjustedAt: null, recordedBy: null })
      .where('meetingId', '=', row.id)
      .execute();
  const { heldOn, ...rest } = row;
  return { ...rest, status, members, date: plainDate(String(heldOn)) };
}

/** Raises the meeting's version. @returns the new one. */
export async function touchMeeting(tx: Tx, { id, version }: LockedMeeting): Promise<number> {
  await tx
    .updateTable('meeting')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
}
