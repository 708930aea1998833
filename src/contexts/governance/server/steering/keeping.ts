import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { partsOf } from '../../domain/steering/membership.ts';
import { type GroupRow, readMembers } from './read-groups.ts';
import { type Steerer } from './steerer.ts';

/** Whether the caller leads the group or may change it: what follow-up points and proposals take. */
export async function isKeeping(
  tx: Tx,
  { id, unitCode }: Pick<GroupRow, 'id' | 'unitCode'>,
  { actor, now, mayChange }: Steerer,
): Promise<boolean> {
  const who = { person: actor.id, mayChange: mayChange(unitCode), today: swedishDate(now) };
  return partsOf(await readMembers(tx, id), who).length > 0;
}

/** @throws Refusal `meeting-not-yours`. */
export async function requireKeeping(
  tx: Tx,
  group: Pick<GroupRow, 'id' | 'unitCode'>,
  steerer: Steerer,
): Promise<void> {
  if (!(await isKeeping(tx, group, steerer))) throw new Refusal('meeting-not-yours', {}, { httpStatus: 403 });
}
