import type { Tx } from '../../../../platform/db/types.ts';

type Place = { id: string; groupId: string; date: string };

/** The group's last held meeting before this one; undefined for the first. */
export async function readPreviousMeeting(
  tx: Tx,
  { id, groupId, date }: Place,
): Promise<{ id: string; reference: string; date: string } | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select(['id', 'reference', 'heldOn'])
    .where('groupId', '=', groupId)
    .where('id', '<>', id)
    .where('status', 'in', ['held', 'adjusted'])
    .where('heldOn', '<=', date)
    .orderBy('heldOn', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, reference: row.reference, date: String(row.heldOn) };
}
