import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import { Force, ForceChange, ForceList, NewForce } from '../../contract/risks.ts';
import { changePermission, type PlanKind } from '../../domain/action-plans/status-table.ts';
import { requirePlan } from '../action-plans/stored-plans.ts';
import { unitOfSubject } from '../plan-action.ts';
import { addForce, changeForce, findForce, requireForce } from './change-forces.ts';
import { listForces } from './list-forces.ts';

const tag = 'forces';
type May = (permission: string, unit?: string) => boolean;

/** The region's plan and a local plan are changed by different roles. @throws Refusal `not-permitted`. */
function requireMayChange({ kind, unit }: { kind: string; unit: string }, may: May): void {
  if (!may(changePermission(kind as PlanKind), unit)) throw new Refusal('not-permitted', {}, { httpStatus: 403 });
}

export const forceRoutes: readonly Route[] = [
  defineRoute({
    tag,
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path: '/forces',
    summary: 'What drives a plan and what holds it back, and which actions strengthen or weaken it',
    query: z.object({ plan: z.string().max(100) }),
    response: ForceList,
    handle: async ({ region, query, may }) => region.database.snapshot((tx) => listForces(tx, query.plan, { may })),
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'add-force',
    method: 'post',
    path: '/forces',
    summary: 'Puts a force into the picture of a plan',
    body: NewForce,
    unitOf: (tx, { body }) => unitOfSubject(tx, body.plan, null),
    response: Force,
    status: 201,
    handle: async ({ region, body, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        requireMayChange(await requirePlan(tx, body.plan), may);
        const number = await addForce(tx, body, { actor, now });
        const { items } = await listForces(tx, body.plan, { may });
        return new Reply(
          items.find((force) => force.number === number),
          { status: 201, headers: { etag: '"1"' } },
        );
      }),
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'change-force',
    method: 'patch',
    path: '/forces/{id}',
    summary: 'Changes a force, or takes it off the picture; answers with those of its plan',
    params: z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) }),
    body: ForceChange,
    unitOf: async (tx, { params }) => (await findForce(tx, params.id))?.unit,
    response: ForceList,
    handle: async ({ region, params, body, ifMatch, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        const force = await requireForce(tx, params.id);
        requireMayChange(force, may);
        await changeForce(tx, params.id, body, ifMatch, { actor, now });
        return listForces(tx, force.plan, { may });
      }),
  }),
];
