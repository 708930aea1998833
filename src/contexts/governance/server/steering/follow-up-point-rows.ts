import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { FollowUpPointDto } from '../../contract/steering.ts';

type Which = { group?: string | undefined; status?: FollowUpPointDto['status'] | undefined };

/** Follow-up points of one group or all, the first to fall due first. */
export async function readFollowUpPoints(tx: Tx, { group, status }: Which): Promise<FollowUpPointDto[]> {
  let query = tx
    .selectFrom('followUpPoint')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'followUpPoint.groupId')
    .innerJoin('person', 'person.id', 'followUpPoint.personId')
    .leftJoin('meeting', 'meeting.id', 'followUpPoint.raisedAt')
    .select(['steeringGroup.key as group', 'followUpPoint.number', 'what', 'personId', 'person.name as personName'])
    .select(['due', 'raisedOn', 'meeting.reference as raisedAt', 'followUpPoint.status', 'closedOn', 'closingWords'])
    .select('followUpPoint.version')
    .orderBy('due')
    .orderBy('followUpPoint.number');
  if (group !== undefined) query = query.where('steeringGroup.key', '=', group);
  if (status !== undefined) query = query.where('followUpPoint.status', '=', status);
  const rows = await query.execute();
  return rows.map(({ personId, ...row }) => ({
    ...row,
    reference: `${row.group}-${row.number}`,
    person: personId,
    due: String(row.due),
    raisedOn: String(row.raisedOn),
    status: row.status as FollowUpPointDto['status'],
    closedOn: row.closedOn === null ? null : String(row.closedOn),
  }));
}

export type LockedPoint = {
  id: string;
  unitCode: string;
  what: string;
  personId: string;
  due: string;
  status: string;
  version: number;
  raisedOn: string;
};

/** By the group's key and the point's number, `STYR-4`. @throws Refusal `follow-up-point-unknown`. */
export async function lockFollowUpPoint(tx: Tx, reference: string): Promise<LockedPoint> {
  const { key, number } = splitReference(reference);
  const row = await tx
    .selectFrom('followUpPoint')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'followUpPoint.groupId')
    .select(['followUpPoint.id', 'unitCode', 'what', 'personId', 'due', 'status', 'raisedOn'])
    .select('followUpPoint.version')
    .where('steeringGroup.key', '=', key)
    .where('followUpPoint.number', '=', number)
    .forUpdate('followUpPoint')
    .executeTakeFirst();
  if (!row) throw new Refusal('follow-up-point-unknown', { reference }, { httpStatus: 404 });
  return { ...row, due: String(row.due), raisedOn: String(row.raisedOn) };
}

/** `STYR-4` → STYR and 4; what has no such form leads to no point. */
export function splitReference(reference: string): { key: string; number: number } {
  const match = /^(.+)-(\d{1,9})$/.exec(reference);
  return match ? { key: match[1]!, number: Number(match[2]) } : { key: reference, number: 0 };
}
