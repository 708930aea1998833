import type { Tx } from '../../../platform/db/types.ts';
import type { AttachmentDto } from '../contract.ts';

type Wanted = { entity: string; entityId: string } | { id: string };

/** Attachments of a thing, oldest first, the withdrawn ones too; or the one with an id. */
export async function listAttachments(tx: Tx, wanted: Wanted): Promise<AttachmentDto[]> {
  const rows = await tx
    .selectFrom('attachment')
    .innerJoin('attachmentContent', 'attachmentContent.hash', 'attachment.contentHash')
    .leftJoin('person as adder', 'adder.id', 'attachment.addedBy')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'attachment.withdrawnBy')
    .selectAll('attachment')
    .select(['attachmentContent.byteSize', 'adder.name as adderName', 'withdrawer.name as withdrawerName'])
    .$if('id' in wanted, (query) => query.where('attachment.id', '=', (wanted as { id: string }).id))
    .$if('entity' in wanted, (query) => {
      const { entity, entityId } = wanted as { entity: string; entityId: string };
      return query.where('attachment.entity', '=', entity).where('attachment.entityId', '=', entityId);
    })
    .orderBy('attachment.id')
    .execute();
  return rows.map(({ adderName, withdrawerName, withdrawnBy, ...row }) => ({
    ...row,
    addedByName: adderName ?? row.addedBy,
    withdrawnByName: withdrawerName ?? withdrawnBy,
  }));
}
