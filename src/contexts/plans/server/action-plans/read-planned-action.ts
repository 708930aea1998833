import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { isLate } from '../../domain/action-plans/lateness.ts';
import {
  type ActionStatus,
  changePermission,
  movesFrom,
  permissionFor,
  type PlanKind,
  stepOf,
} from '../../domain/action-plans/status-table.ts';
import { readPersonNames, readUnitsToday, todayOf } from './read-plan-world.ts';
import { findAction, readActions, requireAction, type StoredAction } from './stored-actions.ts';
import { requirePlan } from './stored-plans.ts';

type Asker = { now: Date; may(permission: string, unit?: string): boolean };

/** An action with its history, and what the caller may do with it. @throws Refusal `planned-action-unknown`. */
export async function readPlannedAction(tx: Tx, reference: string, { now, may }: Asker): Promise<PlannedActionDto> {
  const { id, planKey } = await requireAction(tx, reference);
  const [action] = await readActions(tx, { actionId: id });
  if (!action) throw new Refusal('planned-action-unknown', { reference }, { httpStatus: 404 });
  const plan = await requirePlan(tx, planKey);
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  const nameOf = await readPersonNames(tx);
  const person = (personId: string | null) => (personId === null ? null : { id: personId, name: nameOf(personId) });
  const { planId: _, unit, responsible, receiver, prerequisites: __, origin, checkpoints, ...rest } = action;
  return {
    ...rest,
    area: action.area as PlannedActionDto['area'],
    plan: planKey,
    planName: plan.name,
    planKind: plan.kind,
    unit: { code: unit, name: units.nameOf(unit) },
    responsible: person(responsible),
    receiver: person(receiver),
    late: isLate(action, today),
    prerequisites: await readLinked(tx, id, 'actionId', 'requiresId'),
    requiredBy: await readLinked(tx, id, 'requiresId', 'actionId'),
    origin: origin === null ? null : await readReference(tx, origin),
    checkpoints: checkpoints.map(({ reachedBy, ...checkpoint }) => ({ ...checkpoint, reachedBy: person(reachedBy) })),
    history: await readHistory(tx, id, nameOf),
    moves: openMoves(action, plan.kind, may),
    mayChange: may(changePermission(plan.kind), unit),
  };
}

function openMoves({ status, unit }: StoredAction, kind: PlanKind, may: Asker['may']): PlannedActionDto['moves'] {
  return movesFrom(status).filter((move) => may(permissionFor(stepOf(status, move)!.who, kind), unit));
}

async function readLinked(tx: Tx, id: string, from: 'actionId' | 'requiresId', to: 'actionId' | 'requiresId') {
  const rows = await tx
    .selectFrom('plannedActionPrerequisite as link')
    .innerJoin('plannedAction as action', 'action.id', `link.${to}`)
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select(['action.id', 'plan.key as plan', 'action.number', 'action.title', 'action.status'])
    .where(`link.${from}`, '=', id)
    .orderBy('action.number')
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as ActionStatus }));
}

async function readReference(tx: Tx, reference: string): Promise<PlannedActionDto['origin']> {
  const found = await findAction(tx, reference);
  if (!found) return null;
  const row = await tx
    .selectFrom('plannedAction')
    .select(['title', 'status'])
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow();
  return {
    id: found.id,
    plan: found.planKey,
    number: found.number,
    title: row.title,
    status: row.status as ActionStatus,
  };
}

async function readHistory(tx: Tx, id: string, nameOf: (person: string) => string) {
  const rows = await tx
    .selectFrom('plannedActionStatus')
    .select(['sequence', 'status', 'progress', 'comment', 'obstacle', 'reportedAt', 'reportedBy', 'roundId'])
    .where('actionId', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    ...row,
    status: row.status as ActionStatus,
    reportedByName: nameOf(row.reportedBy),
  }));
}
