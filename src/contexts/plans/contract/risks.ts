import * as z from 'zod';
import { CONSULTATION_OUTCOMES, STANDPOINTS } from '../domain/consultations/standpoints.ts';
import { FORCE_EFFECTS, FORCE_SIDES } from '../domain/forces/force-field.ts';
import { REVIEW_OUTCOMES, RISK_AREAS, RISK_STATUSES } from '../domain/risks/scales.ts';
import { fields } from './fields.ts';

/** Shapes of the API of risks, consultations with the unions, and forces. */

const Named = z.object({ id: z.string(), name: z.string() });
const ActionNamed = z.object({ plan: z.string(), number: z.number(), title: z.string() });
const step = z.int().min(1).max(5);
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.null() });

const assessed = {
  area: z.enum(RISK_AREAS),
  cause: fields.text(2000),
  consequence: fields.text(2000),
  probability: step,
  severity: step,
  measure: fields.text(4000),
  responsible: z.string().nullable(),
  residualProbability: step,
  residualSeverity: step,
  reviewOn: fields.plainDate,
};

export const RiskAcceptance = z.object({
  words: z.string(),
  acceptedAt: z.string(),
  acceptedByName: z.string(),
  acceptedRole: z.string(),
  /** Number of the decision in the register. */
  decision: z.string(),
  /** Whether it was given for the risk as it now reads. */
  holds: z.boolean(),
});
export const Risk = z.object({
  number: z.number(),
  plan: z.string(),
  planName: z.string(),
  /** Action that it is a risk of; null for the plan as a whole. */
  action: ActionNamed.nullable(),
  unit: z.object({ code: z.string(), name: z.string() }),
  area: z.enum(RISK_AREAS),
  cause: z.string(),
  consequence: z.string(),
  probability: z.number(),
  severity: z.number(),
  score: z.number(),
  measure: z.string(),
  responsible: Named.nullable(),
  residualProbability: z.number(),
  residualSeverity: z.number(),
  residualScore: z.number(),
  reviewOn: z.string(),
  reviewLate: z.boolean(),
  status: z.enum(RISK_STATUSES),
  /** High even with its measure: from the threshold on. */
  high: z.boolean(),
  /** Stops the action from starting until someone who may has accepted it. */
  awaitsAcceptance: z.boolean(),
  acceptance: RiskAcceptance.nullable(),
  version: z.number(),
});
export const RiskList = list(Risk).extend({ threshold: z.number() });
export const RiskEvent = z.object({
  sequence: z.number(),
  kind: z.enum(['assessed', 'changed', 'kept', 'closed', 'reopened']),
  probability: z.number(),
  severity: z.number(),
  residualProbability: z.number(),
  residualSeverity: z.number(),
  words: z.string().nullable(),
  at: z.string(),
  byName: z.string(),
});
export const RiskDetails = Risk.extend({
  threshold: z.number(),
  /** Newest last. */
  history: z.array(RiskEvent),
  /** Newest last, also those that no longer hold. */
  acceptances: z.array(RiskAcceptance),
  may: z.object({ change: z.boolean(), accept: z.boolean(), review: z.array(z.enum(REVIEW_OUTCOMES)) }),
  /** Why the caller, who may accept risks, may not accept this one. */
  acceptBlockedBy: z.enum(['own-assessment']).nullable(),
});

export const NewRisk = z.object({
  plan: z.string().max(100),
  /** Number of the action within the plan. */
  action: z.int().min(1).nullable().default(null),
  ...assessed,
  responsible: assessed.responsible.default(null),
});
export const RiskChange = z.object(assessed).partial();
export const NewRiskAcceptance = z.object({ words: fields.text(4000) });
export const NewRiskReview = z.object({
  outcome: z.enum(REVIEW_OUTCOMES),
  words: fields.text(4000),
  /** Next review; the same as before when left out. */
  reviewOn: fields.plainDate.optional(),
});
export const RiskFilter = z.object({
  plan: z.string().max(100).optional(),
  action: z.coerce.number().int().min(1).max(1_000_000).optional(),
  unit: z.string().max(100).optional(),
  area: z.enum(RISK_AREAS).optional(),
  status: z.enum(RISK_STATUSES).optional(),
});

export const ConsultationParty = z.object({
  number: z.number(),
  union: z.string(),
  person: Named.nullable(),
  standpoint: z.enum(STANDPOINTS).nullable(),
  words: z.string().nullable(),
  statedAt: z.string().nullable(),
  statedByName: z.string().nullable(),
});
export const Consultation = z.object({
  number: z.number(),
  plan: z.string(),
  planName: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  heldOn: z.string(),
  subject: z.string(),
  minutes: z.string().nullable(),
  /** Actions that it dealt with; none for the plan as a whole. */
  actions: z.array(ActionNamed),
  parties: z.array(ConsultationParty),
  outcome: z.enum(CONSULTATION_OUTCOMES),
  version: z.number(),
  may: z.object({ change: z.boolean(), respond: z.boolean() }),
});
export const ConsultationList = list(Consultation);
const NewParty = z.object({
  union: fields.text(200),
  person: z.string().max(100).nullable().default(null),
  standpoint: z.enum(STANDPOINTS).nullable().default(null),
  words: z.string().trim().max(4000).nullable().default(null),
});
export const NewConsultation = z.object({
  plan: z.string().max(100),
  actions: z.array(z.int().min(1).max(1_000_000)).max(500).default([]),
  heldOn: fields.plainDate,
  subject: fields.text(2000),
  minutes: z.string().trim().max(300).nullable().default(null),
  parties: z.array(NewParty).min(1).max(20),
});
export const ConsultationChange = z
  .object({ heldOn: fields.plainDate, subject: fields.text(2000), minutes: z.string().trim().max(300).nullable() })
  .partial();
export const NewStandpoint = z.object({ standpoint: z.enum(STANDPOINTS), words: fields.text(4000) });
export const ConsultationFilter = z.object({
  plan: z.string().max(100).optional(),
  action: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** Whether an action must be consulted on before it starts, and whether that has been done. */
export const ConsultationRequirement = z.object({
  plan: z.string(),
  action: z.number(),
  required: z.boolean(),
  held: z.boolean(),
  version: z.number(),
  mayChange: z.boolean(),
});
export const ConsultationRequirementChange = z.object({ required: z.boolean() });

export const ForceLink = z.object({ action: z.number(), title: z.string(), effect: z.enum(FORCE_EFFECTS) });
export const Force = z.object({
  number: z.number(),
  plan: z.string(),
  side: z.enum(FORCE_SIDES),
  strength: z.number(),
  text: z.string(),
  actions: z.array(ForceLink),
  version: z.number(),
});
export const ForceList = list(Force).extend({ mayChange: z.boolean() });
const force = {
  side: z.enum(FORCE_SIDES),
  strength: step,
  text: fields.text(500),
  actions: z.array(z.object({ action: z.int().min(1).max(1_000_000), effect: z.enum(FORCE_EFFECTS) })).max(500),
};
export const NewForce = z.object({ plan: z.string().max(100), ...force, actions: force.actions.default([]) });
export const ForceChange = z
  .object(force)
  .partial()
  .extend({ removed: z.literal(true).optional() });

export type RiskDto = z.output<typeof Risk>;
export type RiskListDto = z.output<typeof RiskList>;
export type RiskDetailsDto = z.output<typeof RiskDetails>;
export type RiskEventDto = z.output<typeof RiskEvent>;
export type RiskAcceptanceDto = z.output<typeof RiskAcceptance>;
export type ConsultationDto = z.output<typeof Consultation>;
export type ConsultationPartyDto = z.output<typeof ConsultationParty>;
export type ConsultationRequirementDto = z.output<typeof ConsultationRequirement>;
export type ForceDto = z.output<typeof Force>;
export type ForceListDto = z.output<typeof ForceList>;
