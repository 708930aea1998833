import { isValidOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { PersonNameDto } from '../contract.ts';
import { appointmentNow } from './appointment-now.ts';
import { readPeople } from './stored-people.ts';
import { readUnitNames } from './unit-names.ts';

/** Everyone by name, with the roles of today: without addresses, identities or earlier appointments. */
export async function listPersonNames(tx: Tx, today: PlainDate): Promise<PersonNameDto[]> {
  const nameOf = await readUnitNames(tx);
  return (await readPeople(tx)).map(({ id, name, roles }) => ({
    id,
    name,
    appointments: roles
      .filter((appointment) => isValidOn(appointment, today))
      .map(({ role, unit, substituteFor }) =>
        appointmentNow({ role, unit, ...(substituteFor === undefined ? {} : { onBehalfOf: substituteFor }) }, nameOf),
      ),
  }));
}
