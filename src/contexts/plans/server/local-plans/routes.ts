import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  LocalPlan,
  LocalPlanChange,
  LocalPlanDeviationList,
  LocalPlanExtension,
  LocalPlanFilter,
  LocalPlanList,
  LocalPlanOrder,
  LocalPlanOrderList,
  LocalPlanWithdrawal,
  NewLocalAnswer,
  NewLocalPlanOrder,
} from '../../contract/local-plans.ts';
import { Adoption, NewAdoption } from '../../contract/plans.ts';
import { STEP_PERMISSIONS } from '../../domain/local-plans/local-plan-table.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { adoptLocalPlan } from './adopt-local-plan.ts';
import { answerRegionAction } from './answer-region-action.ts';
import { extendLocalPlan, withdrawLocalPlan } from './change-order.ts';
import { describeLocalPlan } from './describe-local-plan.ts';
import { listDeviations } from './list-deviations.ts';
import { listOrders } from './list-orders.ts';
import { orderLocalPlans } from './order-local-plans.ts';
import { readLocalPlan } from './read-local-plan.ts';
import { startLocalPlan } from './start-local-plan.ts';
import { findLocalPlan } from './stored-local-plans.ts';
import { listLocalPlans } from './view-local-plans.ts';

const tag = 'local plans';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const planKey = z.object({ key: z.string().max(100) });
const unitOfPlan = async (tx: Tx, { params }: { params: { key: string } }) =>
  (await findLocalPlan(tx, params.key))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

const readRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/local-plans',
    summary:
      'The departments’ own plans, from the order on: how old they are, how they answer the region’s plan, how far they have come',
    query: LocalPlanFilter,
    response: LocalPlanList,
    handle: async ({ region, query, now, language, extentOf }) => ({
      items: await region.database.snapshot((tx) =>
        listLocalPlans(tx, query, { now, language, extent: extentOf('plans.read') }),
      ),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/local-plans/{key}',
    summary:
      'A local plan with the department’s figures of the day it started and its answers; its ETag goes in If-Match with a change',
    params: planKey,
    unitOf: unitOfPlan,
    response: LocalPlan,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readLocalPlan(tx, params.key, asker))),
  }),
  defineRoute({
    ...read,
    path: '/local-plan-deviations',
    summary:
      'By action of the region’s plan: how many departments have taken it over, adapted or declined it, and each reason',
    query: z.object({ plan: z.string().max(100), unit: z.string().max(100).optional() }),
    response: LocalPlanDeviationList,
    handle: async ({ region, query, now, extentOf }) => ({
      items: await region.database.snapshot((tx) =>
        listDeviations(tx, query.plan, { now, extent: extentOf('plans.read'), unit: query.unit }),
      ),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/local-plan-orders',
    summary: 'Orders of local plans, newest first',
    response: LocalPlanOrderList,
    handle: async ({ region, extentOf }) => ({
      items: await region.database.snapshot((tx) => listOrders(tx, { extent: extentOf('plans.read') })),
      next: null,
    }),
  }),
  defineRoute({
    tag,
    permission: 'local-plans.order',
    auditEvent: 'order-local-plans',
    method: 'post',
    path: '/local-plan-orders',
    summary: 'Orders a plan of each department named',
    body: NewLocalPlanOrder,
    unitOf: (_tx, { body }) => body.units[0],
    response: LocalPlanOrder,
    status: 201,
    handle: async ({ region, body, actor, now, may, extentOf }) => {
      if (!body.units.every((unit) => may('local-plans.order', unit)))
        throw new Refusal('not-permitted', {}, { httpStatus: 403 });
      return region.database.transaction(async (tx) => {
        const number = await orderLocalPlans(tx, body, { actor, now });
        const [order] = await listOrders(tx, { extent: extentOf('plans.read'), number });
        return order;
      });
    },
  }),
];

type Change = (tx: Tx, key: string, body: never, ifMatch: string | undefined, context: ChangeContext) => Promise<void>;

/** A route that takes one step with a local plan and answers with the plan as it then is. */
const stepRoute = (
  step: keyof typeof STEP_PERMISSIONS,
  told: {
    method: 'post' | 'patch';
    path: string;
    auditEvent: string;
    summary: string;
    body: z.ZodType;
    change: Change;
  },
): Route => {
  const { change, ...route } = told;
  return defineRoute({
    tag,
    ...route,
    permission: STEP_PERMISSIONS[step],
    params: planKey,
    unitOf: unitOfPlan,
    response: LocalPlan,
    status: 200,
    handle: async ({ region, params, body, ifMatch, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await change(tx, params.key, body as never, ifMatch, { actor, now: asker.now });
          return readLocalPlan(tx, params.key, asker);
        }),
      ),
  });
};

const stepRoutes: readonly Route[] = [
  stepRoute('extend', {
    method: 'post',
    path: '/local-plans/{key}/extensions',
    auditEvent: 'extend-local-plan',
    summary: 'Moves the date by which it is to be adopted',
    body: LocalPlanExtension,
    change: extendLocalPlan,
  }),
  stepRoute('withdraw', {
    method: 'post',
    path: '/local-plans/{key}/withdrawals',
    auditEvent: 'withdraw-local-plan',
    summary: 'Takes the order back for this department',
    body: LocalPlanWithdrawal,
    change: withdrawLocalPlan,
  }),
  stepRoute('start', {
    method: 'post',
    path: '/local-plans/{key}/starts',
    auditEvent: 'start-local-plan',
    summary: 'The department begins: its figures of today are kept, and its plan is made under the region’s',
    body: z.object({}),
    change: (tx, key, _body, ifMatch, context) => startLocalPlan(tx, key, ifMatch, context),
  }),
  stepRoute('describe', {
    method: 'patch',
    path: '/local-plans/{key}',
    auditEvent: 'describe-local-plan',
    summary: 'The department’s own words about its present state',
    body: LocalPlanChange,
    change: describeLocalPlan,
  }),
  stepRoute('answer', {
    method: 'post',
    path: '/local-plans/{key}/answers',
    auditEvent: 'answer-region-action',
    summary: 'Takes over, adapts or declines an action of the region’s plan',
    body: NewLocalAnswer,
    change: answerRegionAction,
  }),
];

const adoptRoute = defineRoute({
  tag,
  permission: 'local-plans.adopt',
  auditEvent: 'adopt-plan',
  method: 'post',
  path: '/local-plans/{key}/adoptions',
  summary: 'The head of department adopts the plan: a version that stays, and a decision in the register',
  params: planKey,
  body: NewAdoption,
  unitOf: unitOfPlan,
  response: Adoption,
  status: 201,
  handle: async ({ region, params, body, ifMatch, actor, now }) =>
    region.database.transaction((tx) => adoptLocalPlan(tx, params.key, body, ifMatch, { actor, now })),
});

export const localPlanRoutes: readonly Route[] = [...readRoutes, ...stepRoutes, adoptRoute];
