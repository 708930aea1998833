import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CatalogueRegion,
  openCatalogueRegion,
  SMALL_CATALOGUE,
} from '../../../../../test/builders/catalogue-region.ts';
import type {
  CatalogueActionDto,
  CatalogueDifferenceDto,
  CatalogueVersionDto,
  ImportedCatalogueDto,
} from '../../contract/catalogue.ts';

type Problem = { code: string; line?: number; column?: string; value?: string; message: string };
type Refused = { code: string; detail: string; problems?: Problem[] };
type Items<T> = { items: T[]; catalogueVersion: number };

let region: CatalogueRegion;
beforeAll(async () => {
  region = await openCatalogueRegion();
});
afterAll(() => region.close());

const list = async (query = '') => (await region.call<Items<CatalogueActionDto>>(`/catalogue-actions${query}`)).body;
const lead = { id: 'lead', role: 'programme-lead', unit: 'R' };

describe('a catalogue file', () => {
  test('is tried without a trace, then read in whole as version 1', async () => {
    const tried = await region.importCatalogue<ImportedCatalogueDto>('k.csv', SMALL_CATALOGUE, '&dryRun=true');
    expect(tried.body).toMatchObject({ outcome: 'dry-run', version: null, actions: 2 });
    expect(await list()).toMatchObject({ items: [], catalogueVersion: 0 });
    const done = await region.importCatalogue<ImportedCatalogueDto>('k.csv', SMALL_CATALOGUE, '', lead);
    expect(done.body).toMatchObject({ outcome: 'imported', version: 1, untouched: 0 });
    expect(done.body.changes.map(({ kind, number }) => [kind, number])).toEqual([
      ['added', 1],
      ['added', 2],
    ]);
    expect((await list()).items[1]).toMatchObject({
      key: 'internal-pool',
      indicators: [
        { indicator: 'agency-weeks', direction: 'down' },
        { indicator: 'sick-leave', direction: 'down' },
      ],
      version: 1,
    });
    expect((await region.events()).slice(-1)).toEqual(['import-catalogue']);
  });

  test('comes back from every form of file without changing anything', async () => {
    const before = (await region.events()).length;
    for (const ending of ['csv', 'xlsx', 'yaml']) {
      const response = await region.request(`/catalogue-actions.${ending}`);
      expect(response.headers.get('content-disposition')).toContain(`atgardskatalog.${ending}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const again = await region.importCatalogue<ImportedCatalogueDto>(`k.${ending}`, bytes);
      expect(again.body, ending).toMatchObject({ outcome: 'unchanged', changes: [], untouched: 0 });
    }
    expect((await region.events()).length).toBe(before);
  });

  test('with faults is refused with every one of them, and nothing is written', async () => {
    const faulty = SMALL_CATALOGUE.replace('Attraktiv arbetsplats', 'Trivsel')
      .replace('sick-leave', 'finns-inte')
      .replace(';Områdeschef;', ';Kurator;');
    const refused = await region.importCatalogue<Refused>('fel.csv', faulty);
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('catalogue-file-unfit');
    expect(refused.body.problems?.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'område', 'Trivsel'],
      [3, 'ansvarig', 'Kurator'],
      [3, 'nyckeltal', 'finns-inte'],
    ]);
    expect(refused.body.problems?.[2]?.message).toContain('fel.csv:3: Nyckeltalet ”finns-inte” finns inte.');
    expect((await list()).catalogueVersion).toBe(1);
  });

  test('that is no catalogue is told apart from one that is empty or broken', async () => {
    const code = async (name: string, bytes: string | Uint8Array) =>
      (await region.importCatalogue<Refused>(name, bytes)).body.code;
    expect(await code('k.pdf', 'text')).toBe('catalogue-file-kind');
    expect(await code('k.csv', '\n')).toBe('catalogue-file-empty');
    expect(await code('k.csv', 'nummer;nyckel\n1;a\n')).toBe('catalogue-file-unfit');
    expect(await code('k.xlsx', 'PK trasig')).toBe('catalogue-file-broken');
    expect(await code('k.xlsx', 'text')).toBe('catalogue-file-broken');
    expect(await code('k.csv', `nyckel;"område\n`)).toBe('catalogue-file-unfit');
    expect(await code('k.csv', 'x'.repeat(5 * 1024 * 1024 + 1))).toBe('catalogue-file-large');
  });

  test('in Windows-1252 with commas and line breaks in a cell is read as well, with the right lines', async () => {
    const text = 'key,area,level,title,description,responsible,checkpoints,indicators,source\n'
      .concat(
        '"peer-meetings","Attraktiv arbetsplats",Verksamhetsnära,Möten,"En rad\noch en till",Verksamhetschef,a,own-full-time-equivalents:ökar,Egen\n',
      )
      .concat('other,Trivsel,Verksamhetsnära,Möten,Text,Verksamhetschef,a,agency-weeks:minskar,Egen\n');
    const refused = await region.importCatalogue<Refused>('k.csv', Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(refused.body.problems?.map(({ line, value }) => [line, value])).toEqual([[4, 'Trivsel']]);
  });
});

describe('one action', () => {
  const patch = (body: object, ifMatch?: string) =>
    region.call<CatalogueActionDto & Refused>('/catalogue-actions/1', {
      method: 'PATCH',
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });

  test('is changed on the version that one has read, and the earlier text is kept', async () => {
    const read = await region.call<CatalogueActionDto>('/catalogue-actions/1');
    expect(read.etag).toBe('1');
    expect(await patch({ title: 'Möten' })).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
    expect(await patch({ title: 'Möten' }, '7')).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    const changed = await patch({ title: 'Möten på arbetstid', note: 'Tydligare' }, '1');
    expect(changed).toMatchObject({
      status: 200,
      etag: '2',
      body: { title: 'Möten på arbetstid', catalogueVersion: 2 },
    });
    expect((await patch({ title: 'Annat' }, '1')).status).toBe(412);
    const old = await region.call<CatalogueActionDto>('/catalogue-actions/1?version=1');
    expect(old.body.title).toBe('Kollegiala möten');
  });

  test('is refused with every fault and its field', async () => {
    const refused = await patch({ title: '', area: 'trivsel', indicators: [{ indicator: 'x', direction: 'up' }] }, '2');
    expect(refused).toMatchObject({ status: 422, body: { code: 'catalogue-content-unfit' } });
    expect(refused.body.problems?.map(({ column }) => column)).toEqual(['rubrik', 'område', 'nyckeltal']);
  });

  test('is added once, whoever presses twice', async () => {
    const { body: one } = await region.call<CatalogueActionDto>('/catalogue-actions/2');
    const { number: _n, version: _v, catalogueVersion: _c, withdrawnReason: _w, ...content } = one;
    const added = () =>
      region.call<CatalogueActionDto & Refused>('/catalogue-actions', {
        method: 'POST',
        body: { ...content, key: 'own-idea' },
      });
    const answers = await Promise.all([added(), added()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect((await list('?text=own-idea')).items.map(({ number }) => number)).toEqual([3]);
  });

  test('is withdrawn with a reason, never deleted, and can be restored', async () => {
    const withdraw = (reason: string, ifMatch: string) =>
      region.call<CatalogueActionDto & Refused>('/catalogue-actions/3/withdrawals', {
        method: 'POST',
        body: { reason },
        ifMatch,
      });
    expect((await withdraw(' ', '1')).status).toBe(400);
    expect((await withdraw('Ingår i åtgärd 2', '1')).body).toMatchObject({
      withdrawnReason: 'Ingår i åtgärd 2',
      version: 2,
    });
    expect((await list('?withdrawn=false')).items.map(({ number }) => number)).toEqual([1, 2]);
    expect((await list('?withdrawn=true')).items.map(({ number }) => number)).toEqual([3]);
    const restored = await region.call('/catalogue-actions/3/restorations', { method: 'POST', ifMatch: '2' });
    expect(restored.body).toMatchObject({ withdrawnReason: null, version: 3 });
    expect((await region.events()).slice(-2)).toEqual(['withdraw-catalogue-action', 'restore-catalogue-action']);
  });

  test('that does not exist is said not to', async () => {
    expect(await region.call('/catalogue-actions/99')).toMatchObject({
      status: 404,
      body: { code: 'catalogue-action-unknown' },
    });
  });
});

test('versions tell what they changed, newest first, and any two can be compared', async () => {
  const { body } = await region.call<{ items: CatalogueVersionDto[] }>('/catalogue-versions');
  const counts = body.items.map((v) => [v.number, v.added, v.changed, v.withdrawn, v.restored]);
  expect(counts).toEqual([
    [5, 0, 0, 0, 1],
    [4, 0, 0, 1, 0],
    [3, 1, 0, 0, 0],
    [2, 0, 1, 0, 0],
    [1, 2, 0, 0, 0],
  ]);
  expect(body.items[3]).toMatchObject({ note: 'Tydligare', file: null });
  const difference = await region.call<CatalogueDifferenceDto>('/catalogue-versions/4?from=1');
  expect(difference.body.changes.map(({ kind, number, fields, reason }) => [kind, number, fields, reason])).toEqual([
    ['changed', 1, ['title'], null],
    ['added', 3, [], null],
  ]);
  const step = await region.call<CatalogueDifferenceDto>('/catalogue-versions/4');
  expect(step.body.changes).toMatchObject([{ kind: 'withdrawn', reason: 'Ingår i åtgärd 2' }]);
  expect((await region.call('/catalogue-versions/9')).status).toBe(404);
});

test('two files at once take turns, and each number is given once', async () => {
  const row = (key: string) =>
    `${SMALL_CATALOGUE.split('\n')[0]}\n;${key};Rekrytering;Verksamhetsnära;${key};Text.;Verksamhetschef;a;agency-weeks:minskar;Egen;\n`;
  const answers = await Promise.all([
    region.importCatalogue<ImportedCatalogueDto>('a.csv', row('from-a')),
    region.importCatalogue<ImportedCatalogueDto>('b.csv', row('from-b')),
  ]);
  expect(answers.map(({ body }) => body.changes[0]?.number).toSorted()).toEqual([4, 5]);
  expect(answers.map(({ body }) => body.untouched).toSorted()).toEqual([3, 4]);
});

test('only the programme lead changes the catalogue, and everyone appointed reads it', async () => {
  const head = { id: 'head', role: 'head-of-department', unit: 'HC1' };
  expect((await region.importCatalogue<Refused>('k.csv', SMALL_CATALOGUE, '', head)).status).toBe(403);
  const partly = { id: 'lead', role: 'programme-lead', unit: 'HC1' };
  expect((await region.importCatalogue<Refused>('k.csv', SMALL_CATALOGUE, '', partly)).status).toBe(403);
  expect((await region.call('/catalogue-actions', { as: head })).status).toBe(200);
});
