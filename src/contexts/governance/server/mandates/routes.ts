import { swedishDate } from '../../../../kernel/plain-date.ts';
import * as z from 'zod';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import {
  DifferenceList,
  DirectiveChange,
  Mandate,
  MandateList,
  NewMandate,
  PersonChoiceList,
  VersionList,
} from '../../contract/mandates.ts';
import { changeMandate } from './change-mandate.ts';
import { closeMandate } from './close-mandate.ts';
import { compareVersions } from './compare-versions.ts';
import { createMandate } from './create-mandate.ts';
import { pointRoutes } from './point-routes.ts';
import { establishMandate } from './establish-mandate.ts';
import { listMandates } from './list-mandates.ts';
import { listPersonChoices } from './list-person-choices.ts';
import { listVersions } from './list-versions.ts';
import { readMandate } from './read-mandate.ts';
import { completeActivity, startActivity } from './report-activity.ts';
import { readMandateRow } from './stored-mandate.ts';

const tag = 'mandates';
const params = z.object({ id: z.string().max(100) });
const activityParams = z.object({ id: z.string().max(100), activityId: z.string().max(100) });
const number = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const unitOfMandate = async (tx: Tx, call: { params: { id: string } }) =>
  (await tx.selectFrom('mandate').select('unitCode').where('key', '=', call.params.id).executeTakeFirst())?.unitCode;

/** What `readMandate` needs of a call, and the tag of what it answers with. */
type Reading = Parameters<typeof readMandate>[2];
const tagged = async (tx: Tx, key: string, reader: Reading, status = 200) => {
  const mandate = await readMandate(tx, key, reader);
  return new Reply(mandate, { status, headers: { etag: `"${mandate.version}"` } });
};

const readingRoutes: readonly Route[] = [
  defineRoute({
    tag,
    method: 'get',
    path: '/mandates',
    summary: 'Mandates with owner, period, status and what comes next',
    permission: 'mandates.read',
    auditEvent: null,
    response: MandateList,
    handle: async ({ region, extentOf }) => ({
      items: await region.database.snapshot((tx) => listMandates(tx, extentOf('mandates.read'))),
      next: null,
    }),
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/mandate-persons',
    summary: 'Whom a directive can name as owner, lead or responsible',
    permission: 'mandates.change',
    auditEvent: null,
    response: PersonChoiceList,
    handle: async ({ region, now }) => ({
      items: await region.database.snapshot((tx) => listPersonChoices(tx, swedishDate(now))),
      next: null,
    }),
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/mandates/{id}',
    summary: 'A mandate: its directive, contradictions, decision points and activities; its ETag goes in If-Match',
    permission: 'mandates.read',
    auditEvent: null,
    params,
    unitOf: unitOfMandate,
    response: Mandate,
    handle: ({ region, params: { id }, ...reader }) => region.database.snapshot((tx) => tagged(tx, id, reader)),
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/mandates/{id}/versions',
    summary: 'Every saved version of the directive, newest first',
    permission: 'mandates.read',
    auditEvent: null,
    params,
    unitOf: unitOfMandate,
    response: VersionList,
    handle: ({ region, params: { id } }) =>
      region.database.snapshot(async (tx) => {
        await readMandateRow(tx, id);
        return { items: await listVersions(tx, id), next: null };
      }),
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/mandates/{id}/differences',
    summary: 'What differs between two versions, section by section and row by row',
    permission: 'mandates.read',
    auditEvent: null,
    params,
    query: z.object({ from: number, to: number }),
    unitOf: unitOfMandate,
    response: DifferenceList,
    handle: ({ region, params: { id }, query }) =>
      region.database.snapshot((tx) => compareVersions(tx, id, query.from, query.to)),
  }),
];

const writingRoutes: readonly Route[] = [
  defineRoute({
    tag,
    method: 'post',
    path: '/mandates',
    summary: 'Enters a mandate as a draft, with the standard decision points unless it brings its own',
    permission: 'mandates.change',
    auditEvent: 'create-mandate',
    body: NewMandate,
    unitOf: (_tx, { body }) => body.unit,
    response: Mandate,
    status: 201,
    handle: ({ region, body, ...call }) =>
      region.database.transaction(async (tx) => {
        const { key } = await createMandate(tx, body, call);
        return tagged(tx, key, call, 201);
      }),
  }),
  defineRoute({
    tag,
    method: 'patch',
    path: '/mandates/{id}',
    summary: 'Writes parts of the directive: a new draft version',
    permission: 'mandates.change',
    auditEvent: 'change-mandate',
    params,
    body: DirectiveChange,
    unitOf: unitOfMandate,
    response: Mandate,
    handle: ({ region, params: { id }, body, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await changeMandate(tx, { key: id, change: body, ifMatch }, call);
        return tagged(tx, id, call);
      }),
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/mandates/{id}/establishments',
    summary: 'Establishes the newest version of the directive; signed by an owner',
    permission: 'mandates.sign',
    auditEvent: 'establish-mandate',
    params,
    unitOf: unitOfMandate,
    response: Mandate,
    handle: ({ region, params: { id }, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await establishMandate(tx, { key: id, ifMatch, principal: call.principal }, call);
        return tagged(tx, id, call);
      }),
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/mandates/{id}/closings',
    summary: 'Closes a mandate that has been handed over; signed by an owner',
    permission: 'mandates.sign',
    auditEvent: 'close-mandate',
    params,
    unitOf: unitOfMandate,
    response: Mandate,
    handle: ({ region, params: { id }, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        await closeMandate(tx, { key: id, ifMatch, principal: call.principal }, call);
        return tagged(tx, id, call);
      }),
  }),
];

const activityRoute = (path: 'starts' | 'completions', report: typeof startActivity): Route =>
  defineRoute({
    tag,
    method: 'post',
    path: `/mandates/{id}/activities/{activityId}/${path}`,
    summary:
      path === 'starts'
        ? 'Starts an activity, if the decision point that opens its phase has been passed'
        : 'Says that an activity is completed',
    permission: 'mandates.report',
    auditEvent: path === 'starts' ? 'start-activity' : 'complete-activity',
    params: activityParams,
    unitOf: unitOfMandate,
    response: Mandate,
    handle: ({ region, params: { id, activityId }, ifMatch, ...call }) =>
      region.database.transaction(async (tx) => {
        const { unitCode } = await readMandateRow(tx, id);
        const mayChange = call.may('mandates.change', unitCode);
        await report(tx, { key: id, activity: activityId, ifMatch, mayChange }, call);
        return tagged(tx, id, call);
      }),
  });

export const mandateRoutes: readonly Route[] = [
  ...readingRoutes,
  ...writingRoutes,
  activityRoute('starts', startActivity),
  activityRoute('completions', completeActivity),
  ...pointRoutes,
];
