import * as z from 'zod';
import { ANSWERS } from '../domain/local-plans/answers.ts';
import { LOCAL_PLAN_STATES, LOCAL_PLAN_STEPS } from '../domain/local-plans/local-plan-table.ts';
import { StatusCounts } from './action-plans.ts';
import { fields } from './fields.ts';

/** Shapes of the API of the departments' own plans: the order, the answers to the region's plan, adoption. */

const UnitNamed = z.object({ code: z.string(), name: z.string() });

export const AnswerCounts = z.object({
  total: z.number(),
  takenOver: z.number(),
  adapted: z.number(),
  declined: z.number(),
  unanswered: z.number(),
  /** What the parts lack to the whole; 0 when they add up. */
  astray: z.number(),
});

export const LocalPlanSummary = z.object({
  key: z.string(),
  unit: UnitNamed,
  /** Key of the region's plan. */
  parent: z.string(),
  order: z.number(),
  state: z.enum(LOCAL_PLAN_STATES),
  dueOn: z.string(),
  late: z.boolean(),
  orderedOn: z.string(),
  startedOn: z.string().nullable(),
  /** Newest adoption. */
  adoptedOn: z.string().nullable(),
  /** Days since it was last adopted, or ordered while it never was. */
  ageDays: z.number(),
  answers: AnswerCounts,
  counts: StatusCounts,
  lateActions: z.number(),
  version: z.number(),
});
export const LocalPlanList = z.object({ items: z.array(LocalPlanSummary), next: z.null() });

/** A figure of the department's present state, as it was read on the day it started. */
export const LocalPlanFigure = z.object({
  indicator: z.string(),
  period: z.string(),
  readOn: z.string(),
  value: z.number().nullable(),
  reason: z.string().nullable(),
  unitOfMeasure: z.string(),
  definition: z.string(),
  complete: z.boolean(),
  gaps: z.array(z.unknown()),
});

/** One action of the region's plan, and what the department has answered to it. */
export const AnsweredAction = z.object({
  number: z.number(),
  title: z.string(),
  unit: UnitNamed,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  answer: z.enum(ANSWERS).nullable(),
  reason: z.string().nullable(),
  /** Number of the action in the local plan that carries it out. */
  localNumber: z.number().nullable(),
  localTitle: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  /** Came, or came to read otherwise, with a later version of the region's plan than the one that was answered. */
  isNew: z.boolean(),
});

export const LocalPlan = LocalPlanSummary.extend({
  parentName: z.string(),
  parentVersion: z.number().nullable(),
  instruction: z.string(),
  orderedByName: z.string(),
  dueReason: z.string().nullable(),
  presentState: z.string(),
  withdrawnReason: z.string().nullable(),
  figures: z.array(LocalPlanFigure),
  actions: z.array(AnsweredAction),
  /** Actions of the department's own. */
  ownActions: z.number(),
  /** Version of the plan itself. */
  adoptedVersion: z.number().nullable(),
  /** What the caller may do now. */
  steps: z.array(z.enum(LOCAL_PLAN_STEPS)),
});

export const NewLocalPlanOrder = z.object({
  plan: z.string().max(100),
  units: z.array(z.string().max(100)).min(1).max(200),
  dueOn: fields.plainDate,
  instruction: fields.text(4000),
});
export const LocalPlanOrder = z.object({
  number: z.number(),
  plan: z.string(),
  instruction: z.string(),
  dueOn: z.string(),
  orderedOn: z.string(),
  orderedByName: z.string(),
  localPlans: z.array(z.string()),
});
export const LocalPlanOrderList = z.object({ items: z.array(LocalPlanOrder), next: z.null() });

export const LocalPlanExtension = z.object({ dueOn: fields.plainDate, reason: fields.text(2000) });
export const LocalPlanWithdrawal = z.object({ reason: fields.text(2000) });
export const LocalPlanChange = z.object({ presentState: z.string().max(8000) });

export const NewLocalAnswer = z.object({
  /** Number of the action in the region's plan. */
  action: z.int().min(1),
  answer: z.enum(ANSWERS),
  reason: z.string().trim().max(4000).optional(),
  /** What differs in the department's own action, when it is adapted. */
  title: fields.text(300).optional(),
  description: z.string().max(8000).optional(),
  responsible: z.string().max(100).nullable().optional(),
  responsibleFunction: z.string().max(200).nullable().optional(),
  startsOn: fields.plainDate.nullable().optional(),
  endsOn: fields.plainDate.nullable().optional(),
  stopDate: fields.plainDate.nullable().optional(),
  effects: z
    .array(
      z.object({
        measure: z.enum(['agency-weeks', 'full-time-equivalents', 'cost-ore']),
        unit: z.string().max(100),
        staffCategory: z.string().max(100),
        fromMonth: fields.plainMonth,
        rampUpMonths: z.int().min(0).max(120),
        low: z.number(),
        central: z.number(),
        high: z.number(),
      }),
    )
    .max(50)
    .optional(),
});

export const LocalPlanFilter = z.object({
  plan: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  state: z.enum(LOCAL_PLAN_STATES).optional(),
  late: z.enum(['true', 'false']).optional(),
});

/** How the departments have answered one action of the region's plan. */
export const LocalPlanDeviation = z.object({
  number: z.number(),
  title: z.string(),
  unit: UnitNamed,
  counts: AnswerCounts,
  deviations: z.array(
    z.object({
      localPlan: z.string(),
      unit: UnitNamed,
      answer: z.enum(['adapted', 'declined']),
      reason: z.string(),
      localNumber: z.number().nullable(),
    }),
  ),
});
export const LocalPlanDeviationList = z.object({ items: z.array(LocalPlanDeviation), next: z.null() });

export type LocalPlanSummaryDto = z.output<typeof LocalPlanSummary>;
export type LocalPlanDto = z.output<typeof LocalPlan>;
export type AnsweredActionDto = z.output<typeof AnsweredAction>;
export type LocalPlanFigureDto = z.output<typeof LocalPlanFigure>;
export type LocalPlanOrderDto = z.output<typeof LocalPlanOrder>;
export type LocalPlanDeviationDto = z.output<typeof LocalPlanDeviation>;
export type NewLocalAnswerDto = z.input<typeof NewLocalAnswer>;
