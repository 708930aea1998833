import * as z from 'zod';
import { CLOSING_LACKS } from '../domain/follow-up/closing.ts';
import { HANDOVER_MOVES, HANDOVER_STATES } from '../domain/follow-up/handover-state.ts';
import { ROUND_PERIOD } from '../domain/follow-up/round-period.ts';
import { ROUND_MOVES, ROUND_STATES } from '../domain/follow-up/round-state.ts';
import { ACTION_STATUSES } from '../domain/action-plans/status-table.ts';
import { Claim, StatusCounts } from './action-plans.ts';
import { fields } from './fields.ts';

/** Shapes of the API about follow-up rounds, handovers and the closing of plans. `--json` prints the same objects. */

const Named = z.object({ id: z.string(), name: z.string() });
const UnitNamed = z.object({ code: z.string(), name: z.string() });

const Share = z.object({ asked: z.number(), answered: z.number() });
export const Completeness = Share.extend({
  byUnit: z.array(Share.extend({ unit: UnitNamed })),
  /** `person` is null for actions that nobody was found to answer for. */
  byPerson: z.array(Share.extend({ person: Named.nullable() })),
  /** Divisions whose parts do not add up to the whole. */
  faults: z.array(z.enum(['by-unit', 'by-person'])),
});

export const FollowUpRound = z.object({
  id: z.string(),
  key: z.string(),
  period: z.string(),
  plans: z.array(z.object({ key: z.string(), name: z.string() })),
  opensOn: z.string(),
  dueOn: z.string(),
  instruction: z.string(),
  state: z.enum(ROUND_STATES),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Open although the last day to answer has passed. */
  overdue: z.boolean(),
  completeness: Completeness,
  /** Number of unanswered actions that the caller was asked about. */
  waitsForMe: z.number(),
  /** What the caller may do with it now. */
  moves: z.array(z.enum(ROUND_MOVES)),
  version: z.number(),
});
export const FollowUpRoundList = z.object({ items: z.array(FollowUpRound), next: z.string().nullable() });

export const NewFollowUpRound = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens')
    .optional(),
  period: z.string().regex(ROUND_PERIOD, 'a month or a tertial, 2026-11 or 2026-T3'),
  plans: z.array(z.string().max(100)).min(1).max(200),
  opensOn: fields.plainDate,
  dueOn: fields.plainDate,
  instruction: z.string().max(4000).default(''),
});
export const FollowUpRoundChange = z
  .object({ opensOn: fields.plainDate, dueOn: fields.plainDate, instruction: z.string().max(4000) })
  .partial();

const Reported = z.object({
  status: z.enum(ACTION_STATUSES),
  progress: z.number(),
  comment: z.string().nullable(),
  obstacle: z.string().nullable(),
  reportedAt: z.string(),
  reportedByName: z.string(),
});

/** Moves by which a round is answered. */
export const ANSWER_MOVES = ['report', 'start', 'finish', 'put-into-operation', 'reopen'] as const;

/** An action that a round asks about, and what has been answered. */
export const RoundAnswer = z.object({
  action: z.object({
    id: z.string(),
    plan: z.string(),
    number: z.number(),
    title: z.string(),
    unit: UnitNamed,
    status: z.enum(ACTION_STATUSES),
    progress: z.number(),
    endsOn: z.string().nullable(),
    version: z.number(),
  }),
  asked: Named.nullable(),
  /** The latest report from before the round. */
  before: Reported.nullable(),
  /** The latest report since the round opened; null while it is unanswered. */
  answer: Reported.nullable(),
  /** What the caller may answer now; empty when it is not the caller's to answer. */
  moves: z.array(z.enum(ANSWER_MOVES)),
  /** The caller was asked, or stands in for who was. */
  mine: z.boolean(),
});
export const RoundAnswerList = z.object({ items: z.array(RoundAnswer), next: z.string().nullable() });

export const NewRoundAnswer = z.object({
  /** Id of the action, or plan and number, `regional.7`. */
  action: z.string().max(150),
  move: z.enum(ANSWER_MOVES).default('report'),
  progress: z.int().min(0).max(100).optional(),
  comment: z.string().max(4000).optional(),
  obstacle: z.string().max(4000).optional(),
});

export const Handover = z.object({
  number: z.number(),
  action: z.object({
    id: z.string(),
    plan: z.string(),
    number: z.number(),
    title: z.string(),
    unit: UnitNamed,
    version: z.number(),
  }),
  receiver: Named.nullable(),
  receiverFunction: z.string().nullable(),
  receiverUnit: UnitNamed.nullable(),
  handsOverOn: z.string(),
  words: z.string(),
  state: z.enum(HANDOVER_STATES),
  givenAt: z.string(),
  givenByName: z.string(),
  settledAt: z.string().nullable(),
  settledByName: z.string().nullable(),
  reason: z.string().nullable(),
  /** What the caller may do with it now. */
  moves: z.array(z.enum(HANDOVER_MOVES)),
  version: z.number(),
});
export const HandoverList = z.object({ items: z.array(Handover), next: z.string().nullable() });
export const HandoverFilter = z.object({
  plan: z.string().max(100).optional(),
  state: z.enum(HANDOVER_STATES).optional(),
  /** Only what the caller may accept. */
  mine: z.enum(['true', 'false']).optional(),
});
export const NewHandover = z.object({
  action: z.string().max(150),
  receiver: z.string().max(100).optional(),
  receiverFunction: z.string().max(200).optional(),
  receiverUnit: z.string().max(100).optional(),
  handsOverOn: fields.plainDate,
  words: fields.text(4000),
});
export const HandoverAcceptance = z.object({ comment: z.string().max(4000).optional() });
export const HandoverRefusal = z.object({ reason: z.string().max(4000) });

export const ClosingRow = z.object({
  number: z.number(),
  title: z.string(),
  unit: UnitNamed,
  status: z.enum(ACTION_STATUSES),
  /** Person or function that takes over, in words. */
  receiver: z.string().nullable(),
  handsOverOn: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** What it lacks for the plan to be ended; null when nothing. */
  lacks: z.enum(CLOSING_LACKS).nullable(),
});
/** What a final report says of a plan: what remains, who takes over, what is missing, and sums that do not hold. */
export const PlanClosing = z.object({
  plan: z.string(),
  name: z.string(),
  unit: UnitNamed,
  state: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  counts: StatusCounts,
  claim: Claim.nullable(),
  /** Neither finished nor stopped. */
  remaining: z.array(ClosingRow),
  stopped: z.array(ClosingRow),
  /** Of all actions, those that lack something. */
  lacking: z.array(ClosingRow),
  ended: z.object({ endedOn: z.string(), decision: z.string(), unfinishedReason: z.string().nullable() }).nullable(),
  mayEnd: z.boolean(),
  version: z.number(),
});
export const NewPlanEnding = z.object({
  endedOn: fields.plainDate,
  forum: fields.text(200),
  ground: fields.text(2000),
  registryNumber: z.string().max(100).optional(),
  /** Why the plan is ended although actions lack something. */
  unfinishedReason: z.string().max(2000).optional(),
});

export type CompletenessDto = z.output<typeof Completeness>;
export type FollowUpRoundDto = z.output<typeof FollowUpRound>;
export type RoundAnswerDto = z.output<typeof RoundAnswer>;
export type HandoverDto = z.output<typeof Handover>;
export type ClosingRowDto = z.output<typeof ClosingRow>;
export type PlanClosingDto = z.output<typeof PlanClosing>;
