import { Refusal } from '../../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Makes an API token worthless from this moment. @throws Refusal `token-unknown`, also when it is revoked already. */
export async function revokeToken(tx: Tx, id: string, { actor, now }: { actor: Actor; now: Date }): Promise<void> {
  const revoked = UUID.test(id)
    ? await tx
        .updateTable('apiToken')
        .set({ revokedAt: now.toISOString() })
        .where('id', '=', id)
        .where('revokedAt', 'is', null)
        .returning(['personId', 'label'])
        .executeTakeFirst()
    : undefined;
  if (!revoked) throw new Refusal('token-unknown', { id }, { httpStatus: 404 });
  await appendEvent(tx, { actor, action: 'revoke-token', entity: 'token', entityId: id, before: revoked, at: now });
}
