import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { MinutesEntryDto } from '../../contract/steering.ts';
import { membersOn } from '../../domain/steering/membership.ts';
import { type LockedMeeting, lockMeeting, touchMeeting } from './lock-meeting.ts';
import { requirePerson, type Steerer } from './steerer.ts';

/**
 * Who was there, who adjusts, and what the minutes say besides the items. Replaces what was written before.
 * @throws Refusal `adjuster-absent`, `steering-person-unknown`, and as `lockMeeting`.
 */
export async function writeMinutes(
  tx: Tx,
  reference: string,
  minutes: MinutesEntryDto,
  steerer: Steerer,
  ifMatch: string | undefined,
): Promise<{ version: number }> {
  const meeting = await lockMeeting(tx, reference, 'minutes', steerer, { ifMatch });
  const attendance = await attendanceOf(tx, meeting, minutes);
  const adjusters = [...new Set(minutes.adjusters)].map((person) => {
    const there = attendance.find(({ personId, isPresent }) => personId === person && isPresent);
    if (!there) throw new Refusal('adjuster-absent', { person });
    return { meetingId: meeting.id, personId: person, name: there.name };
  });
  await tx.deleteFrom('meetingAttendance').where('meetingId', '=', meeting.id).execute();
  await tx.deleteFrom('meetingAdjuster').where('meetingId', '=', meeting.id).execute();
  if (attendance.length > 0) await tx.insertInto('meetingAttendance').values(attendance).execute();
  if (adjusters.length > 0) await tx.insertInto('meetingAdjuster').values(adjusters).execute();
  if (minutes.remarks !== undefined)
    await tx.updateTable('meeting').set({ remarks: minutes.remarks }).where('id', '=', meeting.id).execute();
  const version = await touchMeeting(tx, meeting);
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'write-minutes',
    entity: 'meeting',
    entityId: reference,
    after: { ...minutes },
    at: steerer.now,
  });
  return { version };
}

/** A guest, who is no member that day, is noted as an adjunct. */
async function attendanceOf(tx: Tx, meeting: LockedMeeting, { attendance }: MinutesEntryDto) {
  const members = membersOn(meeting.members, meeting.date);
  const said = new Map(attendance.map(({ person, isPresent }) => [person, isPresent]));
  const rows = [];
  for (const [person, isPresent] of said) {
    const { id, name } = await requirePerson(tx, person);
    const role = members.find((member) => member.person === id)?.role ?? 'adjunct';
    rows.push({ meetingId: meeting.id, personId: id, name, role, isPresent });
  }
  return rows;
}
