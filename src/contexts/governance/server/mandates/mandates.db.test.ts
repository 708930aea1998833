import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DIRECTIVE,
  establishedMandate,
  type MandateRegion,
  openMandateRegion,
} from '../../../../../test/builders/mandate-region.ts';

let region: MandateRegion;
beforeEach(async () => {
  region = await openMandateRegion();
});
afterEach(() => region.close());

const create = (person = 'lead', input: object = { unit: 'R', directive: DIRECTIVE }) =>
  region.as(person).send('POST', '/mandates', input);
const events = () =>
  region.database.snapshot((tx) =>
    tx.selectFrom('auditEvent').select(['action', 'actor', 'role', 'entityId']).orderBy('id', 'desc').execute(),
  );

describe('a mandate', () => {
  it('is entered as a draft with the standard points, and listed', async () => {
    const made = await create();
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { key: 'UPP-1', status: 'draft', version: 1 } });
    const points = made.body['points'] as unknown as { id: string; state: string }[];
    expect(points.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'UPP-1-BP0 open',
      'UPP-1-BP1 upcoming',
      'UPP-1-MS1 upcoming',
      'UPP-1-MS2 upcoming',
      'UPP-1-BP4 upcoming',
    ]);
    expect((await region.as('fack').get('/mandates')).body['items']).toMatchObject([
      { key: 'UPP-1', title: 'Oberoende av hyrpersonal', owners: [{ name: 'Karin Exempelsson' }, { id: 'hsdir' }] },
    ]);
    expect((await events())[0]).toMatchObject({ action: 'create-mandate', actor: 'lead', role: 'programme-lead' });
  });

  it('gets a key of its own though two are entered at once', async () => {
    const both = await Promise.all([create(), create()]);
    expect(both.map(({ body }) => body['key']).toSorted()).toEqual(['UPP-1', 'UPP-2']);
  });

  it('takes a key of the region’s own, once', async () => {
    const own = { key: 'OBEROENDE-2024', unit: 'R', directive: { title: 'Eget' } };
    expect((await create('lead', own)).body['key']).toBe('OBEROENDE-2024');
    expect(await create('lead', own)).toMatchObject({ status: 409, body: { code: 'mandate-key-taken' } });
  });

  it.each([
    ['a unit that is not there', { unit: 'XX', directive: { title: 'T' } }, 'mandate-unit-unknown'],
    ['a person who is not there', { unit: 'R', directive: { title: 'T', lead: 'nobody' } }, 'mandate-person-unknown'],
    [
      'two points with one key',
      {
        unit: 'R',
        directive: {
          title: 'T',
          points: ['a', 'b'].map((id) => ({ id, key: 'BP1', name: id, phase: null, leadsTo: null, checklist: [] })),
        },
      },
      'decision-point-twice',
    ],
  ])('is refused with %s', async (_what, input, code) => {
    expect(await create('lead', input)).toMatchObject({ status: 422, body: { code } });
    expect((await region.as('lead').get('/mandates')).body['items']).toEqual([]);
  });

  it('is nothing that a role without it, or over another part of the tree, can enter', async () => {
    expect((await create('hr')).status).toBe(403);
    expect((await create('pv-lead')).status).toBe(403);
    expect((await create('forra')).status).toBe(403);
    expect((await create('pv-lead', { unit: 'PV', directive: { title: 'Primärvårdens' } })).status).toBe(201);
  });

  it('that is not there is told so', async () => {
    expect(await region.as('lead').get('/mandates/UPP-9')).toMatchObject({
      status: 404,
      body: { code: 'mandate-unknown' },
    });
  });
});

describe('a change', () => {
  const patch = (person: string, body: object, ifMatch?: string) =>
    region.as(person).send('PATCH', '/mandates/UPP-1', body, ifMatch);

  it('is a new draft version, and what differs can be read row by row', async () => {
    await create();
    const changed = await patch('lead', { idea: 'Egen personal', activities: [DIRECTIVE.activities[0]] }, '"1"');
    expect(changed).toMatchObject({ status: 200, etag: '"2"' });
    const { body } = await region.as('fack').get('/mandates/UPP-1/differences?from=1&to=2');
    expect(body['items']).toMatchObject([
      { section: 'background', field: 'idea', change: 'added', after: 'Egen personal' },
      { section: 'activities', change: 'removed', row: { id: 'a2', name: 'Granska inhyrningen' } },
    ]);
    expect((await region.as('fack').get('/mandates/UPP-1/versions')).body['items']).toMatchObject([
      { number: 2, writtenBy: 'Maria Testgren', establishedAt: null },
      { number: 1 },
    ]);
    expect((await region.as('fack').get('/mandates/UPP-1/differences?from=1&to=7')).body.code).toBe(
      'mandate-version-unknown',
    );
  });

  it('that changes nothing writes nothing', async () => {
    await create();
    expect((await patch('lead', { title: DIRECTIVE.title }, '"1"')).etag).toBe('"1"');
    expect((await events())[0]?.action).toBe('create-mandate');
  });

  it('says what it was made on, and only one of two at once is made', async () => {
    await create();
    expect(await patch('lead', { idea: 'x' })).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
    const both = await Promise.all([patch('lead', { idea: 'ett' }, '"1"'), patch('hsdir', { idea: 'två' }, '"1"')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is not made by those who may not', async () => {
    await create();
    for (const person of ['hr', 'fack', 'pv-lead', 'forra'])
      expect((await patch(person, { idea: 'x' }, '"1"')).status, person).toBe(403);
  });

  it('lets unused points go and keeps those that have been tried', async () => {
    const key = await establishedMandate(region);
    const { body } = await region.as('lead').get(`/mandates/${key}`);
    const { points } = (body['written'] as unknown as { directive: { points: { key: string }[] } }).directive;
    await region.as('lead').patch(`/mandates/${key}`, { points: points.slice(1) });
    expect(await region.as('regdir').post(`/mandates/${key}/establishments`)).toMatchObject({
      status: 409,
      body: { code: 'decision-point-in-use' },
    });
    await region.as('lead').patch(`/mandates/${key}`, { points: points.filter((point) => point.key !== 'MS2') });
    const established = await region.as('regdir').post(`/mandates/${key}/establishments`);
    expect((established.body['points'] as unknown as { key: string }[]).map((point) => point.key)).toEqual([
      'BP0',
      'BP1',
      'MS1',
      'BP4',
    ]);
  });
});

describe('establishing', () => {
  const establish = (person: string, ifMatch = '"1"') =>
    region.as(person).send('POST', '/mandates/UPP-1/establishments', undefined, ifMatch);

  it('freezes a version; later drafts leave it in force', async () => {
    await create();
    expect((await establish('regdir')).body).toMatchObject({ status: 'established', established: { number: 1 } });
    const changed = await region.as('lead').patch('/mandates/UPP-1', { end: '2026-12-31', owners: ['hsdir'] });
    expect(changed.body).toMatchObject({
      written: { number: 2, directive: { end: '2026-12-31' } },
      established: { number: 1, establishedBy: 'Karin Exempelsson', directive: { end: '2027-12-31' } },
    });
    // Until version 2 is established, the owners of version 1 sign.
    expect((await region.as('regdir').post('/mandates/UPP-1/establishments')).status).toBe(200);
    await region.as('lead').patch('/mandates/UPP-1', { idea: 'Mer' });
    expect((await region.as('regdir').post('/mandates/UPP-1/establishments')).body.code).toBe('not-owner');
  });

  it('is done by an owner or a substitute for one, and by nobody else', async () => {
    await create('lead', { unit: 'R', directive: { ...DIRECTIVE, owners: ['regdir'] } });
    expect(await establish('hsdir')).toMatchObject({ status: 403, body: { code: 'not-owner' } });
    expect((await establish('lead')).body.code).toBe('not-permitted');
    expect((await establish('forra')).body.code).toBe('not-permitted');
    expect((await establish('vik')).status).toBe(200);
    expect((await events())[0]).toMatchObject({ action: 'establish-mandate', actor: 'vik' });
  });

  it('is done once, however often the button is pressed', async () => {
    await create();
    const both = await Promise.all([establish('regdir'), establish('regdir')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await establish('regdir', '"2"')).body.code).toBe('mandate-nothing-to-establish');
  });

  it('takes an owner', async () => {
    await create('lead', { unit: 'R', directive: { title: 'Utan ägare' } });
    expect((await establish('regdir')).body.code).toBe('mandate-without-owner');
  });
});
