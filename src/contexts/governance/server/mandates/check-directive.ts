import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type Directive, personsIn } from '../../domain/mandates/directive.ts';

/** That what a directive names exists. @throws Refusal `mandate-person-unknown`, `decision-point-twice`. */
export async function checkDirective(tx: Tx, directive: Directive): Promise<void> {
  const named = personsIn(directive);
  const known = await personNames(tx, named);
  const stranger = named.find((person) => !known.has(person));
  if (stranger !== undefined) throw new Refusal('mandate-person-unknown', { person: stranger });
  const keys = directive.points.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Refusal('decision-point-twice', { key: twice });
}

/** Names by id, of those that are persons. */
export async function personNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
