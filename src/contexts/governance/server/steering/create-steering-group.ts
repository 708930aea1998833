import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { readRules } from '../../../organisation/server.ts';
import type { NewSteeringGroupDto } from '../../contract/steering.ts';
import type { Steerer } from './steerer.ts';

/** @throws Refusal `steering-unit-unknown`, `steering-group-taken`. */
export async function createSteeringGroup(
  tx: Tx,
  { key, name, unit, duties }: NewSteeringGroupDto,
  { actor, now }: Pick<Steerer, 'actor' | 'now'>,
): Promise<{ key: string }> {
  const { units } = await readRules(tx);
  if (!units.some(({ code }) => code === unit)) throw new Refusal('steering-unit-unknown', { unit });
  const row = { id: newId(), key, name, unitCode: unit, duties, createdAt: now.toISOString(), createdBy: actor.id };
  const made = await tx
    .insertInto('steeringGroup')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!made) throw new Refusal('steering-group-taken', { key });
  await appendEvent(tx, {
    actor,
    action: 'create-steering-group',
    entity: 'steering-group',
    entityId: key,
    after: { key, name, unit, duties },
    at: now,
  });
  return { key };
}
