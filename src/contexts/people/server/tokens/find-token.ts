import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret } from '../secret.ts';

export type FoundToken = { id: string; personId: string; name: string; scopes: string[] };

/** The API token that a secret belongs to, while it holds; notes the day it was used. */
export async function findToken(tx: Tx, secret: string, now: Date): Promise<FoundToken | undefined> {
  const today = swedishDate(now);
  const found = await tx
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select(['apiToken.id', 'personId', 'name', 'scopes', 'lastUsedOn'])
    .where('tokenHash', '=', hashOfSecret(secret))
    .where('revokedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .executeTakeFirst();
  if (!found) return undefined;
  if (found.lastUsedOn !== today)
    await tx.updateTable('apiToken').set({ lastUsedOn: today }).where('id', '=', found.id).execute();
  return { id: found.id, personId: found.personId, name: found.name, scopes: found.scopes };
}
