import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewMemberDto } from '../../contract/steering.ts';
import { overlapping } from '../../domain/steering/membership.ts';
import { lockGroup, readMembers } from './read-groups.ts';
import { requirePerson, type Steerer } from './steerer.ts';

/** @throws Refusal `steering-group-unknown`, `steering-person-unknown`, `dates-reversed`, `member-already`. */
export async function addMember(
  tx: Tx,
  key: string,
  member: NewMemberDto,
  { actor, now }: Pick<Steerer, 'actor' | 'now'>,
): Promise<{ id: string }> {
  const group = await lockGroup(tx, key);
  const person = await requirePerson(tx, member.person);
  const { role, represents, validFrom, validTo } = member;
  if (validTo !== undefined && validTo < validFrom)
    throw new Refusal('dates-reversed', { first: validFrom, last: validTo });
  if (overlapping(await readMembers(tx, group.id), { person: person.id, role, validFrom, validTo }))
    throw new Refusal('member-already', { name: person.name });
  const id = newId();
  await tx
    .insertInto('steeringGroupMember')
    .values({
      id,
      groupId: group.id,
      personId: person.id,
      role,
      represents: represents ?? null,
      validFrom,
      validTo: validTo ?? null,
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'add-steering-group-member',
    entity: 'steering-group',
    entityId: key,
    after: { ...member },
    at: now,
  });
  return { id };
}
