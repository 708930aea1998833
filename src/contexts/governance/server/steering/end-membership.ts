import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockGroup, readMembers } from './read-groups.ts';
import { requireVersion, type Steerer } from './steerer.ts';

type Ending = { key: string; member: string; validTo: PlainDate };

/** Gives a membership its last day. @throws Refusal `member-unknown`, `dates-reversed`, `changed-meanwhile`. */
export async function endMembership(
  tx: Tx,
  { key, member, validTo }: Ending,
  { actor, now, ifMatch }: Pick<Steerer, 'actor' | 'now'> & { ifMatch: string | undefined },
): Promise<{ version: number }> {
  const group = await lockGroup(tx, key);
  requireVersion(ifMatch, group.version);
  const known = (await readMembers(tx, group.id)).find(({ id }) => id === member);
  if (!known) throw new Refusal('member-unknown', {}, { httpStatus: 404 });
  if (validTo < known.validFrom) throw new Refusal('dates-reversed', { first: known.validFrom, last: validTo });
  const version = group.version + 1;
  await tx.updateTable('steeringGroupMember').set({ validTo }).where('id', '=', member).execute();
  await tx.updateTable('steeringGroup').set({ version }).where('id', '=', group.id).execute();
  await appendEvent(tx, {
    actor,
    action: 'end-steering-group-membership',
    entity: 'steering-group',
    entityId: key,
    before: { person: known.person, validTo: known.validTo ?? null },
    after: { person: known.person, validTo },
    at: now,
  });
  return { version };
}
