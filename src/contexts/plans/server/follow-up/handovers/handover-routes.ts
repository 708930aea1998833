import * as z from 'zod';
import { defineRoute, type RegionService, Reply, type Route } from '../../../../../platform/http/route.ts';
import {
  Handover,
  HandoverAcceptance,
  HandoverFilter,
  HandoverList,
  HandoverRefusal,
  NewHandover,
} from '../../../contract/follow-up.ts';
import { findAction } from '../../action-plans/stored-actions.ts';
import type { Asker } from '../../action-plans/report-status.ts';
import { handOverAction } from './hand-over-action.ts';
import { listHandovers, readHandover } from './list-handovers.ts';
import { type HandoverAnswer, settleHandover } from './settle-handover.ts';

const tag = 'follow-up';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const handoverId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

type Settling = Asker & { region: RegionService; ifMatch: string | undefined };

/** The receiver's answer, and the handover as it is after it. */
const settled = async (id: number, answer: HandoverAnswer, { region, ifMatch, ...asker }: Settling) =>
  tagged(
    await region.database.transaction(async (tx) => {
      await settleHandover(tx, id, answer, ifMatch, asker);
      return readHandover(tx, id, asker);
    }),
    201,
  );

/** Handovers of actions; `id` is the handover's number. */
export const handoverRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/handovers',
    summary: 'Handovers of actions: what waits for the caller first',
    query: HandoverFilter,
    response: HandoverList,
    handle: async ({ region, query, ...asker }) => ({
      items: await region.database.snapshot((tx) => listHandovers(tx, query, asker)),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/handovers/{id}',
    summary: 'A handover; its ETag goes in If-Match with the answer',
    params: handoverId,
    response: Handover,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readHandover(tx, params.id, asker))),
  }),
  defineRoute({
    tag,
    permission: 'handovers.change',
    auditEvent: 'report-status',
    method: 'post',
    path: '/handovers',
    summary: 'Hands an action over to a named receiver; If-Match is the action’s',
    body: NewHandover,
    unitOf: async (tx, { body }) => (await findAction(tx, body.action))?.unit,
    response: Handover,
    status: 201,
    handle: async ({ region, body, ifMatch, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) =>
          readHandover(tx, await handOverAction(tx, body, ifMatch, asker), asker),
        ),
        201,
      ),
  }),
  defineRoute({
    tag,
    permission: 'handovers.accept',
    auditEvent: 'report-status',
    method: 'post',
    path: '/handovers/{id}/acceptances',
    summary: 'The receiver accepts the action',
    params: handoverId,
    body: HandoverAcceptance,
    response: Handover,
    status: 201,
    handle: ({ params, body, ...call }) => settled(params.id, { move: 'accept', comment: body.comment }, call),
  }),
  defineRoute({
    tag,
    permission: 'handovers.accept',
    auditEvent: 'report-status',
    method: 'post',
    path: '/handovers/{id}/refusals',
    summary: 'The receiver declines the action, with the reason',
    params: handoverId,
    body: HandoverRefusal,
    response: Handover,
    status: 201,
    handle: ({ params, body, ...call }) => settled(params.id, { move: 'decline', comment: body.reason }, call),
  }),
];
