import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { AttachmentDto } from '../contract.ts';
import { listAttachments } from './list-attachments.ts';

/**
 * Takes a file out of use; its content is kept. A withdrawn one stays as it is, whoever asks again: there is nothing to
 * undo by mistake, so no version is asked for. @throws Refusal `attachment-unknown`.
 */
export async function withdrawAttachment(
  tx: Tx,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<AttachmentDto> {
  const row = await tx.selectFrom('attachment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('attachment-unknown', {}, { httpStatus: 404 });
  if (row.withdrawnAt === null) {
    const withdrawnAt = now.toISOString();
    await tx.updateTable('attachment').set({ withdrawnAt, withdrawnBy: actor.id }).where('id', '=', id).execute();
    const { entity, entityId, fileName, contentHash } = row;
    const [before, after] = [
      { fileName, contentHash },
      { fileName, contentHash, withdrawnAt },
    ];
    await appendEvent(tx, { actor, action: 'withdraw-attachment', entity, entityId, before, after, at: now });
  }
  return (await listAttachments(tx, { id }))[0]!;
}
