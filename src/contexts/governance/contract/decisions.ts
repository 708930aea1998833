import * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';

/** Shapes of the decision register's API. */

const day = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => parsePlainDate(text)!);
const reference = z.string().trim().min(1).max(100);
const name = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(10_000);
/** A value that the register is limited to, or where its reading goes on. */
const filter = z.string().max(200).optional();

const Concerned = z.object({ entity: z.string(), id: z.string() });

export const Decision = z.object({
  /** Number in the register, `2026-014`. */
  number: z.string(),
  decidedOn: z.string(),
  forum: z.string(),
  /** `person` is null for someone who is not in the product, such as the chair of a board. */
  decider: z.object({ person: z.string().nullable(), name: z.string(), role: z.string() }),
  subject: z.string(),
  outcome: z.string(),
  ground: z.string(),
  registryNumber: z.string().nullable(),
  concerns: Concerned.nullable(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Reference of the meeting in which it was taken. */
  meeting: z.string().nullable(),
  /** When it is next to be followed up; null when it is not, or has been. */
  followUpOn: z.string().nullable(),
  /** Numbers of the decisions before and after it. */
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  registeredAt: z.string(),
});

export const DecisionList = z.object({
  items: z.array(Decision),
  next: z.string().nullable(),
  /** Values that the list can be limited to, and whether the caller may register decisions. */
  years: z.array(z.string()),
  forums: z.array(z.string()),
  mayRegister: z.boolean(),
});

export const DecisionDetail = Decision.extend({
  registeredBy: z.string(),
  followUps: z.array(
    z.object({ followedUpOn: z.string(), words: z.string(), nextOn: z.string().nullable(), recordedBy: z.string() }),
  ),
  maySupersede: z.boolean(),
  mayFollowUp: z.boolean(),
});

export const DecisionFilter = z.object({
  search: z.string().trim().max(200).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  forum: filter,
  unit: filter,
  concerns: filter,
  concernsId: filter,
  after: filter,
});

export const NewDecisionEntry = z.object({
  /** Chosen by the caller, so that a decision that is sent twice is registered once. */
  id: z.uuid().optional(),
  decidedOn: day,
  forum: name,
  /** Either someone in the product, by id, or a name; the role in which it was decided. */
  decider: z.object({ person: reference.optional(), name: name.optional(), role: name }),
  subject: name,
  outcome: words,
  ground: words,
  registryNumber: reference.optional(),
  concerns: z.object({ entity: reference, id: reference }).optional(),
  /** Unit it concerns; the whole region when left out. */
  unit: reference.optional(),
  followUpOn: day.optional(),
});
/** A decision that supersedes an earlier one concerns the same unit. */
export const SuccessorEntry = NewDecisionEntry.omit({ unit: true });

export const FollowUpEntry = z.object({ followedUpOn: day, words, nextOn: day.optional() });

export type DecisionDto = z.infer<typeof Decision>;
export type DecisionListDto = z.infer<typeof DecisionList>;
export type DecisionDetailDto = z.infer<typeof DecisionDetail>;
export type DecisionFilterDto = z.output<typeof DecisionFilter>;
export type NewDecisionEntryDto = z.output<typeof NewDecisionEntry>;
export type FollowUpEntryDto = z.output<typeof FollowUpEntry>;
