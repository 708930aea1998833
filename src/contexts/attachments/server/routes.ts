import * as z from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { Attachment, type AttachmentDto, AttachmentList } from '../contract.ts';
import { dispositionOf } from '../domain/file-name.ts';
import { addAttachment } from './add-attachment.ts';
import type { AttachableThings } from './dependencies.ts';
import { listAttachments } from './list-attachments.ts';
import { readUpload } from './read-upload.ts';
import { readSizeLimit } from './size-limit.ts';
import { withdrawAttachment } from './withdraw-attachment.ts';

const tag = 'attachments';
const thing = z.object({ entity: z.string().max(60), entityId: z.string().max(200) });
const attachmentId = z.object({ id: z.uuid() });

/** Whatever the bytes are, a browser that is sent them saves them: it neither shows nor runs them. */
const NEVER_RUN = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

export function attachmentRoutes(things: AttachableThings): Route[] {
  return [...changingRoutes(things), ...readingRoutes(things)];
}

function changingRoutes(things: AttachableThings): Route[] {
  const change = { tag, permission: 'attachments.add' } as const;
  return [
    defineRoute({
      ...change,
      method: 'post',
      path: '/attachments',
      summary: 'Attaches a file to a thing; the body is the bytes of the file',
      auditEvent: 'add-attachment',
      bytes: true,
      status: 201,
      query: thing.extend({ fileName: z.string().max(500) }),
      unitOf: (tx, { query }) => unitOfThing(tx, things, query),
      response: Attachment,
      handle: async ({ region, query, upload, actor, now }) => {
        const megabytes = await region.database.snapshot((tx) => readSizeLimit(tx, now));
        const bytes = await readUpload(upload, query.fileName, megabytes);
        return region.database.transaction(async (tx) => {
          if ((await unitOfThing(tx, things, query)) === undefined) throw unknownThing();
          return addAttachment(tx, { ...query, bytes }, { actor, now });
        });
      },
    }),
    defineRoute({
      ...change,
      method: 'delete',
      path: '/attachments/{id}',
      summary: 'Withdraws an attachment; its content is kept',
      auditEvent: 'withdraw-attachment',
      params: attachmentId,
      unitOf: async (tx, { params }) => {
        const [attachment] = await listAttachments(tx, params);
        return attachment && unitOfThing(tx, things, attachment);
      },
      response: Attachment,
      handle: ({ region, params, actor, now }) =>
        region.database.transaction((tx) => withdrawAttachment(tx, params.id, { actor, now })),
    }),
  ];
}

function readingRoutes(things: AttachableThings): Route[] {
  const read = { tag, permission: 'attachments.read', auditEvent: null, method: 'get' } as const;
  return [
    defineRoute({
      ...read,
      path: '/attachments',
      summary: 'Files attached to a thing, the withdrawn ones too',
      query: thing,
      response: AttachmentList,
      handle: ({ region, query, may }) =>
        region.database.snapshot(async (tx) => {
          await requireReadable(tx, things, query, may);
          return { items: await listAttachments(tx, query), next: null };
        }),
    }),
    defineRoute({
      ...read,
      path: '/attachments/{id}/content',
      summary: 'The bytes of an attachment, always as a file to save',
      params: attachmentId,
      response: 'application/octet-stream',
      handle: ({ region, params, may }) =>
        region.database.snapshot(async (tx) => {
          const [attachment] = await listAttachments(tx, params);
          if (!attachment) throw new Refusal('attachment-unknown', {}, { httpStatus: 404 });
          await requireReadable(tx, things, attachment, may);
          if (attachment.withdrawnAt !== null && !may('audit.read')) {
            throw new Refusal('attachment-withdrawn', { file: attachment.fileName }, { httpStatus: 410 });
          }
          return contentOf(tx, attachment);
        }),
    }),
  ];
}

async function contentOf(tx: Tx, { contentHash, fileName }: AttachmentDto): Promise<Reply> {
  const { content } = await tx
    .selectFrom('attachmentContent')
    .select('content')
    .where('hash', '=', contentHash)
    .executeTakeFirstOrThrow();
  return new Reply(new Uint8Array(content), {
    headers: { ...NEVER_RUN, 'content-disposition': dispositionOf(fileName) },
  });
}

const unknownThing = () => new Refusal('attachment-thing-unknown', {}, { httpStatus: 404 });

const unitOfThing = async (tx: Tx, things: AttachableThings, at: { entity: string; entityId: string }) =>
  Object.hasOwn(things, at.entity) ? things[at.entity]!.unitOf(tx, at.entityId) : undefined;

/**
 * What one may not read, one may not read the files of; in another part of the tree neither.
 * @throws Refusal `attachment-thing-unknown`, `attachment-not-permitted`.
 */
async function requireReadable(
  tx: Tx,
  things: AttachableThings,
  at: { entity: string; entityId: string },
  may: (permission: string, unit?: string) => boolean,
): Promise<void> {
  if (!Object.hasOwn(things, at.entity)) throw unknownThing();
  const unit = await unitOfThing(tx, things, at);
  if (!may(things[at.entity]!.permission, unit)) throw new Refusal('attachment-not-permitted', {}, { httpStatus: 403 });
}
