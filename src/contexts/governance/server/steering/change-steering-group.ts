import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockGroup } from './read-groups.ts';
import { requireVersion, type Steerer } from './steerer.ts';

type Change = { name?: string | undefined; duties?: string[] | undefined };

/** Name and duties. Decisions keep the name their forum had. @throws Refusal `steering-group-unknown`, `changed-meanwhile`. */
export async function changeSteeringGroup(
  tx: Tx,
  key: string,
  change: Change,
  { actor, now, ifMatch }: Pick<Steerer, 'actor' | 'now'> & { ifMatch: string | undefined },
): Promise<{ version: number }> {
  const group = await lockGroup(tx, key);
  requireVersion(ifMatch, group.version);
  const version = group.version + 1;
  const { name = group.name, duties = group.duties } = change;
  await tx.updateTable('steeringGroup').set({ name, duties, version }).where('id', '=', group.id).execute();
  await appendEvent(tx, {
    actor,
    action: 'change-steering-group',
    entity: 'steering-group',
    entityId: key,
    before: { name: group.name, duties: group.duties },
    after: { name, duties },
    at: now,
  });
  return { version };
}
