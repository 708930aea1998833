import { addDays, parsePlainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { CreatedTokenDto } from '../../contract.ts';
import { PERMISSIONS } from '../../domain/permission-table.ts';
import { newSecret } from '../secret.ts';

const LONGEST_DAYS = 731;

export type NewToken = { person: string; label: string; scopes: readonly string[]; expiresOn: string };

/**
 * Makes an API token for a machine client. Its secret is in the answer and nowhere else.
 * @throws Refusal `person-unknown`, `token-date-unfit`, `token-scope-unknown`.
 */
export async function createToken(
  tx: Tx,
  token: NewToken,
  { actor, now }: { actor: Actor; now: Date },
): Promise<CreatedTokenDto> {
  const today = swedishDate(now);
  const expiresOn = parsePlainDate(token.expiresOn);
  if (!expiresOn || expiresOn < today || expiresOn > addDays(today, LONGEST_DAYS))
    throw new Refusal('token-date-unfit', { value: token.expiresOn });
  const known = [...new Set(Object.keys(PERMISSIONS).flatMap((name) => [name, name.split('.')[0]!]))];
  const unknown = token.scopes.find((scope) => !known.includes(scope));
  if (unknown !== undefined) throw new Refusal('token-scope-unknown', { scope: unknown, known: known.join(', ') });
  const person = await tx.selectFrom('person').select('name').where('id', '=', token.person).executeTakeFirst();
  if (!person) throw new Refusal('person-unknown', { id: token.person });
  const { secret, hash } = newSecret('vt_');
  const id = newId();
  const told = { person: token.person, label: token.label, scopes: [...token.scopes], expiresOn };
  await tx
    .insertInto('apiToken')
    .values({
      id,
      tokenHash: hash,
      personId: token.person,
      label: token.label,
      scopes: [...token.scopes],
      createdAt: now.toISOString(),
      createdBy: actor.id,
      expiresOn,
    })
    .execute();
  await appendEvent(tx, { actor, action: 'create-token', entity: 'token', entityId: id, after: told, at: now });
  return { id, token: secret, personName: person.name, ...told };
}
