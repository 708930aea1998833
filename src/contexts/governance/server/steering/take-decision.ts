import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { MeetingDecisionDto } from '../../contract/steering.ts';
import { membersOn } from '../../domain/steering/membership.ts';
import { requireRegistryNumber } from '../decisions/require-registry-number.ts';
import { registerDecision } from '../register-decision.ts';
import { requireItem } from './agenda-rows.ts';
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts';
import type { Steerer } from './steerer.ts';

type Taken = MeetingDecisionDto & { reference: string; item: string };

/**
 * A decision under an item of a meeting that is being held: goes into the register with the group as its forum and the
 * chair as its decider. The register appends the event. @throws Refusal `chair-missing`, `registry-number-unfit`, and as `lockMeeting`.
 */
export async function takeDecision(
  tx: Tx,
  { reference, item: itemId, ...decision }: Taken,
  steerer: Steerer,
): Promise<{ number: string }> {
  const meeting = await lockMeeting(tx, reference, 'decide', steerer, 'item');
  const item = await requireItem(tx, meeting, itemId);
  await requireRegistryNumber(tx, decision.registryNumber);
  const chair = await chairOf(tx, meeting);
  const { id, number } = await registerDecision(
    tx,
    {
      ...decision,
      decidedOn: meeting.date,
      forum: meeting.groupName,
      decider: { id: chair.person, name: chair.name, role: 'Ordförande' },
      unit: meeting.unitCode,
      meetingId: meeting.id,
      concerns: { entity: 'meeting', id: reference },
    },
    steerer,
  );
  await tx
    .insertInto('agendaItemDecision')
    .values({ agendaItemId: item.id, decisionId: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { number };
}

/** Whoever of the chairs was there; before attendance is written, the group's first chair on that day. */
async function chairOf(tx: Tx, meeting: LockedMeeting): Promise<{ person: string; name: string }> {
  const absent = await tx
    .selectFrom('meetingAttendance')
    .select('personId')
    .where('meetingId', '=', meeting.id)
    .where('isPresent', '=', false)
    .execute();
  const away = new Set(absent.map(({ personId }) => personId));
  const chair = membersOn(meeting.members, meeting.date).find(
    ({ role, person }) => role === 'chair' && !away.has(person),
  );
  if (!chair) throw new Refusal('chair-missing', { date: meeting.date }, { httpStatus: 409 });
  return chair;
}
