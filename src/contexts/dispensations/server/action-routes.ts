import * as z from 'zod';
import type { Tx } from '../../../platform/db/types.ts';
import { type Call, defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import {
  ConsultationBody,
  DecisionBody,
  Dispensation,
  EditBody,
  ExtensionBody,
  ReasonBody,
  RequestBody,
  ReviewBody,
} from '../contract.ts';
import { PERMISSION_OF } from '../domain/states.ts';
import { type Acting, actingOf } from './acting.ts';
import type { Change } from './begin-action.ts';
import { consultOnDispensation } from './consult-on-dispensation.ts';
import { decideDispensation } from './decide-dispensation.ts';
import { editDispensation } from './edit-dispensation.ts';
import { extendDispensation } from './extend-dispensation.ts';
import { readDispensation, readUnitOf } from './read-dispensation.ts';
import { readerOf } from './reader.ts';
import { requestDispensation } from './request-dispensation.ts';
import { type DispensationsDependencies, reviewDispensation } from './review-dispensation.ts';
import { revokeDispensation } from './revoke-dispensation.ts';
import { submitDispensation } from './submit-dispensation.ts';
import { withdrawDispensation } from './withdraw-dispensation.ts';

type AnyCall = Pick<
  Call<unknown, unknown, unknown>,
  'actor' | 'principal' | 'now' | 'may' | 'extentOf' | 'region' | 'ifMatch'
>;
type Work = (tx: Tx, acting: Acting) => Promise<string>;

/** Does one thing in one transaction, and answers with the dispensation as it then is. */
async function carryOut(call: AnyCall, unit: string, status: number, work: Work): Promise<Reply> {
  const dispensation = await call.region.database.transaction(async (tx) => {
    const number = await work(tx, actingOf(call, unit));
    return readDispensation(tx, number, readerOf(call, unit));
  });
  return new Reply(dispensation, { status, headers: { etag: `"${dispensation.version}"` } });
}

const Id = z.object({ id: z.string().max(100) });

type Step<Body extends z.ZodType> = {
  method?: 'post' | 'patch';
  /** After `/dispensations/{id}`. */
  path: string;
  summary: string;
  permission: string;
  auditEvent: string;
  body: Body;
  status?: number;
  work(tx: Tx, change: Change, body: z.output<Body>, acting: Acting): Promise<string>;
};

function stepRoute<Body extends z.ZodType>({ method = 'post', path, status = 200, work, ...route }: Step<Body>): Route {
  return defineRoute({
    ...route,
    tag: 'dispensations',
    method,
    path: `/dispensations/{id}${path}`,
    params: Id,
    response: Dispensation,
    status,
    unitOf: (tx, { params }) => readUnitOf(tx, params.id),
    handle: async (call) => {
      const { params, ifMatch, body, region } = call;
      const unit = await region.database.snapshot((tx) => readUnitOf(tx, params.id));
      return carryOut(call, unit ?? '', status, (tx, acting) => work(tx, { key: params.id, ifMatch }, body, acting));
    },
  });
}

/** What whoever asks does. */
const requesterRoutes: readonly Route[] = [
  defineRoute({
    tag: 'dispensations',
    method: 'post',
    path: '/dispensations',
    summary: 'Begins a request: a draft with a number of its own',
    permission: 'dispensations.request',
    auditEvent: 'request-dispensation',
    body: RequestBody,
    unitOf: (_tx, { body }) => body.unit,
    response: Dispensation,
    status: 201,
    handle: (call) => carryOut(call, call.body.unit, 201, (tx, acting) => requestDispensation(tx, call.body, acting)),
  }),
  stepRoute({
    method: 'patch',
    path: '',
    summary: 'Changes a draft; what is left out stays',
    permission: PERMISSION_OF.edit,
    auditEvent: 'edit-dispensation',
    body: EditBody,
    work: editDispensation,
  }),
  stepRoute({
    path: '/submissions',
    summary: 'Hands a draft in for review',
    permission: PERMISSION_OF.submit,
    auditEvent: 'submit-dispensation',
    body: z.object({}),
    work: (tx, change, _body, acting) => submitDispensation(tx, change, acting),
  }),
  stepRoute({
    path: '/withdrawals',
    summary: 'Takes a request back before it is decided',
    permission: PERMISSION_OF.withdraw,
    auditEvent: 'withdraw-dispensation',
    body: ReasonBody,
    work: (tx, change, body, acting) => withdrawDispensation(tx, change, body.reason, acting),
  }),
  stepRoute({
    path: '/extensions',
    summary: 'Begins a new request that goes on where a granted one ends',
    permission: PERMISSION_OF.extend,
    auditEvent: 'extend-dispensation',
    body: ExtensionBody,
    status: 201,
    work: extendDispensation,
  }),
];

/** What is done with a request by others. */
const judgingRoutes: readonly Route[] = [
  stepRoute({
    path: '/consultations',
    summary: 'Records the regional director’s opinion',
    permission: PERMISSION_OF.consult,
    auditEvent: 'consult-on-dispensation',
    body: ConsultationBody,
    work: (tx, change, body, acting) => consultOnDispensation(tx, change, body.words, acting),
  }),
  stepRoute({
    path: '/decisions',
    summary: 'Decides on a request, in consultation with the regional director',
    permission: PERMISSION_OF.decide,
    auditEvent: 'decide-dispensation',
    body: DecisionBody,
    work: decideDispensation,
  }),
  stepRoute({
    path: '/revocations',
    summary: 'Ends a granted dispensation before its day',
    permission: PERMISSION_OF.revoke,
    auditEvent: 'revoke-dispensation',
    body: ReasonBody,
    work: (tx, change, body, acting) => revokeDispensation(tx, change, body.reason, acting),
  }),
];

/** Every step of a dispensation's course, each with the ETag of the version that it is taken on. */
export const actionRoutes = (dependencies: DispensationsDependencies): readonly Route[] => [
  ...requesterRoutes,
  stepRoute({
    path: '/reviews',
    summary: 'Records what the steering group said about a request',
    permission: PERMISSION_OF.review,
    auditEvent: 'review-dispensation',
    body: ReviewBody,
    work: (tx, change, body, acting) => reviewDispensation(tx, change, body, acting, dependencies),
  }),
  ...judgingRoutes,
];
