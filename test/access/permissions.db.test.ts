import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPEN, reachOf, type Role, ROLES } from '../../src/contexts/people/index.ts';
import { type AccessRegion, everyRoute, openAccessRegion, type Operated, PARTS, send } from './access-region.ts';
import { makeThings, type Things, UNIT_SAMPLES, WITHOUT_SAMPLE } from './unit-samples.ts';

let opened: AccessRegion;
let routes: Operated[];
let things: Things;

beforeAll(async () => {
  opened = await openAccessRegion();
  routes = await everyRoute(opened.demo);
  things = await makeThings(opened);
});
afterAll(() => opened.close());

/** Past the way in the call is unfit, since nothing it names exists: what matters is whether it got that far. */
async function ask(app: Hono, route: Operated, token?: string): Promise<number> {
  const path = route.path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
  const answer = await send(app, route.method, path, { token, ...(route.method === 'GET' ? {} : { body: [] }) });
  await answer.body?.cancel();
  return answer.status;
}

/** 401 or 403, or that the call got past the way in. */
const told = (status: number): number | 'in' => (status === 401 || status === 403 ? status : 'in');

describe('every route', () => {
  it('is in the permission table, or open to anyone', () => {
    expect(routes.length).toBeGreaterThan(30);
    const unknown = routes.filter(
      ({ permission }) => permission !== OPEN && !ROLES.some((role) => reachOf(permission, role)),
    );
    expect(unknown).toEqual([]);
  });

  it('is closed to whoever has not signed in, where there is an identity provider', async () => {
    for (const route of routes) {
      const expected = route.permission === OPEN ? 'in' : 401;
      expect(told(await ask(opened.provided, route)), route.name).toBe(expected);
    }
  });

  it('shows a visitor of a demonstration the figures, and nothing else', async () => {
    for (const route of routes) {
      const isFor = route.permission === OPEN || reachOf(route.permission, 'visitor') !== undefined;
      expect(told(await ask(opened.demo, route)), route.name).toBe(isFor ? 'in' : 401);
    }
  });

  it.each(ROLES)('lets %s through where the table says so, and nowhere else', async (role: Role) => {
    for (const route of routes) {
      for (const unit of PARTS) {
        const reach = reachOf(route.permission, role);
        const partOnly = unit !== 'R' && reach === 'own' && route.concerns === 'region';
        const may = route.permission === OPEN || (reach !== undefined && !partOnly);
        const status = await ask(opened.demo, route, opened.tokenOf(`${role}-${unit}`));
        expect(told(status), `${route.name} as ${role} over ${unit}`).toBe(may ? 'in' : 403);
      }
    }
  });

  it('is closed to someone whose appointment has ended', async () => {
    for (const route of routes) {
      const status = await ask(opened.demo, route, opened.tokenOf('ended'));
      expect(told(status), route.name).toBe(route.permission === OPEN ? 'in' : 403);
    }
  });

  it('is closed to a token that does not hold', async () => {
    for (const route of routes) expect(await ask(opened.demo, route, 'vt_nosuch'), route.name).toBe(401);
  });
});

/** Roles that hold a permission in their own part of the tree only. */
const boundRoles = (permission: string) => ROLES.filter((role) => reachOf(permission, role) === 'own');

/** What keeps someone out of a unit is told apart from what a thing itself refuses. */
async function problemOf(route: Operated, role: Role, unit: 'HC1' | 'HC2'): Promise<string> {
  const { path, body, bytes } = UNIT_SAMPLES[route.name]!;
  const answer = await send(opened.demo, route.method, path(things), {
    token: opened.tokenOf(`${role}-${unit}`),
    ...(bytes ? { bytes } : body === undefined ? {} : { body }),
  });
  const isProblem = answer.headers.get('content-type')?.includes('problem+json');
  const text = await answer.text();
  const code = isProblem ? (JSON.parse(text) as { code: string }).code : 'done';
  return answer.status === 404 || answer.status === 400 ? `the sample is unfit: ${text}` : code;
}

describe('a route that concerns a unit', () => {
  /** Where every role that may at all may everywhere, nobody is outside. */
  const bound = () =>
    routes.filter(({ concerns, permission }) => concerns === 'unit' && boundRoles(permission).length > 0);

  it('has a sample, or a reason why not', () => {
    const known = [...Object.keys(UNIT_SAMPLES), ...Object.keys(WITHOUT_SAMPLE)];
    expect(known.toSorted()).toEqual(
      bound()
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('is closed to roles over another part of the tree', async () => {
    for (const route of bound().filter(({ name }) => name in UNIT_SAMPLES)) {
      for (const role of boundRoles(route.permission)) {
        expect(await problemOf(route, role, 'HC2'), `${route.name} as ${role} over HC2`).toBe('not-permitted');
      }
    }
  });

  it('is open to roles over the unit, as far as the thing itself lets them', async () => {
    for (const route of bound().filter(({ name }) => name in UNIT_SAMPLES)) {
      const turnedAway: readonly Role[] = UNIT_SAMPLES[route.name]?.except?.roles ?? [];
      for (const role of boundRoles(route.permission).filter((each) => !turnedAway.includes(each))) {
        const problem = await problemOf(route, role, 'HC1');
        expect(problem, `${route.name} as ${role} over HC1`).not.toMatch(/^(not-permitted|not-signed-in|the sample)/);
      }
    }
  });
});
