import { Refusal } from '../../../../kernel/refusal.ts';
import type { Principal } from '../../../../platform/access/principal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewExceptionDto } from '../../contract/mandates.ts';
import { requireSigner } from './sign.ts';
import type { ChangeContext } from './stored-mandate.ts';
import { itemOf, lockPoint } from './stored-point.ts';

/**
 * Signs an exception (undantag) for an item that is not met: the point can be passed all the same, and the exception
 * stays visible to the end of the mandate.
 * @throws Refusal `not-owner`, `checklist-item-met`, `checklist-item-excepted`, and those of `lockPoint`.
 */
export async function exceptChecklistItem(
  tx: Tx,
  input: NewExceptionDto & { id: string; ifMatch: string | undefined; principal: Principal | undefined },
  { actor, now }: ChangeContext,
): Promise<void> {
  const { point, mandate } = await lockPoint(tx, input.id, input.ifMatch, 'except');
  const signer = await requireSigner(tx, input.principal, mandate);
  const item = itemOf(point, input.item);
  if (item.answer === 'yes') throw new Refusal('checklist-item-met', {}, { httpStatus: 409 });
  const former = await tx
    .selectFrom('decisionPointException')
    .select('id')
    .where('pointId', '=', point.id)
    .where('item', '=', item.text)
    .executeTakeFirst();
  if (former) throw new Refusal('checklist-item-excepted', {}, { httpStatus: 409 });
  await tx
    .insertInto('decisionPointException')
    .values({
      id: newId(),
      pointId: point.id,
      item: item.text,
      reason: input.reason,
      signedBy: signer.id,
      signedFor: signer.onBehalfOf,
      signedRole: signer.role,
      signedAt: now.toISOString(),
    })
    .execute();
  await tx
    .updateTable('decisionPoint')
    .set({ version: point.version + 1 })
    .where('id', '=', point.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'except-checklist-item',
    entity: 'decision-point',
    entityId: point.id,
    after: { item: item.text, reason: input.reason, signer },
    at: now,
  });
}
