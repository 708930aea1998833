import { isValidOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DelegationRuleDto, PersonDto } from '../contract.ts';
import { ROLE_NAMES } from '../domain/roles.ts';
import { readDelegationRules, readPeople } from './stored-people.ts';
import { readUnitNames } from './unit-names.ts';

/** Every person with every appointment, and whether each holds today. */
export async function listPeople(tx: Tx, today: PlainDate): Promise<PersonDto[]> {
  const nameOf = await readUnitNames(tx);
  return (await readPeople(tx)).map(({ id, name, email, hsaId, roles }) => ({
    id,
    name,
    email: email ?? null,
    hsaId: hsaId ?? null,
    roles: roles.map((appointment) => ({
      role: appointment.role,
      roleName: ROLE_NAMES[appointment.role],
      unit: appointment.unit,
      unitName: nameOf.get(appointment.unit) ?? null,
      validFrom: appointment.validFrom,
      validTo: appointment.validTo ?? null,
      employment: appointment.employment ?? null,
      substituteFor: appointment.substituteFor ?? null,
      current: isValidOn(appointment, today),
    })),
  }));
}

export async function listDelegationRules(tx: Tx): Promise<DelegationRuleDto[]> {
  return (await readDelegationRules(tx)).map((rule) => ({
    decision: rule.decision,
    role: rule.role,
    roleName: ROLE_NAMES[rule.role],
    upToAmountOre: rule.upToAmountOre ?? null,
    validFrom: rule.validFrom,
    validTo: rule.validTo ?? null,
    source: rule.source,
  }));
}
