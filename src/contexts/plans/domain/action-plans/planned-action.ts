import type { Month } from '../../../../kernel/month.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ActionLevel } from '../catalogue/action.ts';
import type { ActionStatus, PlanKind } from './status-table.ts';

/** The catalogue's levels: an action keeps its level when it is chosen for a plan. */
export { ACTION_LEVELS, type ActionLevel } from '../catalogue/action.ts';

export const INDICATOR_DIRECTIONS = ['increase', 'decrease'] as const;

/** What an expected effect is counted in: agency weeks, full-time equivalents of own staff, or cost in öre, each per month. */
export const EFFECT_MEASURES = ['agency-weeks', 'full-time-equivalents', 'cost-ore'] as const;
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];

/** Förväntad effekt: a change per month once it has taken full hold; negative for a decrease. low ≤ central ≤ high. */
export type ActionEffect = {
  measure: EffectMeasure;
  unit: string;
  staffCategory: string;
  fromMonth: Month;
  /** Months until all of it is felt; 0 for at once. */
  rampUpMonths: number;
  low: number;
  central: number;
  high: number;
};

/** Checkpunkt: what shows that an action is in place, with written evidence. */
export type Checkpoint = {
  number: number;
  text: string;
  dueOn: PlainDate | null;
  reachedOn: PlainDate | null;
  /** Person who vouches for it. */
  reachedBy: string | null;
  evidence: string | null;
  link: string | null;
  attachmentId: string | null;
};

/** What a plan says about an action (åtgärd): what is frozen when it is adopted, compared, exported and imported. */
export type ActionContent = {
  number: number;
  area: string;
  level: ActionLevel;
  title: string;
  description: string;
  unit: string;
  /** Person's id. */
  responsible: string | null;
  /** In words: `HR-staben`. */
  responsibleFunction: string | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  /** Date after which no agency staff are hired (stoppdatum). */
  stopDate: PlainDate | null;
  budgetOre: number | null;
  /** Numbers of other actions of the plan. */
  prerequisites: number[];
  catalogueNumber: number | null;
  catalogueVersion: number | null;
  /** Action of the region's plan that it carries out, as `KEY.7`. */
  origin: string | null;
  indicators: { indicator: string; direction: (typeof INDICATOR_DIRECTIONS)[number] }[];
  effects: ActionEffect[];
  checkpoints: { number: number; text: string; dueOn: PlainDate | null }[];
};

export const PLAN_STATES = ['draft', 'adopted', 'revising', 'ended'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a report has stated about a plan, to be held against what the plan lists. */
export type Claim = { total: number | null; done: number | null; remaining: number | null; source: string | null };

/** What a plan (handlingsplan) says about itself. */
export type PlanContent = {
  key: string;
  name: string;
  unit: string;
  kind: PlanKind;
  /** Key of the plan that a local plan is made from. */
  parent: string | null;
  validFrom: PlainDate;
  validTo: PlainDate;
  effectGoal: string;
  claim: Claim | null;
};

/** An action as it now stands. */
export type StandingAction = ActionContent & { status: ActionStatus; progress: number };
