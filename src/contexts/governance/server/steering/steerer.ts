import { Refusal } from '../../../../kernel/refusal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Call } from '../../../../platform/http/route.ts';
import type { Tx } from '../../../../platform/db/types.ts';

/** Who does something with a steering group, and when. */
export type Steerer = {
  actor: Actor;
  now: Date;
  /** Whether the caller may change steering groups of a unit. */
  mayChange(unit: string): boolean;
};

export const steererOf = ({ actor, now, may }: Pick<Call<never, never, never>, 'actor' | 'now' | 'may'>): Steerer => ({
  actor,
  now,
  mayChange: (unit) => may('steering.change', unit),
});

/** @throws Refusal `if-match-missing` (428), `changed-meanwhile` (412). */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  if (ifMatch !== '*' && ifMatch !== String(version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
}

/** @throws Refusal `steering-person-unknown`. */
export async function requirePerson(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const person = await tx.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  if (!person) throw new Refusal('steering-person-unknown', { person: id });
  return person;
}
