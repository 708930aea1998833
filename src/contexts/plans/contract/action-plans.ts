import * as z from 'zod';
import { PLAN_AREAS } from '../domain/action-plans/action-areas.ts';
import {
  ACTION_LEVELS,
  EFFECT_MEASURES,
  INDICATOR_DIRECTIONS,
  PLAN_STATES,
} from '../domain/action-plans/planned-action.ts';
import { ACTION_STATUSES, MOVES, PLAN_KINDS } from '../domain/action-plans/status-table.ts';
import { fields } from './fields.ts';

/** Shapes of the API about plans and their actions. The command line's `--json` prints the same objects. */

const Named = z.object({ id: z.string(), name: z.string() });
const UnitNamed = z.object({ code: z.string(), name: z.string() });

const claimed = z.int().min(0).max(1_000_000).nullable();
export const Claim = z.object({
  total: claimed,
  done: claimed,
  remaining: claimed,
  source: z.string().max(400).nullable(),
});

/** A sum that should hold and does not. */
export const SumFault = z.object({
  code: z.enum([
    'parts-do-not-add-up',
    'claimed-parts-differ',
    'claimed-total-differs',
    'claimed-done-differs',
    'claimed-remaining-differs',
  ]),
  /** What it should be, and what it is. */
  expected: z.number(),
  actual: z.number(),
  /** The sentence in the reader's language. */
  message: z.string(),
});

export const StatusCounts = z.object({
  total: z.number(),
  byStatus: z.record(z.enum(ACTION_STATUSES), z.number()),
  faults: z.array(SumFault),
});

export const PlanSummary = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  unit: UnitNamed,
  kind: z.enum(PLAN_KINDS),
  /** Key of the plan that a local plan is made from. */
  parent: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  effectGoal: z.string(),
  state: z.enum(PLAN_STATES),
  /** Number of the version last adopted. */
  adoptedVersion: z.number().nullable(),
  claim: Claim.nullable(),
  counts: StatusCounts,
  late: z.number(),
  version: z.number(),
});
export const PlanList = z.object({ items: z.array(PlanSummary), next: z.string().nullable() });

export const Effect = z.object({
  measure: z.enum(EFFECT_MEASURES),
  unit: z.string().max(100),
  staffCategory: z.string().max(100),
  fromMonth: fields.plainMonth,
  rampUpMonths: z.int().min(0).max(120),
  low: z.number(),
  central: z.number(),
  high: z.number(),
});
export const IndicatorMove = z.object({ indicator: z.string().max(100), direction: z.enum(INDICATOR_DIRECTIONS) });

export const Checkpoint = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  dueOn: z.string().nullable(),
  reachedOn: z.string().nullable(),
  reachedBy: Named.nullable(),
  evidence: z.string().nullable(),
  link: z.string().nullable(),
  attachmentId: z.string().nullable(),
});

/** One row of a table of actions. */
export const PlannedActionRow = z.object({
  id: z.string(),
  plan: z.string(),
  number: z.number(),
  area: z.enum(PLAN_AREAS),
  level: z.enum(ACTION_LEVELS),
  title: z.string(),
  unit: UnitNamed,
  responsible: Named.nullable(),
  responsibleFunction: z.string().nullable(),
  status: z.enum(ACTION_STATUSES),
  progress: z.number(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  stopDate: z.string().nullable(),
  budgetOre: z.number().nullable(),
  indicators: z.array(IndicatorMove),
  late: z.boolean(),
  version: z.number(),
});
export const PlannedActionList = z.object({ items: z.array(PlannedActionRow), next: z.string().nullable() });

export const StatusReport = z.object({
  sequence: z.number(),
  status: z.enum(ACTION_STATUSES),
  progress: z.number(),
  comment: z.string().nullable(),
  obstacle: z.string().nullable(),
  reportedAt: z.string(),
  reportedBy: z.string(),
  reportedByName: z.string(),
  roundId: z.string().nullable(),
});

const ActionReference = z.object({
  id: z.string(),
  plan: z.string(),
  number: z.number(),
  title: z.string(),
  status: z.enum(ACTION_STATUSES),
});

export const PlannedAction = PlannedActionRow.extend({
  planName: z.string(),
  planKind: z.enum(PLAN_KINDS),
  description: z.string(),
  prerequisites: z.array(ActionReference),
  /** Actions that wait for this one. */
  requiredBy: z.array(ActionReference),
  catalogueNumber: z.number().nullable(),
  catalogueVersion: z.number().nullable(),
  origin: ActionReference.nullable(),
  effects: z.array(Effect),
  checkpoints: z.array(Checkpoint),
  receiver: Named.nullable(),
  receiverFunction: z.string().nullable(),
  receiverAcceptedAt: z.string().nullable(),
  /** Newest last. */
  history: z.array(StatusReport),
  /** What the caller may do with its status now. */
  moves: z.array(z.enum(MOVES)),
  mayChange: z.boolean(),
});

export const PlanVersion = z.object({
  number: z.number(),
  adoptedOn: z.string(),
  /** Number of the decision in the register. */
  decision: z.string(),
  adoptedByName: z.string(),
  forum: z.string(),
  actions: z.number(),
});
export const PlanVersionList = z.object({ items: z.array(PlanVersion), next: z.string().nullable() });
export const Adoption = z.object({ version: z.number(), decision: z.string() });

/** What a unit has chosen in the catalogue; `planned` is its number in the plan. */
export const ChosenActionList = z.object({
  items: z.array(
    z.object({
      catalogueNumber: z.number(),
      catalogueVersion: z.number(),
      title: z.string(),
      area: z.enum(PLAN_AREAS),
      planned: z.number().nullable(),
    }),
  ),
  next: z.null(),
});
export const AddedActions = z.object({ added: z.number() });

export const PlanDifference = z.object({
  plan: z.string(),
  from: z.number(),
  /** null for the plan as it now reads. */
  to: z.number().nullable(),
  /** Number of actions in each. */
  before: z.number(),
  after: z.number(),
  items: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      kind: z.enum(['added', 'dropped', 'moved', 'changed']),
      fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      reason: z.string().nullable().optional(),
    }),
  ),
});

/** A cell of the grid: change per month, negative for a decrease. */
export const ExpectedEffect = z.object({
  unit: z.string(),
  staffCategory: z.string(),
  month: z.string(),
  measure: z.enum(EFFECT_MEASURES),
  low: z.number(),
  central: z.number(),
  high: z.number(),
});
export const ExpectedEffectList = z.object({ items: z.array(ExpectedEffect), next: z.string().nullable() });

/** What reading a plan file in would change, or has changed. */
export const PlanImport = z.object({
  outcome: z.enum(['created', 'changed', 'unchanged', 'dry-run']),
  plan: z.string(),
  changes: z.array(z.object({ number: z.number().nullable(), field: z.string().nullable(), message: z.string() })),
  counts: StatusCounts,
});

export type PlanSummaryDto = z.output<typeof PlanSummary>;
export type PlannedActionRowDto = z.output<typeof PlannedActionRow>;
export type PlannedActionDto = z.output<typeof PlannedAction>;
export type ChosenActionDto = z.output<typeof ChosenActionList>['items'][number];
export type PlanVersionDto = z.output<typeof PlanVersion>;
export type PlanDifferenceDto = z.output<typeof PlanDifference>;
export type ExpectedEffectDto = z.output<typeof ExpectedEffect>;
export type PlanImportDto = z.output<typeof PlanImport>;
