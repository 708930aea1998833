import * as z from 'zod';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { Assessment, Dispensation, DispensationList, DispensationStatistics, PreviewBody } from '../contract.ts';
import { emptyRequest, MOTIVES } from '../domain/request.ts';
import { todayAt } from './acting.ts';
import { actionRoutes } from './action-routes.ts';
import { readAssessment } from './assess-dispensation.ts';
import { listDispensations } from './list-dispensations.ts';
import { readDispensation, readUnitOf } from './read-dispensation.ts';
import { readStatistics } from './read-statistics.ts';
import { readerOf, sightOf } from './reader.ts';
import { mergedRequest } from './request-dispensation.ts';
import type { DispensationsDependencies } from './review-dispensation.ts';
import { viewSummary } from './view-dispensation.ts';

const read = { tag: 'dispensations', permission: 'dispensations.read', auditEvent: null } as const;
const Year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);

/** Dispensations: the register, one of them, what a request would mean, and every step of its course. */
export const dispensationsRoutes = (dependencies: DispensationsDependencies): readonly Route[] => [
  ...readingRoutes,
  ...actionRoutes(dependencies),
];

const readingRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    method: 'get',
    path: '/dispensations',
    summary: 'The register of dispensations, the newest first; status is a state or the outcome of a decision',
    query: z.object({
      status: z.string().max(100).optional(),
      unit: z.string().max(100).optional(),
      motive: z.enum(MOTIVES).optional(),
      supplier: z.string().max(200).optional(),
      year: Year.optional(),
    }),
    response: DispensationList,
    handle: (call) =>
      call.region.database.snapshot(async (tx) => {
        const listed = await listDispensations(tx, call.query, sightOf(call), todayAt(call.now));
        return { items: listed.map(viewSummary), next: null };
      }),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/dispensations/{id}',
    summary: 'One dispensation by id or number, with what the caller may do with it; its ETag goes in If-Match',
    params: z.object({ id: z.string().max(100) }),
    unitOf: (tx, { params }) => readUnitOf(tx, params.id),
    response: Dispensation,
    handle: async (call) => {
      const { params, region } = call;
      const dispensation = await region.database.snapshot(async (tx) => {
        const unit = await readUnitOf(tx, params.id);
        return readDispensation(tx, params.id, readerOf(call, unit ?? ''));
      });
      return new Reply(dispensation, { headers: { etag: `"${dispensation.version}"` } });
    },
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/dispensation-statistics',
    summary: 'The year’s requests by unit, motive and supplier: count, granted hours and amount, share of agency cost',
    query: z.object({ year: Year.optional() }),
    response: DispensationStatistics,
    handle: (call) =>
      call.region.database.snapshot((tx) => {
        const today = todayAt(call.now);
        return readStatistics(tx, call.query.year ?? Number(today.slice(0, 4)), sightOf(call), today);
      }),
  }),
  defineRoute({
    ...read,
    method: 'post',
    path: '/dispensation-previews',
    summary: 'What a request would mean, computed on what has been filled in so far; nothing is stored',
    body: PreviewBody,
    unitOf: (_tx, { body }) => body.unit,
    response: Assessment,
    handle: ({ region, body, now }) => {
      const { number, ...said } = body;
      const request = mergedRequest(emptyRequest(said.unit), said);
      return region.database.snapshot((tx) => readAssessment(tx, request, { number, now }));
    },
  }),
];
