import * as z from 'zod';

/** What the routes of the catalogue and of the grading share. */
export const tag = 'plans';
export const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
export const numberText = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
export const number = z.object({ number: numberText });
