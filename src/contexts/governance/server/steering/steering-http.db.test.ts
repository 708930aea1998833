import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeper, openSteeringRegion, type SteeringRegion } from '../../../../../test/builders/steering-region.ts';
import type { Access, Principal } from '../../../../platform/access/principal.ts';
import { createApi } from '../../../../platform/http/create-api.ts';
import { httpRefusals } from '../../../../platform/http/refusals.ts';
import { speaker } from '../../../../platform/http/sentences.ts';
import { extentOf, roleFor } from '../../../people/index.ts';
import { governanceRefusals } from '../../refusals.ts';
import { governanceRoutes } from '../../server.ts';
import { addAgendaItem } from './add-agenda-item.ts';

let region: SteeringRegion;
beforeAll(async () => {
  region = await openSteeringRegion();
});
afterAll(() => region.close());

/** Roles and where they hold, by person. */
const GRANTS: Readonly<Record<string, Principal['grants']>> = {
  lead: [{ role: 'programme-lead', unit: 'R', covers: 'all' }],
  area: [{ role: 'area-manager', unit: 'PV', covers: new Set(['PV', 'HC1']) }],
  hr: [{ role: 'hr-strategist', unit: 'R', covers: 'all' }],
  sec: [{ role: 'controller', unit: 'R', covers: 'all' }],
  visitor: [{ role: 'visitor', unit: '', covers: 'all' }],
};
const access: Access = {
  principalOf: async (headers) => {
    const id = headers.get('x-person') ?? 'visitor';
    return { id, name: id, via: id === 'visitor' ? 'visitor' : 'session', grants: GRANTS[id] ?? [] };
  },
  roleFor,
  extentOf,
};

async function ask(person: string, method: string, path: string, body?: object, ifMatch?: string) {
  const sentences = [governanceRefusals, httpRefusals];
  const api = createApi({
    region,
    access,
    routes: governanceRoutes({ dueSources: [] }),
    speakers: { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => {
      throw error;
    },
  });
  const headers = {
    'x-person': person,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  const response = await api.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as never };
}

const MEETING = { group: 'STYR', date: '2026-12-10', startsAt: '09:00', place: 'Sal A' };
const DECISION = {
  decidedOn: '2026-01-10',
  forum: 'Delegation',
  decider: { name: 'Någon', role: 'Områdeschef' },
  subject: 'Ärende',
  outcome: 'Beslut',
  ground: 'Grund',
};

describe('who may', () => {
  it.each([
    ['visitor', 'GET', '/steering-groups', undefined, 401],
    ['hr', 'GET', '/steering-groups', undefined, 200],
    ['hr', 'POST', '/meetings', MEETING, 403],
    ['area', 'POST', '/meetings', MEETING, 403],
    ['lead', 'POST', '/meetings', MEETING, 201],
    ['hr', 'POST', '/decisions', { ...DECISION, unit: 'PV' }, 403],
    ['area', 'POST', '/decisions', { ...DECISION, unit: 'HC1' }, 201],
    ['area', 'POST', '/decisions', { ...DECISION, unit: 'LS' }, 403],
    ['area', 'POST', '/decisions', DECISION, 403],
    ['visitor', 'GET', '/decisions', undefined, 401],
  ] as const)('%s %s %s', async (person, method, path, body, status) => {
    expect((await ask(person, method, path, body)).status).toBe(status);
  });

  it('supersedes only decisions of the own part of the tree', async () => {
    const made = await ask('lead', 'POST', '/decisions', { ...DECISION, unit: 'LS' });
    const { number } = made.body as { number: string };
    expect((await ask('area', 'POST', `/decisions/${number}/successors`, DECISION)).status).toBe(403);
    expect((await ask('lead', 'POST', `/decisions/${number}/successors`, DECISION)).status).toBe(201);
    expect((await ask('lead', 'POST', `/decisions/${number}/successors`, DECISION)).status).toBe(422);
    const shown = (await ask('area', 'GET', `/decisions/${number}`)).body as { maySupersede: boolean };
    expect(shown.maySupersede).toBe(false);
  });
});

describe('a meeting over HTTP', () => {
  it('gives its ETag, and wants it back with a change', async () => {
    const { reference } = await region.planned();
    const shown = await ask('lead', 'GET', `/meetings/${reference}`);
    expect(shown.etag).toBe('"1"');
    const patch = (ifMatch?: string) => ask('lead', 'PATCH', `/meetings/${reference}`, { place: 'Sal B' }, ifMatch);
    expect((await patch()).status).toBe(428);
    expect(await patch('"1"')).toMatchObject({ status: 200, etag: '"2"' });
    expect((await patch('"1"')).status).toBe(412);
  });

  it('offers the secretary what the state table allows, and an ordinary member nothing', async () => {
    const { reference } = await region.planned();
    const actions = async (person: string) =>
      ((await ask(person, 'GET', `/meetings/${reference}`)).body as { actions: string[] }).actions;
    expect(await actions('sec')).toEqual(['edit', 'agenda', 'call', 'cancel']);
    expect(await actions('hr')).toEqual([]);
    const draft = (person: string) => ask(person, 'POST', `/meetings/${reference}/agenda-drafts`);
    expect((await draft('hr')).status).toBe(403);
    expect(await draft('sec')).toMatchObject({ status: 200, body: { added: expect.any(Number) } });
  });

  it('answers with a problem when there is none, or when the input is no date', async () => {
    expect(await ask('lead', 'GET', '/meetings/STYR-999')).toMatchObject({
      status: 404,
      body: { code: 'meeting-unknown' },
    });
    expect((await ask('lead', 'POST', '/meetings', { ...MEETING, date: '2026-02-30' })).status).toBe(400);
  });

  it('lists meetings of a group, and members, points and proposals', async () => {
    const items = async (path: string) => ((await ask('hr', 'GET', path)).body as { items: object[] }).items;
    expect((await items('/meetings?group=STYR')).length).toBeGreaterThan(0);
    expect(await items('/meetings?group=OTHER')).toEqual([]);
    expect(await items('/steering-groups/STYR/members')).toHaveLength(4);
    expect(await items('/follow-up-points')).toEqual([]);
    expect(await items('/proposals')).toEqual([]);
  });

  it('takes notes and a decision from the secretary while it is held', async () => {
    const { reference, item } = await region.held();
    const path = `/meetings/${reference}/agenda-items/${item}`;
    expect((await ask('sec', 'PATCH', path, { notes: 'Gick igenom utfallet.' }, '"1"')).status).toBe(200);
    const decision = { subject: 'Ärende', outcome: 'Beslut', ground: 'Grund' };
    expect((await ask('hr', 'POST', `${path}/decisions`, decision)).status).toBe(403);
    expect((await ask('sec', 'POST', `${path}/decisions`, decision)).status).toBe(201);
    await region.run((tx) => addAgendaItem(tx, reference, { title: 'Till' }, keeper()));
    expect((await ask('sec', 'POST', `${path}/removals`, { reason: 'x' }, '*')).body).toMatchObject({
      code: 'agenda-item-decided',
    });
  });
});
