import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { nextAddress } from '../../../../platform/http/next-address.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  ActionFilter,
  CheckpointChange,
  NewPlannedAction,
  NewStatusReport,
  PlannedAction,
  PlannedActionChange,
  PlannedActionList,
} from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { addPlannedAction } from './add-planned-action.ts';
import { changeCheckpoint } from './change-checkpoint.ts';
import { changePlannedAction } from './change-planned-action.ts';
import { listPlannedActions } from './list-planned-actions.ts';
import { readPlannedAction } from './read-planned-action.ts';
import { reportStatus } from './report-status.ts';
import { findAction, requireAction } from './stored-actions.ts';
import { requirePlan } from './stored-plans.ts';

const tag = 'plans';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const actionId = z.object({ id: z.string().max(100) });
type May = (permission: string, unit?: string) => boolean;

const unitOfAction = async (tx: Tx, { params }: { params: { id: string } }) => (await findAction(tx, params.id))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

/** The region's plan and a local plan are changed by different roles. @throws Refusal `not-permitted`. */
async function requireMayChange(tx: Tx, planKey: string, units: readonly (string | undefined)[], may: May) {
  const permission = changePermission((await requirePlan(tx, planKey)).kind);
  if (!units.every((unit) => unit === undefined || may(permission, unit)))
    throw new Refusal('not-permitted', {}, { httpStatus: 403 });
}

/** Actions of plans: an `id` is the id, or plan and number as people write it, `regional-2026.7`. */
export const plannedActionRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/planned-actions',
    summary: 'Actions of all plans, by plan and number; each parameter narrows the list',
    query: ActionFilter,
    response: PlannedActionList,
    handle: async ({ region, query, now, extentOf }) => {
      const page = await region.database.snapshot((tx) =>
        listPlannedActions(tx, query, { now, extent: extentOf('plans.read') }),
      );
      return { ...page, next: page.next === null ? null : nextAddress('/planned-actions', query, page.next) };
    },
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'add-planned-action',
    method: 'post',
    path: '/planned-actions',
    summary: 'Adds an action to a plan, with the next number',
    body: NewPlannedAction,
    unitOf: (_tx, { body }) => body.unit,
    response: PlannedAction,
    status: 201,
    handle: async ({ region, body, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await requireMayChange(tx, body.plan, [body.unit], asker.may);
          return readPlannedAction(tx, await addPlannedAction(tx, body, { actor, now: asker.now }), asker);
        }),
        201,
      ),
  }),
  defineRoute({
    ...read,
    path: '/planned-actions/{id}',
    summary: 'An action with its history; its ETag goes in If-Match with a change',
    params: actionId,
    unitOf: unitOfAction,
    response: PlannedAction,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readPlannedAction(tx, params.id, asker))),
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'change-planned-action',
    method: 'patch',
    path: '/planned-actions/{id}',
    summary: 'Changes what the plan says about an action; fields left out stay',
    params: actionId,
    body: PlannedActionChange,
    unitOf: unitOfAction,
    response: PlannedAction,
    handle: async ({ region, params, body, ifMatch, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          const { planKey, unit } = await requireAction(tx, params.id);
          await requireMayChange(tx, planKey, [unit, body.unit], asker.may);
          await changePlannedAction(tx, params.id, body, ifMatch, { actor, now: asker.now });
          return readPlannedAction(tx, params.id, asker);
        }),
      ),
  }),
];

/** What is reported about an action. */
export const reportRoutes: readonly Route[] = [
  defineRoute({
    tag,
    permission: 'actions.report',
    auditEvent: 'report-status',
    method: 'post',
    path: '/planned-actions/{id}/status-reports',
    summary: 'Says how an action stands; what may be done follows from its status',
    params: actionId,
    // Within a round it is reported through the round, which knows who was asked and whether it is open.
    body: NewStatusReport.omit({ roundId: true }),
    unitOf: unitOfAction,
    response: PlannedAction,
    status: 201,
    handle: async ({ region, params, body, ifMatch, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await reportStatus(tx, params.id, body, ifMatch, { actor, ...asker });
          return readPlannedAction(tx, params.id, asker);
        }),
        201,
      ),
  }),
  defineRoute({
    tag,
    permission: 'actions.report',
    auditEvent: 'change-checkpoint',
    method: 'post',
    path: '/planned-actions/{id}/checkpoints',
    summary: 'Adds a checkpoint, or says that one is reached and what shows it',
    params: actionId,
    body: CheckpointChange,
    unitOf: unitOfAction,
    response: PlannedAction,
    status: 201,
    handle: async ({ region, params, body, ifMatch, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await changeCheckpoint(tx, params.id, body, ifMatch, { actor, now: asker.now });
          return readPlannedAction(tx, params.id, asker);
        }),
        201,
      ),
  }),
];
