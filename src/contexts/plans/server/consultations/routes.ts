import * as z from 'zod';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Consultation,
  ConsultationChange,
  ConsultationFilter,
  ConsultationList,
  ConsultationRequirement,
  ConsultationRequirementChange,
  NewConsultation,
  NewStandpoint,
} from '../../contract/risks.ts';
import { unitOfSubject } from '../plan-action.ts';
import { changeConsultation, stateStandpoint } from './change-consultation.ts';
import { recordConsultation } from './record-consultation.ts';
import { readRequirement, requireConsultationFirst, unitOfReference } from './require-consultation-first.ts';
import { findConsultation } from './stored-consultations.ts';
import { listConsultations, readConsultation } from './view-consultations.ts';

const tag = 'consultations';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const id = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const actionId = z.object({ id: z.string().max(150) });
const unitOf = async (tx: Tx, { params }: { params: { id: number } }) => (await findConsultation(tx, params.id))?.unit;
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

const dealtWithRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/consultations',
    summary: 'Consultations with the unions; with an action, also those on its plan as a whole',
    query: ConsultationFilter,
    response: ConsultationList,
    handle: async ({ region, query, now, may, principal, extentOf }) => ({
      items: await region.database.snapshot((tx) =>
        listConsultations(tx, query, { now, may, actorId: principal?.id, extent: extentOf('plans.read') }),
      ),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/consultations/{id}',
    summary: 'A consultation by its number; its ETag goes in If-Match with a change',
    params: id,
    unitOf,
    response: Consultation,
    handle: async ({ region, params, now, may, principal }) =>
      tagged(
        await region.database.snapshot((tx) => readConsultation(tx, params.id, { now, may, actorId: principal?.id })),
      ),
  }),
  defineRoute({
    tag,
    permission: 'consultations.change',
    auditEvent: 'record-consultation',
    method: 'post',
    path: '/consultations',
    summary: 'Enters a consultation that has been held, with the parties and what they said',
    body: NewConsultation,
    unitOf: (tx, { body }) => unitOfSubject(tx, body.plan, null),
    response: Consultation,
    status: 201,
    handle: async ({ region, body, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) =>
          readConsultation(tx, await recordConsultation(tx, body, { actor, now }), { now, may, actorId: actor.id }),
        ),
        201,
      ),
  }),
  defineRoute({
    tag,
    permission: 'consultations.change',
    auditEvent: 'change-consultation',
    method: 'patch',
    path: '/consultations/{id}',
    summary: 'Changes what was dealt with, when, and where the minutes are',
    params: id,
    body: ConsultationChange,
    unitOf,
    response: Consultation,
    handle: async ({ region, params, body, ifMatch, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await changeConsultation(tx, params.id, body, ifMatch, { actor, now });
          return readConsultation(tx, params.id, { now, may, actorId: actor.id });
        }),
      ),
  }),
  defineRoute({
    tag,
    permission: 'consultations.respond',
    auditEvent: 'state-standpoint',
    method: 'post',
    path: '/consultations/{id}/standpoints',
    summary: 'A union’s representative says where it stands',
    params: id,
    body: NewStandpoint,
    unitOf,
    response: Consultation,
    handle: async ({ region, params, body, ifMatch, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await stateStandpoint(tx, params.id, body, ifMatch, { actor, now });
          return readConsultation(tx, params.id, { now, may, actorId: actor.id });
        }),
      ),
  }),
];

const requirementRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/planned-actions/{id}/consultation-requirement',
    summary: 'Whether an action must be consulted on before it starts, and whether that has been done',
    params: actionId,
    unitOf: unitOfReference,
    response: ConsultationRequirement,
    handle: async ({ region, params, may }) =>
      tagged(await region.database.snapshot((tx) => readRequirement(tx, params.id, { may }))),
  }),
  defineRoute({
    tag,
    permission: 'consultations.change',
    auditEvent: 'require-consultation',
    method: 'put',
    path: '/planned-actions/{id}/consultation-requirement',
    summary: 'Says that an action must be consulted on before it starts, or need not',
    params: actionId,
    body: ConsultationRequirementChange,
    unitOf: unitOfReference,
    response: ConsultationRequirement,
    handle: async ({ region, params, body, ifMatch, actor, now, may }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await requireConsultationFirst(tx, params.id, body, ifMatch, { actor, now });
          return readRequirement(tx, params.id, { may });
        }),
      ),
  }),
];

export const consultationRoutes: readonly Route[] = [...dealtWithRoutes, ...requirementRoutes];
