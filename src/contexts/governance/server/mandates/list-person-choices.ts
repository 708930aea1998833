import type { Tx } from '../../../../platform/db/types.ts';
import type { PersonChoiceDto } from '../../contract/mandates.ts';

/** Whom a directive can name: every person, with the roles of today. */
export async function listPersonChoices(tx: Tx, today: string): Promise<PersonChoiceDto[]> {
  const persons = await tx.selectFrom('person').select(['id', 'name']).orderBy('name').execute();
  const appointments = await tx
    .selectFrom('appointment')
    .select(['personId', 'role'])
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', today)]))
    .orderBy('role')
    .execute();
  return persons.map(({ id, name }) => ({
    id,
    name,
    roles: [...new Set(appointments.filter(({ personId }) => personId === id).map(({ role }) => role))],
  }));
}
