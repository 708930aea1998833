import { contentOf } from '../action-content.ts';
import { type FieldChange, fieldChanges } from '../difference.ts';
import type { PlanContent } from '../planned-action.ts';
import { type ActionStatus, type Move, movesFrom, stepOf } from '../status-table.ts';
import type { FileAction } from './plan-file.ts';

const PLAN_FIELDS = ['name', 'validFrom', 'validTo', 'effectGoal', 'claim'] as const;

/** What of the plan's own fields differs. */
export function planFieldChanges(before: PlanContent, after: PlanContent): FieldChange[] {
  return PLAN_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

type Standing = Parameters<typeof contentOf>[0] & { status: ActionStatus; progress: number };

/** What of an action differs, its status and progress last. */
export function actionChanges(before: Standing, after: FileAction): FieldChange[] {
  const changes = fieldChanges(contentOf(before), contentOf(after));
  for (const field of ['status', 'progress'] as const)
    if (before[field] !== after[field]) changes.push({ field, before: before[field], after: after[field] });
  return changes;
}

/** The move that leads from one status to another, undefined where the table has none. */
export const moveBetween = (from: ActionStatus, to: ActionStatus): Move | undefined =>
  from === to
    ? movesFrom(from).find((move) => move === 'report')
    : movesFrom(from).find((move) => stepOf(from, move)!.to === to);
