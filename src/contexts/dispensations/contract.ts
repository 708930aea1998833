import * as z from 'zod';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { MOTIVES } from './domain/request.ts';
import { ACTIONS, OUTCOMES, STATES } from './domain/states.ts';
import { MARKS } from './domain/use.ts';

/** Shapes of the dispensation API. The command line's `--json` prints the same objects. */

const date = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => parsePlainDate(text)!);
const words = z.string().max(4000);
const amount = z.number().positive().max(1_000_000);
const ore = z.int().positive().max(100_000_000);

const Attempt = z.object({ text: words, reference: z.string().max(200) });
const Tried = z.object({ ownStaff: Attempt, internalPool: Attempt, frameworkCallOff: Attempt });

/** What is asked for. Whatever a draft does not say yet is left out, or null. */
export const RequestBody = z.object({
  /** Chosen by the caller, so that a request sent twice is made once. */
  id: z.uuid().optional(),
  unit: z.string().min(1).max(50),
  staffCategory: z.string().max(100).nullable().optional(),
  periodFrom: date.nullable().optional(),
  periodTo: date.nullable().optional(),
  hours: amount.nullable().optional(),
  weeks: amount.nullable().optional(),
  supplierName: z.string().max(200).optional(),
  supplierNumber: z.string().max(20).optional(),
  hourlyRateOre: ore.nullable().optional(),
  motive: z.enum(MOTIVES).nullable().optional(),
  motiveText: words.optional(),
  tried: Tried.optional(),
  consequence: words.optional(),
  exitPlan: words.optional(),
  acute: z.boolean().optional(),
});
/** The unit of a draft stays: a request of another unit is another request. */
export const EditBody = RequestBody.omit({ id: true, unit: true });
export const PreviewBody = RequestBody.omit({ id: true }).extend({ number: z.string().max(20).optional() });

export const ReviewBody = z.object({
  endorsed: z.boolean(),
  /** Id or reference of the meeting, when it is in the product. */
  meetingId: z.string().trim().min(1).max(60).optional(),
  /** When the meeting is not in the product: its day and what it is called. */
  meetingDate: date.optional(),
  meetingName: z.string().trim().min(1).max(200).optional(),
  minutes: z.string().trim().min(1).max(4000),
});
export const ConsultationBody = z.object({ words: z.string().trim().min(1).max(4000) });
export const DecisionBody = z.object({
  outcome: z.enum(OUTCOMES),
  ground: z.string().trim().min(1).max(4000),
  grantedFrom: date.optional(),
  grantedTo: date.optional(),
  grantedHours: amount.optional(),
  grantedRateOre: ore.optional(),
  conditions: words.optional(),
  registryNumber: z.string().trim().min(1).max(50).optional(),
  followUpOn: date.optional(),
  /** What the regional director said, when it has not been entered as a consultation. */
  consultation: z.object({ person: z.string().max(100), date, words: z.string().trim().min(1).max(4000) }).optional(),
});
export const ReasonBody = z.object({ reason: z.string().trim().min(1).max(4000) });
export const ExtensionBody = z.object({ periodTo: date, hours: amount.optional(), motiveText: words.optional() });

const ComputedNumber = z.union([
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('not-computable'), reason: z.string() }),
]);

export const Assessment = z.object({
  computedOn: z.string(),
  hours: ComputedNumber,
  totalCostOre: ComputedNumber,
  tariff: z.object({ rateOre: ComputedNumber, source: z.string().nullable(), validFrom: z.string().nullable() }),
  extraCostOre: ComputedNumber,
  ratios: z.array(
    z.object({
      unit: z.string(),
      period: z.string(),
      isOtherYear: z.boolean(),
      addedOre: ComputedNumber,
      before: ComputedNumber,
      after: ComputedNumber,
      target: z.number().nullable(),
      targetDue: z.string().nullable(),
    }),
  ),
  year: z.number(),
  limit: z.object({ limitOre: ComputedNumber, source: z.string().nullable() }),
  directAward: z.array(
    z.object({
      of: z.enum(['supplier', 'staff-category']),
      bookedOre: z.number(),
      committedOre: z.number(),
      beforeOre: z.number(),
      afterOre: ComputedNumber,
      shareBefore: ComputedNumber,
      shareAfter: ComputedNumber,
      isBeyondLimit: z.boolean(),
    }),
  ),
  similar: z.array(
    z.object({
      number: z.string(),
      state: z.enum(STATES),
      outcome: z.enum(OUTCOMES).nullable(),
      unit: z.string(),
      staffCategory: z.string().nullable(),
      supplierName: z.string(),
      periodFrom: z.string().nullable(),
      periodTo: z.string().nullable(),
      grantedHours: z.number().nullable(),
    }),
  ),
});

const Granted = z.object({
  from: z.string(),
  to: z.string(),
  hours: z.number(),
  rateOre: z.number(),
  amountOre: z.number(),
});
const Use = z.object({
  hours: z.number(),
  onCallHours: z.number(),
  /** Weeks that no parameter makes hours of. */
  unconvertedWeeks: z.number(),
  costOre: z.number(),
  share: z.number(),
});

/** As it stands in the register. */
export const DispensationSummary = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(STATES),
  outcome: z.enum(OUTCOMES).nullable(),
  unit: z.string(),
  unitName: z.string(),
  staffCategory: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  hours: z.number().nullable(),
  weeks: z.number().nullable(),
  supplierName: z.string(),
  supplierNumber: z.string(),
  hourlyRateOre: z.number().nullable(),
  motive: z.enum(MOTIVES).nullable(),
  acute: z.boolean(),
  registryNumber: z.string().nullable(),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  submittedOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  /** Who decided; null until then. */
  decider: z.string().nullable(),
  granted: Granted.nullable(),
  use: Use.nullable(),
  marks: z.array(z.enum(MARKS)),
});

const Step = z.object({
  kind: z.enum(['requested', 'submitted', 'reviewed', 'consulted', 'decided', 'withdrawn', 'revoked', 'extended']),
  takenOn: z.string(),
  recordedAt: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  role: z.string(),
  roleName: z.string(),
  /** Name of the person whose duties were carried out. */
  onBehalfOf: z.string().nullable(),
  words: z.string(),
  endorsed: z.boolean().nullable(),
  meetingId: z.string().nullable(),
  meetingName: z.string().nullable(),
  /** Of a meeting that is in the product: `STYR-3`. */
  meetingReference: z.string().nullable(),
  relatedNumber: z.string().nullable(),
});

/** One engagement that names the dispensation. */
const DrawnEngagement = z.object({
  reference: z.string(),
  file: z.string(),
  importId: z.number(),
  line: z.number(),
  from: z.string(),
  to: z.string(),
  hours: z.number(),
  onCallHours: z.number(),
  unconvertedWeeks: z.number(),
});

/** Everything about one, with what the caller may do with it now. */
export const Dispensation = DispensationSummary.extend({
  version: z.number(),
  motiveText: z.string(),
  tried: Tried,
  consequence: z.string(),
  exitPlan: z.string(),
  extends: z.string().nullable(),
  extendedBy: z.array(z.string()),
  /** As it was computed the day it was submitted; null in a draft. */
  assessment: Assessment.nullable(),
  conditions: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  /** Whether the regional director has been consulted. */
  isConsulted: z.boolean(),
  /** Booked in the ledger as dispensed at the unit, from the supplier, in the granted period; null before a grant. */
  bookedOre: z.number().nullable(),
  engagements: z.array(DrawnEngagement),
  steps: z.array(Step),
  allowed: z.array(z.enum(ACTIONS)),
  /** Regional directors of today, whom a decision can name as consulted; empty for who may not decide. */
  consultees: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const DispensationList = z.object({ items: z.array(DispensationSummary), next: z.string().nullable() });

const StatisticsTotal = z.object({
  count: z.number(),
  granted: z.number(),
  grantedHours: z.number(),
  grantedOre: z.number(),
  shareOfAgencyCost: z.number().nullable(),
});
const StatisticsRow = StatisticsTotal.extend({ key: z.string(), name: z.string() });
export const DispensationStatistics = z.object({
  year: z.number(),
  /** Agency cost of the region in the year, as booked; null when nothing is. */
  agencyCostOre: z.number().nullable(),
  total: StatisticsTotal,
  byUnit: z.array(StatisticsRow),
  byMotive: z.array(StatisticsRow),
  bySupplier: z.array(StatisticsRow),
});

export type RequestBodyDto = z.output<typeof RequestBody>;
export type EditBodyDto = z.output<typeof EditBody>;
export type PreviewBodyDto = z.output<typeof PreviewBody>;
export type ReviewBodyDto = z.output<typeof ReviewBody>;
export type DecisionBodyDto = z.output<typeof DecisionBody>;
export type ExtensionBodyDto = z.output<typeof ExtensionBody>;
export type AssessmentDto = z.infer<typeof Assessment>;
export type DispensationSummaryDto = z.infer<typeof DispensationSummary>;
export type DispensationDto = z.infer<typeof Dispensation>;
export type StepDto = z.infer<typeof Step>;
export type DispensationStatisticsDto = z.infer<typeof DispensationStatistics>;
