import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECIDED } from '../../src/app/cli/example-command.ts';
import { allRoutes, speakers } from '../../src/app/composition.ts';
import { ImportJobs } from '../../src/contexts/imports/server.ts';
import { localAccess } from '../../src/platform/access/principal.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import { packageRoot } from '../../src/platform/files/package-root.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { openImportRegion } from '../builders/import-region.ts';
import { type Filler, junkOf, type Schema } from '../builders/junk-of-schema.ts';

type Parameter = { name: string; in: 'path' | 'query'; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Try = { name: string; method: string; path: string; parameters: Parameter[]; body: Schema | undefined };

let api: OpenAPIHono;
let routes: Try[];
let close: () => Promise<void>;
const faults: string[] = [];
const jobs = new ImportJobs(() => undefined);

beforeAll(async () => {
  const region = await openImportRegion();
  const folder = path.join(packageRoot(), 'examples/region-exempel');
  await region.apply(await readFile(path.join(folder, 'region.yaml'), 'utf8'));
  for (const { file, load } of DECIDED) {
    const text = await readFile(path.join(folder, file), 'utf8');
    await region.database.transaction((tx) => load(tx, text, { actor: localActor, now: new Date() }));
  }
  api = createApi({
    region: { code: region.code, database: region.database },
    access: localAccess,
    routes: allRoutes(jobs, { signIn: 'demonstration', isSecure: false }),
    speakers,
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(String(error).slice(0, 300)),
  });
  routes = await everyRoute();
  await readThings();
  await readParts();
  close = region.close;
}, 120_000);
afterAll(async () => {
  await jobs.close();
  await close();
});

async function everyRoute(): Promise<Try[]> {
  const document = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${address}`,
      method: method.toUpperCase(),
      path: address,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema,
    })),
  );
}

const UUID = '00000000-0000-7000-8000-000000000000';
/** Parts of a thing that have ids of their own, by their place in the address. */
const parts = { item: UUID, member: UUID };

const addressOf = (address: string, params: string): string =>
  address
    .replace('agenda-items/{id}', `agenda-items/${parts.item}`)
    .replace('{member}', parts.member)
    .replaceAll(/\{\w+\}/g, encodeURIComponent(params));

/** The version that the thing has now, so that a change of it is let in. */
async function tagOf(address: string, { method, path: pattern }: Try): Promise<string> {
  if (method === 'GET' || !pattern.includes('{')) return '"0"';
  if (pattern.includes('agenda-items/')) return '*';
  const [, list, thing] = address.split('/');
  const answer = await api.request(`/${list}/${thing}`);
  await answer.body?.cancel();
  return answer.headers.get('etag') ?? '"1"';
}

/** Things of the example by the list they are in, the first part of an address. */
const things = new Map<string, string[]>();

async function readThings(): Promise<void> {
  for (const list of new Set(routes.map(({ path: address }) => address.split('/')[1] ?? ''))) {
    const found: string[] = [];
    for (const thing of REAL) {
      const answer = await api.request(`/${list}/${thing}`);
      await answer.body?.cancel();
      if (answer.status === 200) found.push(thing);
    }
    things.set(list, found);
  }
}

async function readParts(): Promise<void> {
  const read = async <T>(address: string) => (await (await api.request(address)).json()) as T;
  const { items } = await read<{ items: { id: string }[] }>('/meetings/STYR-1');
  const { members } = await read<{ members: { id: string }[] }>('/steering-groups/STYR');
  parts.item = items[0]?.id ?? UUID;
  parts.member = members[0]?.id ?? UUID;
}

type Asked = { params: string; query?: string; body?: unknown };

/** The route with the same text as every part of its address and every question; tells of a fault with all it was asked. */
async function ask(route: Try, { params, query, body }: Asked): Promise<string | undefined> {
  const search = new URLSearchParams();
  const questions = query === undefined ? [] : route.parameters.filter((parameter) => parameter.in === 'query');
  for (const { name } of questions) search.set(name, query ?? '');
  const path = addressOf(route.path, params);
  const address = `${path}?${search.toString()}`;
  const before = faults.length;
  const answer = await api.request(address, {
    method: route.method,
    headers: { 'content-type': 'application/json', 'if-match': await tagOf(path, route) },
    ...(route.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  await answer.body?.cancel();
  if (answer.status < 500) return undefined;
  return `${route.name} ${address.slice(0, 120)} ${JSON.stringify(body)?.slice(0, 300)}: ${faults.slice(before).join()}`;
}

async function faultsOf(asked: (route: Try) => readonly Asked[]): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    for (const one of asked(route)) {
      const fault = await ask(route, one);
      if (fault !== undefined) found.push(fault);
    }
  }
  return found;
}

const JUNK = [
  UUID,
  'x',
  '0',
  '-1',
  '1',
  '2147483648',
  '999999999999999',
  '99999999999999999999',
  '1e9',
  "' or 1=1 --",
  'å\u0000',
  '2026-02-30',
  'x.99999999999',
  '%_\\',
];
/** Things that the example has, of which every kind is named so somewhere. */
const REAL = [
  '1',
  'UPP-1',
  'UPP-1-BP1',
  'UPP-1-BP4',
  'STYR',
  'STYR-1',
  'STYR-3',
  'regional',
  'regional.9',
  'D-2026-002',
  '2026-001',
];
/** The same, by the fields of bodies in which they are named. */
const KNOWN = {
  unit: 'HC01',
  group: 'STYR',
  meeting: 'STYR-1',
  plan: 'regional',
  action: 1,
  person: 'vc-hc01',
  item: 1,
};
const FILLERS: readonly Filler[] = [
  { text: 'x', number: 1 },
  { text: 'finns inte', number: -1 },
  { text: 'a\u0000b', number: 1 },
  { text: 'å'.repeat(20_000), number: Number.MAX_SAFE_INTEGER },
  { text: UUID, number: 1e300 },
  { text: 'R', number: 0.5 },
  { text: 'vc-hc01', number: 2_147_483_648 },
];

/** Texts without a greatest length and lists without a greatest size, by their paths. */
function unbounded(schema: Schema, place: string): string[] {
  const { type, maxLength, maxItems, items, properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema;
  const isFixed = schema.enum !== undefined || schema.const !== undefined || schema.format !== undefined;
  // A pattern that repeats something without end bounds nothing.
  const isShort = schema.pattern !== undefined && !/[+*]|,\}/.test(schema.pattern);
  const isFault =
    (type === 'string' && maxLength === undefined && !isFixed && !isShort) ||
    (type === 'array' && maxItems === undefined);
  return [
    ...(isFault ? [place] : []),
    ...Object.entries(properties).flatMap(([key, property]) => unbounded(property, `${place}.${key}`)),
    ...(items ? unbounded(items, `${place}[]`) : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((part) => unbounded(part, place)),
  ];
}

it('every text and list that a call may send has a greatest size', () => {
  const found = routes.flatMap(({ name, parameters, body }) => [
    ...parameters.flatMap((parameter) => unbounded(parameter.schema ?? {}, `${name} ${parameter.name}`)),
    ...(body ? unbounded(body, name) : []),
  ]);
  expect(found).toEqual([]);
});

describe('no call of whoever may everything brings a fault', () => {
  it('when addresses name what does not exist or cannot', async () => {
    expect(await faultsOf(() => JUNK.map((params) => ({ params })))).toEqual([]);
  }, 240_000);

  it('when the questions of an address are junk', async () => {
    const reading = (route: Try) => (route.method === 'GET' ? JUNK : []);
    expect(await faultsOf((route) => reading(route).map((query) => ({ params: '1', query })))).toEqual([]);
  }, 240_000);

  it('when a body is of another shape', async () => {
    const bodies = [{}, [], null, 'x', 1, { a: { b: [1] } }];
    const changing = (route: Try) => (route.method === 'GET' ? [] : bodies);
    expect(await faultsOf((route) => changing(route).map((body) => ({ params: 'x', body })))).toEqual([]);
  }, 240_000);

  it('when a body has the right shape and names what does not exist, about things that do', async () => {
    const asked = ({ path: address, body }: Try) => {
      if (!body) return [];
      const names = address.includes('{') ? [...(things.get(address.split('/')[1] ?? '') ?? []), '1'] : ['x'];
      const named = FILLERS.map((filler) => ({ ...filler, known: KNOWN }));
      const fillers = address.includes('{') ? named : [...FILLERS, ...named];
      return fillers.flatMap((filler) => names.map((params) => ({ params, body: junkOf(body, filler) })));
    };
    expect(await faultsOf(asked)).toEqual([]);
  }, 240_000);
});
