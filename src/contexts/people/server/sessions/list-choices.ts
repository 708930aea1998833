import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { SignInChoicesDto } from '../../contract.ts';
import { ROLE_NAMES, ROLES } from '../../domain/roles.ts';
import { appointmentNow } from '../appointment-now.ts';
import { readGrants } from '../read-grants.ts';
import { readUnitNames } from '../unit-names.ts';

/** Whom one can be in a demonstration: the register's people who have an appointment today, and every role. */
export async function listChoices(tx: Tx, now: Date): Promise<Pick<SignInChoicesDto, 'people' | 'roles'>> {
  const today = swedishDate(now);
  const names = await readUnitNames(tx);
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'not like', 'demo-%')
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
  const people: SignInChoicesDto['people'] = [];
  for (const { id, name } of rows) {
    const grants = await readGrants(tx, { personId: id, employment: null, today });
    if (grants.length > 0) people.push({ id, name, appointments: grants.map((grant) => appointmentNow(grant, names)) });
  }
  return { people, roles: ROLES.map((role) => ({ role, roleName: ROLE_NAMES[role] })) };
}
