import * as z from 'zod';
import type { Tx } from '../../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../../platform/http/route.ts';
import { NewPlanEnding, PlanClosing } from '../../../contract/follow-up.ts';
import { findPlan } from '../../action-plans/stored-plans.ts';
import { endPlan } from './end-plan.ts';
import { readClosing } from './read-closing.ts';

const planKey = z.object({ key: z.string().max(100) });
const unitOfPlan = async (tx: Tx, { params }: { params: { key: string } }) => (await findPlan(tx, params.key))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

/** The closing of plans. */
export const closingRoutes: readonly Route[] = [
  defineRoute({
    tag: 'follow-up',
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path: '/plans/{key}/closing',
    summary: 'What remains of a plan, who takes over, and what is missing for it to be ended',
    params: planKey,
    unitOf: unitOfPlan,
    response: PlanClosing,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readClosing(tx, params.key, asker))),
  }),
  defineRoute({
    tag: 'follow-up',
    permission: 'plans.adopt',
    auditEvent: 'end-plan',
    method: 'post',
    path: '/plans/{key}/endings',
    summary: 'Ends a plan; with actions that lack something it takes a reason. If-Match is the plan’s',
    params: planKey,
    body: NewPlanEnding,
    unitOf: unitOfPlan,
    response: PlanClosing,
    status: 201,
    handle: async ({ region, params, body, ifMatch, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await endPlan(tx, params.key, body, ifMatch, asker);
          return readClosing(tx, params.key, asker);
        }),
        201,
      ),
  }),
];
