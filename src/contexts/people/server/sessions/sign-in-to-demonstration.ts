import { Refusal } from '../../../../kernel/refusal.ts';
import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { roleOfText } from '../../domain/role-of-text.ts';
import { type Role, ROLE_NAMES, ROLES } from '../../domain/roles.ts';
import { createSession } from './create-session.ts';

export type Choice = { person: string } | { role: string };

/**
 * Signs in by choice, without proof: only for a demonstration on the own computer. A role of the register's own people,
 * or a role over the whole region, played by a person made for it.
 * @throws Refusal `person-unknown`, `people-file-role-unknown`, `people-file-unit-unknown`.
 */
export async function signInToDemonstration(
  tx: Tx,
  choice: Choice,
  { userAgent, replaces, now }: { userAgent: string; replaces: string | undefined; now: Date },
): Promise<{ id: string; secret: string }> {
  const personId = 'person' in choice ? choice.person : await playedBy(tx, choice.role, now);
  const known = await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
  if (!known) throw new Refusal('person-unknown', { id: personId }, { httpStatus: 404 });
  return createSession(tx, { personId, employment: null, via: 'demonstration', userAgent, replaces }, now);
}

async function playedBy(tx: Tx, text: string, now: Date): Promise<string> {
  const role: Role | undefined = roleOfText(text);
  if (!role) throw new Refusal('people-file-role-unknown', { role: text, known: ROLES.join(', ') });
  const root = await tx.selectFrom('unitVersion').select('code').where('parentCode', 'is', null).executeTakeFirst();
  if (!root) throw new Refusal('people-file-unit-unknown', { unit: '' });
  const id = `demo-${role}`;
  const created = await tx
    .insertInto('person')
    .values({ id, name: `${ROLE_NAMES[role]} (demo)`, createdAt: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created) {
    await tx
      .insertInto('appointment')
      .values({ id: newId(), personId: id, role, unitCode: root.code, validFrom: swedishDate(now) })
      .execute();
  }
  return id;
}
