/** Door 1 of plans: types and pure functions. */
export { type PlanArea, PLAN_AREAS } from './domain/action-plans/action-areas.ts';
export { type ExpectedEffect, expectedEffects, lastEffectMonth } from './domain/action-plans/expected-effects.ts';
export type { ActionEffect, EffectMeasure } from './domain/action-plans/planned-action.ts';
export {
  ACTION_STATUSES,
  type ActionStatus,
  CLOSED,
  FINISHED,
  movesFrom,
  type PlanKind,
  STATUS_TABLE,
} from './domain/action-plans/status-table.ts';
