import * as z from 'zod';
import { coversUnit } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  ChecklistAnswers,
  DecisionPointDetail,
  DecisionPointList,
  NewException,
  NewPointDecision,
} from '../../contract/mandates.ts';
import { answerChecklist } from './answer-checklist.ts';
import { decideDecisionPoint } from './decide-decision-point.ts';
import { exceptChecklistItem } from './except-checklist-item.ts';
import { readPointSummaries } from './point-summaries.ts';
import { readDecisionPoint, type Reader } from './read-decision-point.ts';

const tag = 'mandates';
const params = z.object({ id: z.string().max(200) });
const unitOfPoint = async (tx: Tx, call: { params: { id: string } }) =>
  (
    await tx
      .selectFrom('decisionPoint')
      .innerJoin('mandate', 'mandate.key', 'decisionPoint.mandateKey')
      .select('mandate.unitCode')
      .where('decisionPoint.id', '=', call.params.id)
      .executeTakeFirst()
  )?.unitCode;

const tagged = async (tx: Tx, id: string, reader: Reader, status = 200) => {
  const point = await readDecisionPoint(tx, id, reader);
  return new Reply(point, { status, headers: { etag: `"${point.version}"` } });
};

export const pointRoutes: readonly Route[] = [
  defineRoute({
    tag,
    method: 'get',
    path: '/decision-points',
    summary: 'Decision points in their order, of one mandate or of all',
    permission: 'mandates.read',
    auditEvent: null,
    query: z.object({ mandate: z.string().max(100).optional() }),
    response: DecisionPointList,
    handle: ({ region, query, extentOf }) =>
      region.database.snapshot(async (tx) => {
        const extent = extentOf('mandates.read');
        const units = await tx.selectFrom('mandate').select(['key', 'unitCode']).execute();
        const within = new Set(units.flatMap(({ key, unitCode }) => (coversUnit(extent, unitCode) ? [key] : [])));
        const items = (await readPointSummaries(tx, query.mandate)).filter(({ mandate }) => within.has(mandate));
        return { items, next: null };
      }),
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/decision-points/{id}',
    summary: 'A decision point with its checklist, exceptions and attempts; its ETag goes in If-Match',
    permission: 'mandates.read',
    auditEvent: null,
    params,
    unitOf: unitOfPoint,
    response: DecisionPointDetail,
    handle: ({ region, params: { id }, ...reader }) => region.database.snapshot((tx) => tagged(tx, id, reader)),
  }),
  defineRoute({
    tag,
    method: 'patch',
    path: '/decision-points/{id}',
    summary: 'Answers questions of the checklist',
    permission: 'mandates.change',
    auditEvent: 'answer-checklist',
    params,
    body: ChecklistAnswers,
    unitOf: unitOfPoint,
    response: DecisionPointDetail,
    handle: ({ region, params: { id }, body, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await answerChecklist(tx, { ...body, id, ifMatch }, call);
        return tagged(tx, id, call);
      }),
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/decision-points/{id}/exceptions',
    summary: 'Signs an exception for an item that is not met; by an owner',
    permission: 'mandates.sign',
    auditEvent: 'except-checklist-item',
    params,
    body: NewException,
    unitOf: unitOfPoint,
    response: DecisionPointDetail,
    status: 201,
    handle: ({ region, params: { id }, body, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await exceptChecklistItem(tx, { ...body, id, ifMatch, principal: call.principal }, call);
        return tagged(tx, id, call, 201);
      }),
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/decision-points/{id}/decisions',
    summary: 'Decides yes or no, signed by an owner, and puts the decision into the register',
    permission: 'mandates.sign',
    auditEvent: 'decide-decision-point',
    params,
    body: NewPointDecision,
    unitOf: unitOfPoint,
    response: DecisionPointDetail,
    status: 201,
    handle: ({ region, params: { id }, body, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await decideDecisionPoint(tx, { ...body, id, ifMatch, principal: call.principal }, call);
        return tagged(tx, id, call, 201);
      }),
  }),
];
