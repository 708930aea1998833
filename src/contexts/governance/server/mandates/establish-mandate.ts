import { Refusal } from '../../../../kernel/refusal.ts';
import type { Principal } from '../../../../platform/access/principal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { ownersOf, requireSigner } from './sign.ts';
import { type ChangeContext, lockMandate, readDirective, requireAction, updateMandate } from './stored-mandate.ts';
import { storePoints } from './store-points.ts';

/**
 * Establishes the newest version of the directive: from now on it is the one in force, with its owners and its decision
 * points. Signed by an owner in the version that was in force.
 * @throws Refusal `not-owner`, `mandate-state`, `mandate-nothing-to-establish`, `mandate-without-owner`, `decision-point-in-use`.
 */
export async function establishMandate(
  tx: Tx,
  input: { key: string; ifMatch: string | undefined; principal: Principal | undefined },
  { actor, now }: ChangeContext,
): Promise<void> {
  const mandate = await lockMandate(tx, input.key, input.ifMatch);
  requireAction(mandate, 'establish');
  const number = mandate.writtenNumber;
  if (mandate.establishedNumber === number)
    throw new Refusal('mandate-nothing-to-establish', { version: number }, { httpStatus: 409 });
  const directive = await readDirective(tx, mandate.key, number);
  if (directive.owners.length === 0 || (await ownersOf(tx, mandate.key)).length === 0)
    throw new Refusal('mandate-without-owner');
  const signer = await requireSigner(tx, input.principal, mandate);
  await tx
    .updateTable('mandateVersion')
    .set({ establishedAt: now.toISOString(), establishedBy: signer.id, establishedFor: signer.onBehalfOf })
    .where('mandateKey', '=', mandate.key)
    .where('number', '=', number)
    .execute();
  await storePoints(tx, mandate.key, directive);
  const status = mandate.status === 'draft' ? 'established' : mandate.status;
  await updateMandate(tx, mandate, { status, establishedNumber: number });
  await appendEvent(tx, {
    actor,
    action: 'establish-mandate',
    entity: 'mandate',
    entityId: mandate.key,
    before: { status: mandate.status, established: mandate.establishedNumber },
    after: { status, established: number, signer },
    at: now,
  });
}
