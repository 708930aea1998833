import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DelegationRule, Person } from '../domain/person.ts';
import type { Role } from '../domain/roles.ts';

const present = <T>(value: T | null): T | undefined => value ?? undefined;

/** Every person with every appointment, past ones too, in order of name. */
export async function readPeople(tx: Tx): Promise<Person[]> {
  const people = await tx.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
  const appointments = await tx
    .selectFrom('appointment')
    .selectAll()
    .orderBy('validFrom')
    .orderBy('role')
    .orderBy('unitCode')
    .execute();
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    email: present(person.email),
    hsaId: present(person.hsaId),
    roles: appointments
      .filter(({ personId }) => personId === person.id)
      .map((row) => ({
        role: row.role as Role,
        unit: row.unitCode,
        validFrom: row.validFrom as PlainDate,
        validTo: present(row.validTo as PlainDate | null),
        employment: present(row.employment),
        substituteFor: present(row.substituteFor),
      })),
  }));
}

/** The delegation rules, by kind of decision and date. */
export async function readDelegationRules(tx: Tx): Promise<DelegationRule[]> {
  const rows = await tx
    .selectFrom('delegationRule')
    .selectAll()
    .orderBy('kind')
    .orderBy('validFrom')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    decision: row.kind,
    role: row.role as Role,
    upToAmountOre: present(row.upToAmountOre),
    validFrom: row.validFrom as PlainDate,
    validTo: present(row.validTo as PlainDate | null),
    source: row.source,
  }));
}
