import type { Tx } from '../../../../platform/db/types.ts';
import type { MeetingSummaryDto } from '../../contract/steering.ts';
import type { MeetingStatus } from '../../domain/steering/meeting-states.ts';

/** Meetings, newest first. */
export async function listMeetings(
  tx: Tx,
  { group, status }: { group?: string | undefined; status?: MeetingStatus | undefined },
): Promise<MeetingSummaryDto[]> {
  let query = tx
    .selectFrom('meeting')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'meeting.groupId')
    .select([
      'reference',
      'steeringGroup.key as group',
      'steeringGroup.name as groupName',
      'number',
      'heldOn',
      'startsAt',
      'place',
      'status',
    ])
    .orderBy('heldOn', 'desc')
    .orderBy('reference', 'desc');
  if (group !== undefined) query = query.where('steeringGroup.key', '=', group);
  if (status !== undefined) query = query.where('status', '=', status);
  const rows = await query.execute();
  return rows.map(({ heldOn, status: state, ...row }) => ({
    ...row,
    date: String(heldOn),
    status: state as MeetingStatus,
  }));
}
