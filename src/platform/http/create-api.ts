import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { type Access, type Principal, WHOLE_REGION } from '../access/principal.ts';
import { appendEvent } from '../audit/append-event.ts';
import { problemOfFault, problemOfRefusal, problemResponse } from './problem.ts';
import { refusalOfDatabase } from './refusal-of-database.ts';
import { requireStorable } from './require-storable.ts';
import { Reply, type RegionService, type Route } from './route.ts';
import { type Language, type Speaker } from './sentences.ts';

export type ApiOptions = {
  region: RegionService;
  access: Access;
  routes: readonly Route[];
  speakers: Record<Language, Speaker>;
  version: string;
  /** Checks every answer against its declared shape: on in tests and development. */
  checkResponses: boolean;
  /** Where faults are told, with the reference that the answer shows. */
  onFault(error: unknown, reference: string): void;
};

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  reference: z.string(),
});

/** The name where the address is HTTPS; on the own computer it is without the prefix. */
const SESSION_COOKIE = '__Host-varaktig';

const LONGEST_TAG = 200;

const IfMatch = z.object({
  'if-match': z.string().max(LONGEST_TAG).optional().meta({
    description: 'The `ETag` of what is changed, as it was read. Needed where what is changed has one.',
  }),
});

const refusalAs = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

const CHANGED_MEANWHILE = {
  412: refusalAs('It has changed since it was read: `If-Match` names another version'),
  428: refusalAs('`If-Match` is missing'),
};

/** The HTTP API under `/api/v1`, made from the routes' declarations, with its OpenAPI 3.1 document. */
export function createApi(options: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success)
        throw new Refusal('input-unfit', { detail: z.prettifyError(result.error) }, { httpStatus: 400 });
    },
  });
  app.onError((error, context) => answerError(error, context, options));
  app.notFound((context) => answerError(new Refusal('not-found', {}, { httpStatus: 404 }), context, options));
  for (const route of options.routes) register(app, route, options);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Varaktig',
      version: options.version,
      license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
    },
    servers: [{ url: '/api/v1' }],
    // Some things are read without signing in; `x-permission` says what each call takes.
    security: [{ token: [] }, { session: [] }, {}],
  });
  const described = app.openAPIRegistry;
  described.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  described.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE });
  return app;
}

function register(app: OpenAPIHono, route: Route, options: ApiOptions): void {
  const content =
    typeof route.response === 'string'
      ? { [route.response]: { schema: z.string() } }
      : { 'application/json': { schema: route.response } };
  const body = route.bytes
    ? { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } }
    : route.body && { 'application/json': { schema: route.body } };
  const spec = createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    tags: [route.tag],
    'x-permission': route.permission,
    'x-audit-event': route.auditEvent,
    'x-concerns': route.regionWide ? 'region' : route.unitOf ? 'unit' : null,
    // Before anything of the call is looked at: who may not call learns nothing from it.
    middleware: route.body ? [callerOf(route, options), limited] : [callerOf(route, options)],
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.method === 'get' ? {} : { headers: IfMatch }),
      ...(body ? { body: { content: body, required: true } } : {}),
    },
    responses: {
      [route.status ?? 200]: { description: route.summary, content },
      ...(route.method === 'get' ? {} : CHANGED_MEANWHILE),
      default: refusalAs('Refused or failed'),
    },
  });
  app.openapi(spec, (async (context: Context) => answer(context, route, options)) as never);
}

const MEGABYTES = 10;

/** A JSON body is read into memory whole: no more of it than the largest file of configuration takes. */
const limited = bodyLimit({
  maxSize: MEGABYTES * 1_000_000,
  onError: () => {
    throw new Refusal('body-too-large', { megabytes: MEGABYTES }, { httpStatus: 413 });
  },
});

async function answer(context: Context, route: Route, options: ApiOptions): Promise<Response> {
  const valid = context.req.valid.bind(context.req) as unknown as (target: string) => never;
  const input = {
    params: route.params ? valid('param') : ({} as never),
    query: route.query ? valid('query') : ({} as never),
    body: route.body ? valid('json') : (undefined as never),
  };
  requireStorable(input);
  const { access, region } = options;
  const { headers } = context.req.raw;
  const { principal, now } = context.get(CALLER) as Caller;
  const role = await allowedRole(route, principal, input, options);
  const actor = { id: principal?.id ?? 'visitor', role };
  if (route.readEvent) await recordReading(region, route.readEvent, { actor, now, path: context.req.path });
  const result = await route.handle({
    ...input,
    region,
    actor,
    principal,
    may: (permission, unit) => access.roleFor(principal, permission, unit) !== undefined,
    extentOf: (permission) => access.extentOf(principal, permission),
    headers,
    now,
    language: languageOf(context),
    ifMatch: context.req.header('if-match')?.replaceAll(/^(W\/)?"|"$/g, ''),
    upload: route.bytes ? (context.req.raw.body ?? undefined) : undefined,
  });
  const reply = result instanceof Reply ? result : new Reply(result);
  const status = reply.status === 200 ? (route.status ?? 200) : reply.status;
  if (typeof route.response === 'string') {
    return new Response(reply.body as string | Uint8Array<ArrayBuffer> | ReadableStream, {
      status,
      headers: { 'content-type': route.response, ...reply.headers },
    });
  }
  if (options.checkResponses) route.response.parse(reply.body);
  return Response.json(reply.body, { status, headers: reply.headers });
}

type Input = { params: never; query: never; body: never };
type Caller = { principal: Principal | undefined; now: Date };
const CALLER = 'caller';

/** Finds out who calls, and stops whoever has no role that may. @throws Refusal `not-signed-in` (401), `not-permitted` (403). */
function callerOf(route: Route, { access }: ApiOptions): MiddlewareHandler {
  return async (context, next) => {
    const now = new Date();
    const principal = await access.principalOf(context.req.raw.headers, now);
    const whole = route.regionWide ? WHOLE_REGION : undefined;
    if (access.roleFor(principal, route.permission, whole) === undefined) throw refused(principal);
    context.set(CALLER, { principal, now } satisfies Caller);
    await next();
  };
}

/** The role by which the call is allowed where it concerns. @throws Refusal `not-permitted` (403). */
async function allowedRole(
  route: Route,
  principal: Principal | undefined,
  input: Input,
  { access, region }: ApiOptions,
): Promise<string> {
  const { unitOf } = route;
  const unit = route.regionWide
    ? WHOLE_REGION
    : unitOf && (await region.database.snapshot(async (tx) => unitOf(tx, input)));
  const role = access.roleFor(principal, route.permission, unit);
  if (role === undefined) throw refused(principal);
  return role;
}

const refused = (principal: Principal | undefined): Refusal =>
  principal === undefined || principal.via === 'visitor'
    ? new Refusal('not-signed-in', {}, { httpStatus: 401 })
    : new Refusal('not-permitted', { name: principal.name }, { httpStatus: 403 });

type Reading = { actor: { id: string; role: string }; now: Date; path: string };

/** Reading what is sensitive leaves a trace of its own, before the answer is given. */
function recordReading(region: RegionService, action: string, { actor, now, path }: Reading): Promise<void> {
  return region.database.transaction((tx) =>
    appendEvent(tx, { actor, action, entity: 'reading', entityId: path, at: now }),
  );
}

function answerError(thrown: unknown, context: Context, options: ApiOptions): Response {
  const error = refusalOfHono(thrown) ?? refusalOfDatabase(thrown) ?? thrown;
  if (!(error instanceof Refusal)) {
    const fault = problemOfFault();
    options.onFault(error, fault.reference);
    return problemResponse(fault);
  }
  const speaker = options.speakers[languageOf(context)];
  const problems = error.problems.map((problem) => ({ ...problem, message: speaker.problem(problem) }));
  return problemResponse(problemOfRefusal(error, speaker.sentence(error.code, error.values), problems));
}

/** What Hono itself refuses before a handler is reached, for instance a body that is no JSON. */
function refusalOfHono(error: unknown): Refusal | undefined {
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined;
  return new Refusal('input-unfit', { detail: error.message }, { httpStatus: error.status });
}

const languageOf = (context: Context): Language =>
  context.req.header('accept-language')?.startsWith('en') ? 'en' : 'sv';
