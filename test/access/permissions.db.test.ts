import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app/server/create-app.ts';
import { demonstration } from '../../src/app/server/sign-in.ts';
import { ImportJobs } from '../../src/contexts/imports/server.ts';
import { OPEN, reachOf, type Role, ROLES } from '../../src/contexts/people/index.ts';
import { applyPeopleFile } from '../../src/contexts/people/server.ts';
import { createToken } from '../../src/contexts/people/server/tokens/create-token.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import { swedishDate } from '../../src/kernel/plain-date.ts';
import { openImportRegion, REGION } from '../builders/import-region.ts';

type Operation = { 'x-permission': string; 'x-concerns': 'unit' | 'region' | null };
type Try = { name: string; method: string; path: string; permission: string; concerns: Operation['x-concerns'] };

let demo: Hono;
let provided: Hono;
let close: () => Promise<void>;
const tokens = new Map<string, string>();
const jobs = new ImportJobs(() => undefined);
const PARTS = ['R', 'HC1'] as const;

beforeAll(async () => {
  const region = await openImportRegion();
  await region.apply(REGION);
  const people = PARTS.flatMap((unit) =>
    ROLES.map((role) => `  - { id: ${role}-${unit}, name: P, roles: [{ role: ${role}, unit: ${unit} }] }`),
  );
  const ended = '  - { id: ended, name: P, roles: [{ role: administrator, unit: R, validTo: 2020-01-01 }] }';
  const text = `people:\n${[...people, ended].join('\n')}\n`;
  const now = new Date();
  await region.database.transaction((tx) =>
    applyPeopleFile(tx, { fileName: 'people.yaml', text }, { actor: localActor, now }),
  );
  for (const person of [...PARTS.flatMap((unit) => ROLES.map((role) => `${role}-${unit}`)), 'ended']) {
    const wanted = { person, label: '', scopes: [], expiresOn: swedishDate(now) };
    const made = await region.database.transaction((tx) => createToken(tx, wanted, { actor: localActor, now }));
    tokens.set(person, made.token);
  }
  const service = { code: region.code, database: region.database };
  demo = createApp(service, jobs, { checkResponses: false, signIn: demonstration });
  const settings = { signIn: 'provider', isSecure: false } as const;
  provided = createApp(service, jobs, { checkResponses: false, signIn: { settings, names: [] } });
  close = region.close;
});
afterAll(async () => {
  await jobs.close();
  await close();
});

async function everyRoute(): Promise<Try[]> {
  const answer = await demo.request('/api/v1/openapi.json', { headers: { host: 'localhost' } });
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      concerns: operation['x-concerns'],
    })),
  );
}

/** Past the way in the call is unfit, since nothing it names exists: what matters is whether it got that far. */
async function ask(app: Hono | OpenAPIHono, route: Try, token?: string): Promise<number> {
  const path = route.path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
  const answer = await app.request(`/api/v1${path}`, {
    method: route.method,
    headers: {
      host: 'localhost',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(route.method === 'GET' ? {} : { body: '[]' }),
  });
  await answer.body?.cancel();
  return answer.status;
}

const REFUSED = [401, 403];

describe('every route', () => {
  it('is in the permission table, or open to anyone', async () => {
    const routes = await everyRoute();
    expect(routes.length).toBeGreaterThan(30);
    const unknown = routes.filter(
      ({ permission }) => permission !== OPEN && !ROLES.some((role) => reachOf(permission, role)),
    );
    expect(unknown).toEqual([]);
  });

  it('is closed to whoever has not signed in, where there is an identity provider', async () => {
    for (const route of await everyRoute()) {
      const status = await ask(provided, route);
      if (route.permission === OPEN) expect(REFUSED, route.name).not.toContain(status);
      else expect(status, route.name).toBe(401);
    }
  });

  it('shows a visitor of a demonstration the figures, and nothing else', async () => {
    for (const route of await everyRoute()) {
      const status = await ask(demo, route);
      if (route.permission === OPEN || reachOf(route.permission, 'visitor') !== undefined)
        expect(REFUSED, route.name).not.toContain(status);
      else expect(status, route.name).toBe(401);
    }
  });

  it.each(ROLES)('lets %s through where the table says so, and nowhere else', async (role: Role) => {
    for (const route of await everyRoute()) {
      for (const unit of PARTS) {
        const reach = reachOf(route.permission, role);
        const partOnly = unit !== 'R' && reach === 'own' && route.concerns === 'region';
        const may = route.permission === OPEN || (reach !== undefined && !partOnly);
        const status = await ask(demo, route, tokens.get(`${role}-${unit}`));
        const name = `${route.name} as ${role} over ${unit}`;
        if (may) expect(REFUSED, name).not.toContain(status);
        else expect(status, name).toBe(403);
      }
    }
  });

  it('is closed to someone whose appointment has ended', async () => {
    for (const route of await everyRoute()) {
      const status = await ask(demo, route, tokens.get('ended'));
      if (route.permission === OPEN) expect(REFUSED, route.name).not.toContain(status);
      else expect(status, route.name).toBe(403);
    }
  });

  it('is closed to a token that does not hold', async () => {
    for (const route of await everyRoute()) expect(await ask(demo, route, 'vt_nosuch'), route.name).toBe(401);
  });
});
