import * as z from 'zod';
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { CONTRACT_ACTIONS, CONTRACT_ALARMS, CONTRACT_KINDS, CONTRACT_STATUSES } from './index.ts';

/** Shapes of the API of local contracts and direct awards. */

const date = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => text as PlainDate);
const words = (max: number) => z.string().trim().min(1).max(max);
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

const NewOption = z.strictObject({ extendsTo: date, callBy: date.nullable().default(null) });
const NewEndStep = z.strictObject({
  what: words(300),
  who: words(120),
  personId: z.string().max(100).nullable().default(null),
  due: date,
  doneOn: date.nullable().default(null),
});

const facts = {
  key: z
    .string()
    .regex(/^[\w.-]{1,80}$/)
    .nullable(),
  kind: z.enum(CONTRACT_KINDS),
  title: words(200),
  supplier: words(200),
  supplierNumber: z.string().trim().min(1).max(20).nullable(),
  unit: words(40),
  staffCategories: z.array(z.string().max(100)).max(50),
  /** Far above what any contract is worth, and so far below what sums of them can hold. */
  valueOre: z
    .number()
    .int()
    .min(0)
    .max(10 ** 14),
  validFrom: date,
  validTo: date.nullable(),
  registryNumber: z.string().trim().min(1).max(60).nullable(),
  ground: words(2_000),
  /** Those that have not been used. */
  options: z.array(NewOption).max(10),
  endPlan: z.array(NewEndStep).max(50),
};

export const NewLocalContract = z.strictObject({
  ...facts,
  key: facts.key.default(null),
  supplierNumber: facts.supplierNumber.default(null),
  staffCategories: facts.staffCategories.default([]),
  validTo: facts.validTo.default(null),
  registryNumber: facts.registryNumber.default(null),
  options: facts.options.default([]),
  endPlan: facts.endPlan.default([]),
});
export const LocalContractChange = z.strictObject(facts).partial();

export const ContractNotice = z.strictObject({ noticeGivenOn: date, validTo: date.optional() });
export const ContractEnding = z.strictObject({ endedOn: date, reason: words(1_000) });
export const ContractExtension = z.strictObject({ extendsTo: date, usedOn: date });

export const ContractOption = z.object({
  extendsTo: z.string(),
  callBy: z.string().nullable(),
  usedOn: z.string().nullable(),
});
export const EndStep = z.object({
  what: z.string(),
  who: z.string(),
  personId: z.string().max(100).nullable(),
  due: z.string(),
  doneOn: z.string().nullable(),
  isOverdue: z.boolean(),
});

export const LocalContract = z.object({
  number: z.number(),
  key: z.string().nullable(),
  kind: z.enum(CONTRACT_KINDS),
  title: z.string(),
  supplier: z.string(),
  supplierNumber: z.string().nullable(),
  unit: z.string(),
  unitName: z.string(),
  staffCategories: z.array(z.string()),
  valueOre: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Last day in force: when it was ended, else as agreed. */
  lastDay: z.string().nullable(),
  registryNumber: z.string().nullable(),
  ground: z.string(),
  status: z.enum(CONTRACT_STATUSES),
  noticeGivenOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  options: z.array(ContractOption),
  endPlan: z.array(EndStep),
  alarms: z.array(z.enum(CONTRACT_ALARMS)),
  /** Booked from the supplier at the unit after the last day, without VAT. */
  spendAfterEnd: z.object({
    outsideOre: z.number(),
    frameworkOre: z.number(),
    rows: z.number(),
    lastDate: z.string().nullable(),
  }),
  /** What the caller can do with it now. */
  mayDo: z.array(z.enum(CONTRACT_ACTIONS)),
  version: z.number(),
});
export const LocalContractList = list(LocalContract);

/** An engagement that names the contract. */
export const ContractEngagement = z.object({
  reference: z.string(),
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  hours: z.number().nullable(),
  /** It goes on after the contract's last day. */
  isAfterEnd: z.boolean(),
});
export const ContractEngagementList = list(ContractEngagement);

export const DirectAwardSum = z.object({
  supplier: z.string(),
  supplierNumber: z.string().nullable(),
  contracts: z.array(z.number()),
  contractedOre: z.number(),
  bookedOre: z.number(),
  countedOre: z.number(),
  limitOre: z.number().nullable(),
  level: z.enum(['below', 'near', 'over', 'no-limit']),
});
export const DirectAwardSumList = list(DirectAwardSum);

export const CoverEnd = z.object({
  staffCategory: z.string(),
  coveredTo: z.string(),
  lastAgreement: z.string().nullable(),
  isFramework: z.boolean(),
  within: z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(12)]),
});
export const CoverEndList = list(CoverEnd);

export type NewLocalContractDto = z.output<typeof NewLocalContract>;
export type LocalContractChangeDto = z.output<typeof LocalContractChange>;
export type LocalContractDto = z.infer<typeof LocalContract>;
export type ContractEngagementDto = z.infer<typeof ContractEngagement>;
export type DirectAwardSumDto = z.infer<typeof DirectAwardSum>;
export type CoverEndDto = z.infer<typeof CoverEnd>;
