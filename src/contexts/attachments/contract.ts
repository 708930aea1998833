import * as z from 'zod';

/** Shapes of the API of attachments. */
export const Attachment = z.object({
  id: z.string(),
  entity: z.string(),
  entityId: z.string(),
  fileName: z.string(),
  /** Kind of file: `pdf`, `docx` … */
  type: z.string(),
  byteSize: z.number(),
  /** SHA-256 of the bytes. */
  contentHash: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  addedByName: z.string(),
  /** Null while it counts. The content is kept. */
  withdrawnAt: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
});
export const AttachmentList = z.object({ items: z.array(Attachment), next: z.string().nullable() });

export type AttachmentDto = z.infer<typeof Attachment>;
