import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_REGION, ledger } from './support/region-texts.ts';
import { openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';
import type { Problem, Value } from './support/values.ts';

type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<
    string,
    Record<string, { responses: object; parameters?: { in: string; name: string }[] } & Record<string, unknown>>
  >;
};
type Job = {
  id: string;
  state: string;
  outcome: { outcome: string } | null;
  refusal: { code: string; issues: { line: number; message: string }[] } | null;
};

let box: Sandbox;
let server: RunningServer;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(CONTRACT_REGION);
  await box.write(
    'a.csv',
    ledger([
      ['2025-01-31', '4010', '3110', '1000'],
      ['2025-01-31', '4510', '3110', '37'],
    ]),
  );
  await box.json('import', 'a.csv');
  server = await startServer(box);
});
afterAll(() => box.close());

async function expectProblem(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    status,
    code: expect.any(String),
    title: expect.any(String),
    type: expect.any(String),
    detail: expect.stringMatching(/\S/),
  });
  return problem;
}

describe('operations', () => {
  it('answers that it lives and is ready, with measures for Prometheus', async () => {
    expect((await server.request('/healthz')).status).toBe(200);
    expect((await server.request('/readyz')).status).toBe(200);
    const metrics = await server.request('/metrics');
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await metrics.text()).toMatch(/^# HELP [\s\S]*varaktig_http_request_seconds_count\{[^}]*\} \d+/m);
  });
});

describe('openapi.json', () => {
  let document: Document;
  beforeAll(async () => {
    document = await server.get<Document>('/openapi.json');
  });

  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!);
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')],
          document,
        );
      expect(found, reference).toBeDefined();
    }
  });

  it('declares permission, audit event, answers and path parameters of every route', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    expect(operations.length).toBeGreaterThan(20);
    const unaudited = operations.filter(
      ({ method, operation }) => method === 'put' && operation['x-audit-event'] === null,
    );
    expect(unaudited).toEqual([]);
    for (const { path, method, operation } of operations) {
      const name = `${method} ${path}`;
      expect(operation['x-permission'], name).toEqual(expect.any(String));
      expect(operation, name).toHaveProperty('x-audit-event');
      expect(Object.keys(operation.responses).length, name).toBeGreaterThan(0);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, word]) => word);
      expect(
        (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name),
        name,
      ).toEqual(named);
    }
    for (const path of [
      '/units',
      '/indicators',
      '/indicator-values',
      '/imports',
      '/parameters',
      '/account-rules',
      '/targets',
      '/published-figures',
    ])
      expect(document.paths).toHaveProperty([path, 'get']);
  });

  it('has a readable page beside it', async () => {
    const page = await server.request('/api/v1/docs');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toMatch(/indicator-values/);
  });
});

describe('resources', () => {
  it.each([
    'units',
    'indicators',
    'indicator-values',
    'imports',
    'parameters',
    'account-rules',
    'targets',
    'published-figures',
  ])('%s is a list with items and next', async (name) => {
    const list = await server.get<{ items: object[]; next: string | null }>(`/${name}`);
    expect(list.items.length).toBeGreaterThan(0);
    expect(list).toHaveProperty('next');
  });

  it('give the same objects as the command line', async () => {
    expect(await box.json<Value[]>('indicators', '--period', '2025')).toEqual(await server.values({ period: '2025' }));
    expect(await box.json('imports')).toEqual((await server.get<{ items: object[] }>('/imports')).items);
  });

  it('refuse what they do not know with problem+json and a stable code', async () => {
    expect((await expectProblem(await server.request('/api/v1/nosuch'), 404)).code).toBe('not-found');
    expect((await expectProblem(await server.request('/api/v1/imports/999'), 404)).code).toBe('import-unknown');
    await expectProblem(await server.request('/api/v1/imports/x'), 400);
    await expectProblem(await server.request('/api/v1/indicator-values?period=2025-13'), 400);
    await expectProblem(await server.request('/api/v1/indicator-values?by=nosuch'), 400);
    await expectProblem(await server.request('/api/v1/indicator-values?unit=NOSUCH'), 404);
    await expectProblem(await server.request('/api/v1/indicator-values?indicator=nosuch'), 404);
    const english = await server.request('/api/v1/imports/999', { headers: { 'accept-language': 'en' } });
    expect((await expectProblem(english, 404)).detail).toMatch(/There is no import 999/);
  });
});

describe('a change', () => {
  const put = (text: string, headers: Record<string, string>) =>
    server.request('/api/v1/region-file', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ text }),
    });

  it('needs the ETag of what it changes, and is refused when that has changed meanwhile', async () => {
    const read = await server.request('/api/v1/region-file');
    const etag = read.headers.get('etag')!;
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
    const changed = (await read.text()).replace('Hälsocentralen Norr', 'Norra hälsocentralen');
    await expectProblem(await put(changed, {}), 428);
    await expectProblem(await put(changed, { 'if-match': '"nosuch"' }), 412);
    expect((await put(changed, { 'if-match': etag })).status).toBe(200);
    await expectProblem(await put(changed.replace('Norra', 'Nordliga'), { 'if-match': etag }), 412);
    const units = await server.get<{ items: { name: string }[] }>('/units');
    expect(units.items.map(({ name }) => name)).toContain('Norra hälsocentralen');
  });

  it('is not made on behalf of another site or under another name', async () => {
    const origin = await put('x', { origin: 'https://evil.example' });
    expect((await expectProblem(origin, 403)).code).toBe('foreign-origin');
    const site = await put('x', { 'sec-fetch-site': 'cross-site' });
    expect((await expectProblem(site, 403)).code).toBe('foreign-origin');
  });

  it('refuses a body that is no JSON, or of another shape', async () => {
    const headers = { 'content-type': 'application/json' };
    await expectProblem(await server.request('/api/v1/region-file', { method: 'PUT', headers, body: '{' }), 400);
    await expectProblem(
      await server.request('/api/v1/region-file', { method: 'PUT', headers, body: '{"txet":1}' }),
      400,
    );
  });
});

describe('an upload', () => {
  const send = async (name: string, body: string, query = '') => {
    const response = await server.request(`/api/v1/import-jobs?fileName=${encodeURIComponent(name)}${query}`, {
      method: 'POST',
      body,
    });
    expect(response.status).toBe(202);
    let job = (await response.json()) as Job;
    while (job.state === 'waiting' || job.state === 'reading') job = await server.get<Job>(`/import-jobs/${job.id}`);
    return job;
  };

  it('is tried, confirmed, and taken back', async () => {
    const tried = await send('webb.csv', ledger([['2024-05-31', '4510', '3110', '12,50']]), '&dryRun=true');
    expect(tried).toMatchObject({ state: 'done', outcome: { outcome: 'dry-run' } });
    expect((await server.get<{ items: object[] }>('/imports')).items).toHaveLength(1);
    const confirmed = await server.request(`/api/v1/import-jobs/${tried.id}/confirmations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(confirmed.status).toBe(202);
    let job = (await confirmed.json()) as Job;
    while (job.state === 'waiting' || job.state === 'reading') job = await server.get<Job>(`/import-jobs/${job.id}`);
    expect(job).toMatchObject({ state: 'done', outcome: { outcome: 'imported' } });
    const { items } = await server.get<{ items: { id: number; file: string }[] }>('/imports');
    const stored = items.find(({ file }) => file === 'webb.csv')!;
    const undo = () => server.request(`/api/v1/imports/${stored.id}/undos`, { method: 'POST' });
    expect((await undo()).status).toBe(200);
    await expectProblem(await undo(), 409);
  });

  it('is refused with every faulty row, and nothing is written', async () => {
    const job = await send(
      'fel.csv',
      ledger([
        ['2024-05-31', '4510', '3110', '1,005'],
        ['2206-05-31', '4510', '3110', '1'],
      ]),
    );
    expect(job).toMatchObject({ state: 'refused', refusal: { code: 'rows-faulty' } });
    expect(job.refusal!.issues.map(({ line }) => line)).toEqual([2, 3]);
    const { items } = await server.get<{ items: { file: string }[] }>('/imports');
    expect(items.map(({ file }) => file)).not.toContain('fel.csv');
  });
});
