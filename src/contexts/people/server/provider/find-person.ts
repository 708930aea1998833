import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/types.ts';
import { foldIdentity, isHsaId } from '../../domain/hsa-id.ts';

/**
 * The person whom the provider calls so: by `hsaId`, else by `id`, to the letter. An HSA-id is found in either case too,
 * unless two persons have it in different ones.
 */
export async function findPerson(tx: Tx, told: string): Promise<{ id: string } | undefined> {
  const people = tx.selectFrom('person').select('id');
  const exact =
    (await people.where('hsaId', '=', told).executeTakeFirst()) ??
    (await people.where('id', '=', told).executeTakeFirst());
  if (exact || !isHsaId(told)) return exact;
  const alike = await people
    .where(sql<boolean>`${foldIdentity(told)} in (upper(hsa_id), upper(id))`)
    .limit(2)
    .execute();
  return alike.length === 1 ? alike[0] : undefined;
}
