import type { Principal } from '../../../../platform/access/principal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { requireSigner } from './sign.ts';
import { type ChangeContext, lockMandate, requireAction, updateMandate } from './stored-mandate.ts';

/** Closes a mandate that has been handed over. @throws Refusal `not-owner`, `mandate-state`, `changed-meanwhile`. */
export async function closeMandate(
  tx: Tx,
  input: { key: string; ifMatch: string | undefined; principal: Principal | undefined },
  { actor, now }: ChangeContext,
): Promise<void> {
  const mandate = await lockMandate(tx, input.key, input.ifMatch);
  requireAction(mandate, 'close');
  const signer = await requireSigner(tx, input.principal, mandate);
  await updateMandate(tx, mandate, { status: 'closed', closedAt: now.toISOString() });
  await appendEvent(tx, {
    actor,
    action: 'close-mandate',
    entity: 'mandate',
    entityId: mandate.key,
    before: { status: mandate.status },
    after: { status: 'closed', signer },
    at: now,
  });
}
