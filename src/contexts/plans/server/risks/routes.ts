import * as z from 'zod';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  NewRisk,
  NewRiskAcceptance,
  NewRiskReview,
  RiskChange,
  RiskDetails,
  RiskFilter,
  RiskList,
} from '../../contract/risks.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { unitOfSubject } from '../plan-action.ts';
import { acceptRisk } from './accept-risk.ts';
import { addRisk } from './add-risk.ts';
import { changeRisk } from './change-risk.ts';
import { reviewRisk } from './review-risk.ts';
import { findRisk } from './stored-risks.ts';
import { listRisks, readRisk } from './view-risks.ts';

const tag = 'risks';
const riskId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const unitOfRisk = async (tx: Tx, { params }: { params: { id: number } }) => (await findRisk(tx, params.id))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

type Change = (
  tx: Tx,
  number: number,
  body: never,
  ifMatch: string | undefined,
  context: ChangeContext,
) => Promise<void>;
type Told = {
  method: 'post' | 'patch';
  path: string;
  permission: string;
  auditEvent: string;
  summary: string;
  body: z.ZodType;
  change: Change;
};

/** A route that changes a risk and answers with it as it then is. */
const changing = ({ change, ...route }: Told): Route =>
  defineRoute({
    tag,
    ...route,
    params: riskId,
    unitOf: unitOfRisk,
    response: RiskDetails,
    handle: async ({ region, params, body, ifMatch, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await change(tx, params.id, body as never, ifMatch, { actor, now });
          return readRisk(tx, params.id, { now, may, actorId: actor.id });
        }),
      ),
  });

export const riskRoutes: readonly Route[] = [
  defineRoute({
    tag,
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path: '/risks',
    summary:
      'Risks of plans and actions, before and after their measures, and from which score on they must be accepted',
    query: RiskFilter,
    response: RiskList,
    handle: async ({ region, query, now, extentOf }) =>
      region.database.snapshot((tx) => listRisks(tx, query, { now, extent: extentOf('plans.read') })),
  }),
  defineRoute({
    tag,
    permission: 'risks.change',
    auditEvent: 'add-risk',
    method: 'post',
    path: '/risks',
    summary: 'Assesses a risk of a plan or of one of its actions',
    body: NewRisk,
    unitOf: (tx, { body }) => unitOfSubject(tx, body.plan, body.action),
    response: RiskDetails,
    status: 201,
    handle: async ({ region, body, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) =>
          readRisk(tx, await addRisk(tx, body, { actor, now }), { now, may, actorId: actor.id }),
        ),
        201,
      ),
  }),
  defineRoute({
    tag,
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path: '/risks/{id}',
    summary: 'A risk by its number, with its history; its ETag goes in If-Match with a change',
    params: riskId,
    unitOf: unitOfRisk,
    response: RiskDetails,
    handle: async ({ region, params, now, may, principal }) =>
      tagged(await region.database.snapshot((tx) => readRisk(tx, params.id, { now, may, actorId: principal?.id }))),
  }),
  changing({
    method: 'patch',
    path: '/risks/{id}',
    permission: 'risks.change',
    auditEvent: 'change-risk',
    summary: 'Changes a risk; what is assessed anew needs a new acceptance',
    body: RiskChange,
    change: changeRisk,
  }),
  changing({
    method: 'post',
    path: '/risks/{id}/acceptances',
    permission: 'risks.accept',
    auditEvent: 'accept-risk',
    summary: 'Accepts a high residual risk: a decision in the register',
    body: NewRiskAcceptance,
    change: acceptRisk,
  }),
  changing({
    method: 'post',
    path: '/risks/{id}/reviews',
    permission: 'risks.change',
    auditEvent: 'review-risk',
    summary: 'Says that a risk has been looked at: kept, closed, or opened again',
    body: NewRiskReview,
    change: reviewRisk,
  }),
];
