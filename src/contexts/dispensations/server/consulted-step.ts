import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DecisionBodyDto } from '../contract.ts';
import { type Acting, todayAt } from './acting.ts';
import { isConsulted } from './read-facts.ts';
import type { NewStep, Step } from './steps.ts';

type Said = DecisionBodyDto['consultation'];

/**
 * The consultation that a decision rests on: the one that it carries, made into a step; undefined when it has been
 * entered before.
 * @throws Refusal `consultation-missing`, `consulted-self`, `consulted-unfit`, `date-ahead`.
 */
export async function consultedStep(
  tx: Tx,
  steps: readonly Step[],
  said: Said,
  { actor, now }: Acting,
): Promise<NewStep | undefined> {
  if (said === undefined) {
    if (!isConsulted(steps)) throw new Refusal('consultation-missing');
    const isOwnWord = steps.every(({ kind, personId }) => kind !== 'consulted' || personId === actor.id);
    if (isOwnWord) throw new Refusal('consulted-self');
    return undefined;
  }
  if (said.person === actor.id) throw new Refusal('consulted-self');
  if (said.date > todayAt(now)) throw new Refusal('date-ahead', { date: said.date });
  const person = await tx
    .selectFrom('person as p')
    .innerJoin('appointment as a', 'a.personId', 'p.id')
    .select(['p.id', 'p.name', 'a.role'])
    .where('p.id', '=', said.person)
    .where('a.role', '=', 'regional-director')
    .where('a.validFrom', '<=', said.date)
    .where((eb) => eb.or([eb('a.validTo', 'is', null), eb('a.validTo', '>=', said.date)]))
    .limit(1)
    .executeTakeFirst();
  if (!person) throw new Refusal('consulted-unfit', { person: said.person, date: said.date });
  return { kind: 'consulted', person, takenOn: said.date, words: said.words };
}
