import { Refusal } from '../../../../kernel/refusal.ts';
import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { MemberRole } from '../../domain/steering/membership.ts';

export type GroupRow = {
  id: string;
  key: string;
  name: string;
  unitCode: string;
  duties: string[];
  version: number;
};
export type MemberRow = {
  id: string;
  person: string;
  name: string;
  role: MemberRole;
  represents: string | null;
  validFrom: PlainDate;
  validTo?: PlainDate;
};

const columns = ['id', 'key', 'name', 'unitCode', 'duties', 'version'] as const;

export const readGroups = (tx: Tx): Promise<GroupRow[]> =>
  tx.selectFrom('steeringGroup').select(columns).orderBy('name').orderBy('key').execute();

/** @throws Refusal `steering-group-unknown`. */
export async function requireGroup(tx: Tx, key: string): Promise<GroupRow> {
  const group = await tx.selectFrom('steeringGroup').select(columns).where('key', '=', key).executeTakeFirst();
  if (!group) throw new Refusal('steering-group-unknown', { key }, { httpStatus: 404 });
  return group;
}

/** As `requireGroup`, and nobody else changes it or gives numbers in it until the transaction ends. */
export async function lockGroup(tx: Tx, key: string): Promise<GroupRow> {
  const query = tx.selectFrom('steeringGroup').select(columns).where('key', '=', key).forUpdate();
  const group = await query.executeTakeFirst();
  if (!group) throw new Refusal('steering-group-unknown', { key }, { httpStatus: 404 });
  return group;
}

/** Unit of a group, for the route's permission; undefined when there is no such group. */
export async function unitOfGroup(tx: Tx, key: string): Promise<string | undefined> {
  const row = await tx.selectFrom('steeringGroup').select('unitCode').where('key', '=', key).executeTakeFirst();
  return row?.unitCode;
}

/** Every membership of a group there has been, in the order in which they began: the first chair of a day is the same one every time. */
export async function readMembers(tx: Tx, groupId: string): Promise<MemberRow[]> {
  const rows = await tx
    .selectFrom('steeringGroupMember')
    .innerJoin('person', 'person.id', 'steeringGroupMember.personId')
    .select([
      'steeringGroupMember.id',
      'personId',
      'person.name',
      'role',
      'represents',
      'steeringGroupMember.validFrom',
      'steeringGroupMember.validTo',
    ])
    .where('groupId', '=', groupId)
    .orderBy('steeringGroupMember.validFrom')
    .orderBy('steeringGroupMember.id')
    .execute();
  return rows.map(({ personId, role, validFrom, validTo, ...row }) => ({
    ...row,
    person: personId,
    role: role as MemberRole,
    validFrom: plainDate(String(validFrom)),
    ...(validTo === null ? {} : { validTo: plainDate(String(validTo)) }),
  }));
}
