import type { Tx } from '../../../../platform/db/types.ts';

/** Names of people by id; whoever runs the command line has none of their own. */
export async function readNames(tx: Tx): Promise<(id: string) => string> {
  const people = await tx.selectFrom('person').select(['id', 'name']).execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (id === 'local' ? 'Lokal användare' : id);
}
