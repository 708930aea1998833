import * as z from 'zod';

/** Shapes of the API of the register of events. */

export const FieldChange = z.object({
  /** Path of the field: `reconciliation.rowsStored`. */
  field: z.string(),
  /** Swedish words for it. */
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const AuditEvent = z.object({
  id: z.number(),
  occurredAt: z.string(),
  actor: z.string(),
  actorName: z.string(),
  role: z.string(),
  roleName: z.string(),
  action: z.string(),
  /** Swedish name of the action. */
  actionName: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** The event as a Swedish sentence. */
  sentence: z.string(),
  changes: z.array(FieldChange),
  /** True where the fields are about people and are kept out of this answer. */
  changesHidden: z.boolean(),
  hash: z.string(),
});
/** `next`: address of the older ones. */
export const AuditEventList = z.object({ items: z.array(AuditEvent), next: z.string().nullable() });

export type AuditEventDto = z.infer<typeof AuditEvent>;
export type AuditEventListDto = z.infer<typeof AuditEventList>;
export type FieldChangeDto = z.infer<typeof FieldChange>;
