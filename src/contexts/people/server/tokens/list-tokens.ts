import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { TokenDto } from '../../contract.ts';

/** Every API token with whether it still holds, the newest first. The secrets are not known to anyone. */
export async function listTokens(tx: Tx, now: Date): Promise<TokenDto[]> {
  const rows = await tx
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .selectAll('apiToken')
    .select('person.name as personName')
    .orderBy('apiToken.createdAt', 'desc')
    .orderBy('apiToken.id', 'desc')
    .execute();
  const today = swedishDate(now);
  return rows.map((row) => ({
    id: row.id,
    person: row.personId,
    personName: row.personName,
    label: row.label,
    scopes: row.scopes,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    expiresOn: row.expiresOn,
    lastUsedOn: row.lastUsedOn,
    status: row.revokedAt !== null ? 'revoked' : row.expiresOn < today ? 'expired' : 'holds',
  }));
}
