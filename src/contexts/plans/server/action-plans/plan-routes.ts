import * as z from 'zod';
import { WHOLE_REGION } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Adoption,
  ExpectedEffectList,
  NewAdoption,
  NewPlan,
  PlanChange,
  PlanDifference,
  PlanList,
  PlanSummary,
  PlanVersionList,
} from '../../contract/plans.ts';
import { adoptPlan } from './adopt-plan.ts';
import { changePlan } from './change-plan.ts';
import { refuseLocalPlan } from '../local-plans/refuse-local-plan.ts';
import { comparePlan } from './compare-plan.ts';
import { createPlan } from './create-plan.ts';
import { listPlanVersions } from './plan-versions.ts';
import { readExpectedEffects } from './read-expected-effects.ts';
import { findPlan, requirePlan } from './stored-plans.ts';
import { listPlans, readPlan } from './view-plans.ts';

const tag = 'plans';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const planKey = z.object({ key: z.string().max(100) });
const versionNumber = z.coerce.number().int().min(1).max(1_000_000).optional();

const unitOfPlan = async (tx: Tx, { params }: { params: { key: string } }) => (await findPlan(tx, params.key))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

/** Plans, their versions and what differs between them. */
export const planRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/plans',
    summary: 'Plans, the region’s first, with their actions counted by status',
    response: PlanList,
    handle: async ({ region, now, language, extentOf }) => ({
      items: await region.database.snapshot((tx) => listPlans(tx, { now, language, extent: extentOf('plans.read') })),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/plans/{key}',
    summary: 'A plan; its ETag goes in If-Match with a change',
    params: planKey,
    unitOf: unitOfPlan,
    response: PlanSummary,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readPlan(tx, params.key, asker))),
  }),
  defineRoute({
    tag,
    permission: 'plans.change',
    auditEvent: 'create-plan',
    method: 'post',
    path: '/plans',
    summary: 'Makes a plan without actions',
    body: NewPlan,
    unitOf: (_tx, { body }) => body.unit || WHOLE_REGION,
    response: PlanSummary,
    status: 201,
    handle: async ({ region, body, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) =>
          readPlan(tx, await createPlan(tx, body, { actor, now: asker.now }), asker),
        ),
        201,
      ),
  }),
  defineRoute({
    tag,
    permission: 'plans.change',
    auditEvent: 'change-plan',
    method: 'patch',
    path: '/plans/{key}',
    summary: 'Changes what a plan says about itself',
    params: planKey,
    body: PlanChange,
    unitOf: unitOfPlan,
    response: PlanSummary,
    handle: async ({ region, params, body, ifMatch, actor, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await changePlan(tx, params.key, body, ifMatch, { actor, now: asker.now });
          return readPlan(tx, params.key, asker);
        }),
      ),
  }),
];

/** Adopting a plan, and what became of it since. */
export const planVersionRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/plans/{key}/versions',
    summary: 'Adopted versions, newest first, with the decision each rests on',
    params: planKey,
    unitOf: unitOfPlan,
    response: PlanVersionList,
    handle: async ({ region, params }) => ({
      items: await region.database.snapshot(async (tx) => listPlanVersions(tx, (await requirePlan(tx, params.key)).id)),
      next: null,
    }),
  }),
  defineRoute({
    tag,
    permission: 'plans.adopt',
    auditEvent: 'adopt-plan',
    method: 'post',
    path: '/plans/{key}/adoptions',
    summary: 'Adopts the plan as it now reads: freezes a version, and puts the decision into the register',
    params: planKey,
    body: NewAdoption,
    unitOf: unitOfPlan,
    response: Adoption,
    status: 201,
    handle: async ({ region, params, body, ifMatch, actor, now }) =>
      region.database.transaction(async (tx) => {
        await refuseLocalPlan(tx, params.key);
        return adoptPlan(tx, params.key, body, ifMatch, { actor, now });
      }),
  }),
  defineRoute({
    ...read,
    path: '/plans/{key}/differences',
    summary: 'What was added, dropped, moved and changed between two versions, or since the newest',
    params: planKey,
    query: z.object({ from: versionNumber, to: versionNumber }),
    unitOf: unitOfPlan,
    response: PlanDifference,
    handle: async ({ region, params, query }) => region.database.snapshot((tx) => comparePlan(tx, params.key, query)),
  }),
  defineRoute({
    ...read,
    path: '/plans/{key}/expected-effects',
    summary: 'What the actions are expected to change, by unit, staff category and month',
    params: planKey,
    unitOf: unitOfPlan,
    response: ExpectedEffectList,
    handle: async ({ region, params }) => ({
      items: await region.database.snapshot((tx) => readExpectedEffects(tx, params.key)),
      next: null,
    }),
  }),
];
