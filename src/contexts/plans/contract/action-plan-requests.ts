import * as z from 'zod';
import { PLAN_AREAS } from '../domain/action-plans/action-areas.ts';
import { ACTION_LEVELS } from '../domain/action-plans/planned-action.ts';
import { ACTION_STATUSES, MOVES, PLAN_KINDS } from '../domain/action-plans/status-table.ts';
import { Claim, Effect, IndicatorMove } from './action-plans.ts';
import { fields } from './fields.ts';

/** What calls that change plans and actions send. */

/** A unit, a person, a plan, an action or an indicator, by its code, id or key. */
const reference = z.string().max(100);
/** Far above what a region costs in a year, and so far below what a sum can hold. */
const MAX_ORE = 10 ** 14;
/** As large as numbers of actions and versions can be. */
const number = z.int().min(1).max(1_000_000);

export const NewPlan = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens'),
  name: fields.text(200),
  unit: reference,
  kind: z.enum(PLAN_KINDS).default('regional'),
  parent: reference.nullable().default(null),
  validFrom: fields.plainDate,
  validTo: fields.plainDate,
  effectGoal: z.string().max(4000).default(''),
  claim: Claim.nullable().default(null),
});
export const PlanChange = z
  .object({
    name: fields.text(200),
    validFrom: fields.plainDate,
    validTo: fields.plainDate,
    effectGoal: z.string().max(4000),
    claim: Claim.nullable(),
  })
  .partial();

const actionFields = {
  area: z.enum(PLAN_AREAS),
  level: z.enum(ACTION_LEVELS),
  title: fields.text(300),
  description: z.string().max(8000),
  unit: reference,
  responsible: reference.nullable(),
  responsibleFunction: z.string().max(200).nullable(),
  startsOn: fields.plainDate.nullable(),
  endsOn: fields.plainDate.nullable(),
  stopDate: fields.plainDate.nullable(),
  budgetOre: z.int().min(0).max(MAX_ORE).nullable(),
  /** Numbers of other actions of the plan. */
  prerequisites: z.array(number).max(200),
  catalogueNumber: number.nullable(),
  catalogueVersion: number.nullable(),
  /** Action of the region's plan that it carries out, as `KEY.7`. */
  origin: reference.nullable(),
  indicators: z.array(IndicatorMove).max(50),
  effects: z.array(Effect).max(200),
};
export const PlannedActionChange = z.object(actionFields).partial();
export const NewPlannedAction = PlannedActionChange.extend({
  plan: reference,
  area: actionFields.area,
  level: actionFields.level,
  title: actionFields.title,
  unit: actionFields.unit,
});

export const NewStatusReport = z.object({
  move: z.enum(MOVES),
  progress: z.int().min(0).max(100).optional(),
  comment: z.string().max(4000).optional(),
  obstacle: z.string().max(4000).optional(),
  /** Who takes over, when it is handed over. */
  receiver: reference.optional(),
  receiverFunction: z.string().max(200).optional(),
  receiverUnit: z.string().max(100).optional(),
  /** Day from which the receiver answers for it; today when left out. */
  handsOverOn: fields.plainDate.optional(),
  roundId: z.uuid().optional(),
});

/** A new checkpoint, or what is to be said of one that exists, by its number. */
export const CheckpointChange = z.object({
  number: number.optional(),
  text: fields.text(1000).optional(),
  dueOn: fields.plainDate.nullable().optional(),
  reachedOn: fields.plainDate.nullable().optional(),
  reachedBy: reference.nullable().optional(),
  evidence: z.string().max(4000).nullable().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  attachmentId: z.uuid().nullable().optional(),
});

export const NewAdoption = z.object({
  adoptedOn: fields.plainDate,
  forum: fields.text(200),
  ground: fields.text(2000),
  registryNumber: z.string().max(100).optional(),
});

export const ActionFilter = z.object({
  plan: reference.optional(),
  unit: reference.optional(),
  status: z.enum(ACTION_STATUSES).optional(),
  area: z.enum(PLAN_AREAS).optional(),
  responsible: reference.optional(),
  indicator: reference.optional(),
  late: z.enum(['true', 'false']).optional(),
  number: z.coerce.number().int().min(1).max(1_000_000).optional(),
  after: reference.optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
});
