import { describe, expect, it } from 'vitest';
import { localAccess } from '../access/principal.ts';
import * as z from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import type { Database } from '../db/database.ts';
import { createApi } from './create-api.ts';
import { httpRefusals } from './refusals.ts';
import { defineRoute, Reply, type Route } from './route.ts';
import { speaker } from './sentences.ts';

const table = {
  ...httpRefusals,
  'unit-unknown': { sv: 'Enheten {code} finns inte.', en: 'There is no unit {code}.' },
  'rows-faulty': { sv: '{count} rader är fel.', en: '{count} rows are faulty.' },
  'amount-unfit': { sv: '”{value}” är inget belopp.', en: '“{value}” is no amount.' },
} as const;

const common = { tag: 'units', permission: 'units.read', auditEvent: null, summary: 'Units' } as const;
const Unit = z.object({ code: z.string(), name: z.string() });

/** None of these routes opens a transaction. */
const region = { code: '24', database: {} as unknown as Database };

const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/units/{code}',
    params: z.object({ code: z.string().regex(/^[A-Z0-9]+$/) }),
    query: z.object({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number)
        .optional(),
    }),
    response: Unit,
    handle: async ({ params, query }) => {
      if (params.code === 'X') throw new Refusal('unit-unknown', { code: 'X' }, { httpStatus: 404 });
      return { code: params.code, name: `Enhet ${query.year ?? ''}` };
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/units',
    auditEvent: 'add-unit',
    body: Unit,
    response: Unit,
    status: 201,
    handle: async ({ body, actor, ifMatch, language }) =>
      new Reply({ ...body, name: `${body.name} ${actor.id} ${ifMatch} ${language}` }, { headers: { etag: '"7"' } }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/refusals',
    response: Unit,
    handle: async () => {
      const problems = [{ code: 'amount-unfit', file: 'bok.csv', line: 4, value: 'x' }];
      throw new Refusal('rows-faulty', { count: 1 }, { problems });
    },
  }),
  defineRoute({ ...common, method: 'get', path: '/misshapen', response: Unit, handle: async () => ({ code: 7 }) }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/faults',
    response: Unit,
    handle: async () => {
      throw new Error('hemligt lösenord');
    },
  }),
  defineRoute({ ...common, method: 'get', path: '/files', response: 'text/csv', handle: async () => 'a;b\n' }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/uploads',
    bytes: true,
    response: z.object({ bytes: z.number() }),
    handle: async ({ upload }) => ({ bytes: upload ? (await new Response(upload).arrayBuffer()).byteLength : -1 }),
  }),
];

function api(checkResponses = true) {
  const faults: { error: unknown; reference: string }[] = [];
  const speakers = { sv: speaker([table], 'sv'), en: speaker([table], 'en') };
  const app = createApi({
    access: localAccess,
    region,
    routes,
    speakers,
    version: '0.1.0',
    checkResponses,
    onFault: (error, reference) => faults.push({ error, reference }),
  });
  return { app, faults };
}

const send = (body: string, headers: Record<string, string> = {}) =>
  api().app.request('/units', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await answer.json()) as Record<string, unknown>;
  expect(body).toMatchObject({
    type: `urn:varaktig:problem:${String(body['code'])}`,
    status: answer.status,
    reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  return body;
}

describe('an answer', () => {
  it('is what the handler gives from checked input', async () => {
    const answer = await api().app.request('/units/HC1?year=2025');
    expect([answer.status, await answer.json()]).toEqual([200, { code: 'HC1', name: 'Enhet 2025' }]);
  });

  it('has the declared status, the handler’s headers, and hears If-Match and the language', async () => {
    const answer = await send('{"code":"HC1","name":"Norr"}', { 'if-match': 'W/"6"', 'accept-language': 'en-GB' });
    expect([answer.status, answer.headers.get('etag'), await answer.json()]).toEqual([
      201,
      '"7"',
      { code: 'HC1', name: 'Norr local 6 en' },
    ]);
  });

  it('may be a file', async () => {
    const answer = await api().app.request('/files');
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/csv', 'a;b\n']);
  });

  it('may come of a file’s bytes', async () => {
    const answer = await api().app.request('/uploads', { method: 'POST', body: new Uint8Array([1, 2, 0, 255]) });
    expect(await answer.json()).toEqual({ bytes: 4 });
  });

  it('that is not as declared is a fault where answers are checked, and told', async () => {
    const checked = api();
    expect((await checked.app.request('/misshapen')).status).toBe(500);
    expect(checked.faults).toHaveLength(1);
    expect((await api(false).app.request('/misshapen')).status).toBe(200);
  });
});

describe('a refusal', () => {
  it('is a problem with a stable code and a sentence in the reader’s language', async () => {
    const swedish = await problemOf(await api().app.request('/units/X'));
    expect(swedish).toMatchObject({ status: 404, code: 'unit-unknown', detail: 'Enheten X finns inte.' });
    const english = await problemOf(await api().app.request('/units/X', { headers: { 'accept-language': 'en' } }));
    expect(english['detail']).toBe('There is no unit X.');
  });

  it('shows every place with its words', async () => {
    const body = await problemOf(await api().app.request('/refusals'));
    expect(body).toMatchObject({
      status: 422,
      code: 'rows-faulty',
      detail: '1 rader är fel.',
      problems: [{ code: 'amount-unfit', line: 4, value: 'x', message: 'bok.csv:4: ”x” är inget belopp.' }],
    });
  });

  it.each([
    ['a path parameter', () => api().app.request('/units/hc-1')],
    ['a query parameter', () => api().app.request('/units/HC1?year=25')],
    ['a body without a field', () => send('{"code":"HC1"}')],
    ['a body that is no JSON', () => send('{"code":')],
    ['an empty body', () => send('')],
  ])('says 400 for %s that is unfit', async (_, ask) => {
    expect(await problemOf(await ask())).toMatchObject({ status: 400, code: 'input-unfit' });
  });

  it('says 415 for a body of another type', async () => {
    expect(await problemOf(await send('code=HC1', { 'content-type': 'text/plain' }))).toMatchObject({
      status: 415,
      code: 'input-unfit',
    });
  });

  it('says 404 for an address where nothing is, and for a method that is not there', async () => {
    expect(await problemOf(await api().app.request('/nothing'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problemOf(await api().app.request('/units/HC1', { method: 'DELETE' }))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('a fault', () => {
  it('tells the reader a reference and nothing of its inside; the log gets both', async () => {
    const { app, faults } = api();
    const body = await problemOf(await app.request('/faults'));
    expect(body).toMatchObject({ status: 500, code: 'unexpected-fault' });
    expect(JSON.stringify(body)).not.toContain('hemligt');
    expect(faults).toEqual([{ error: new Error('hemligt lösenord'), reference: body['reference'] }]);
  });
});

describe('the OpenAPI document', () => {
  it('says each route’s input, output, permission and audit event', async () => {
    const document = (await (await api().app.request('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/units/{code}',
      '/units',
      '/refusals',
      '/misshapen',
      '/faults',
      '/files',
      '/uploads',
    ]);
    expect(document.paths['/units']!['post']).toMatchObject({
      'x-permission': 'units.read',
      'x-audit-event': 'add-unit',
      requestBody: { required: true },
      responses: { 201: {}, default: { content: { 'application/problem+json': {} } } },
    });
    expect(document.paths['/units/{code}']!['get']).toMatchObject({
      parameters: [
        { name: 'code', in: 'path', required: true },
        { name: 'year', in: 'query', required: false },
      ],
    });
  });
});
