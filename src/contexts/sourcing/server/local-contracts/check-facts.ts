import { isValidOn } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import { contractFaults } from '../../domain/local-contracts/contract-faults.ts';
import type { ContractFacts } from '../../domain/local-contracts/local-contract.ts';
import { todayOf } from './today.ts';

/** @throws Refusal `contract-unfit` with every fault, `contract-person-unknown`, `contract-key-taken`. */
export async function checkFacts(tx: Tx, facts: ContractFacts, now: Date, own?: number): Promise<void> {
  const { units, staffCategories } = await readRules(tx);
  const today = todayOf(now);
  const known = {
    units: new Set(units.filter((unit) => isValidOn(unit, today)).map(({ code }) => code)),
    staffCategories: new Set(staffCategories.map(({ key }) => key)),
  };
  // A contract of a unit that has closed since can still be changed.
  if (own !== undefined) for (const { code } of units) known.units.add(code);
  const faults = contractFaults(facts, known);
  if (faults.length > 0) {
    const problems = faults.map(({ code, field, values = {} }) => ({ code, column: field, values }));
    throw new Refusal('contract-unfit', { count: faults.length }, { problems });
  }
  await checkPersons(tx, facts);
  if (facts.key === null) return;
  const other = await tx.selectFrom('localContract').select('number').where('key', '=', facts.key).executeTakeFirst();
  if (other && other.number !== own)
    throw new Refusal('contract-key-taken', { key: facts.key, number: other.number }, { httpStatus: 409 });
}

async function checkPersons(tx: Tx, { endPlan }: ContractFacts): Promise<void> {
  const persons = [...new Set(endPlan.flatMap(({ personId }) => personId ?? []))];
  if (persons.length === 0) return;
  const found = await tx.selectFrom('person').select('id').where('id', 'in', persons).execute();
  const unknown = persons.find((person) => !found.some(({ id }) => id === person));
  if (unknown !== undefined) throw new Refusal('contract-person-unknown', { person: unknown });
}
