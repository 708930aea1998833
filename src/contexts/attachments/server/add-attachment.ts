import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';
import { findPersonalNumber } from '../../../kernel/personal-number.ts';
import type { AttachmentDto } from '../contract.ts';
import { cleanFileName } from '../domain/file-name.ts';
import { contentFault, ENDINGS, type FileType, typeOfName } from '../domain/file-types.ts';
import { listAttachments } from './list-attachments.ts';

export type NewAttachment = { entity: string; entityId: string; fileName: string; bytes: Buffer };

/**
 * Attaches a file to a thing. The same file once more, as a second press of the button sends it, is the one that is there.
 * @throws Refusal those of `checkedName` and `checkedType`.
 */
export async function addAttachment(
  tx: Tx,
  { entity, entityId, fileName: given, bytes }: NewAttachment,
  { actor, now }: { actor: Actor; now: Date },
): Promise<AttachmentDto> {
  const fileName = checkedName(given);
  const type = checkedType(fileName, bytes);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  // One at a time for a thing, so that two presses at once do not both find it missing.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachment ${entity} ${entityId}`}, 0))`.execute(tx);
  const there = (await listAttachments(tx, { entity, entityId })).find(
    (one) => one.withdrawnAt === null && one.contentHash === contentHash && one.fileName === fileName,
  );
  if (there) return there;
  await tx
    .insertInto('attachmentContent')
    .values({ hash: contentHash, byteSize: bytes.length, content: bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const id = newId();
  const added = { entity, entityId, fileName, type, contentHash };
  await tx
    .insertInto('attachment')
    .values({ id, ...added, addedAt: now.toISOString(), addedBy: actor.id })
    .execute();
  const after = { fileName, type, byteSize: bytes.length, contentHash, attachmentId: id };
  await appendEvent(tx, { actor, action: 'add-attachment', entity, entityId, after, at: now });
  return (await listAttachments(tx, { id }))[0]!;
}

/** @throws Refusal `attachment-name-missing`, `attachment-name-personal-number`. */
function checkedName(given: string): string {
  const name = cleanFileName(given);
  if (name === undefined) throw new Refusal('attachment-name-missing');
  const found = findPersonalNumber(name);
  if (found) throw new Refusal('attachment-name-personal-number', { masked: found.masked });
  return name;
}

/** @throws Refusal `attachment-type-unfit`, `attachment-other-content`, `attachment-macros`, `attachment-markup`. */
function checkedType(file: string, bytes: Uint8Array): FileType {
  const type = typeOfName(file);
  if (!type) throw new Refusal('attachment-type-unfit', { file, types: ENDINGS.join(', ') }, { httpStatus: 415 });
  const fault = contentFault(type, bytes);
  if (fault === 'macros') throw new Refusal('attachment-macros', { file }, { httpStatus: 415 });
  if (fault === 'markup') throw new Refusal('attachment-markup', { file }, { httpStatus: 415 });
  if (fault) throw new Refusal('attachment-other-content', { file, type }, { httpStatus: 415 });
  return type;
}
