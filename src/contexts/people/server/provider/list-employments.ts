import { Refusal } from '../../../../kernel/refusal.ts';
import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { SignInEmploymentsDto } from '../../contract.ts';
import { appointmentNow } from '../appointment-now.ts';
import { readGrants } from '../read-grants.ts';
import { hashOfSecret } from '../secret.ts';
import { readUnitNames } from '../unit-names.ts';
import { flowsSince } from './begin-sign-in.ts';

export type Employment = { id: string; name: string };

/**
 * The employments among which the person in this browser has to choose, with what each gives today.
 * @throws Refusal `sign-in-choice-missing` when nobody waits here, or has waited too long.
 */
export async function listEmployments(tx: Tx, browser: string | undefined, now: Date): Promise<SignInEmploymentsDto> {
  const waiting = await tx
    .selectFrom('signInChoice')
    .innerJoin('person', 'person.id', 'signInChoice.personId')
    .select(['personId', 'person.name', 'employments'])
    .where('browserHash', '=', hashOfSecret(browser ?? ''))
    .where('signInChoice.createdAt', '>', flowsSince(now))
    .executeTakeFirst();
  if (!waiting) throw new Refusal('sign-in-choice-missing', {}, { httpStatus: 404 });
  const unitNames = await readUnitNames(tx);
  const items = [];
  for (const { id, name } of waiting.employments as Employment[]) {
    const grants = await readGrants(tx, { personId: waiting.personId, employment: id, today: swedishDate(now) });
    items.push({ employment: id, name, appointments: grants.map((grant) => appointmentNow(grant, unitNames)) });
  }
  return { name: waiting.name, items, next: null };
}
