import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localAccess } from '../../../platform/access/principal.ts';
import { REGION_LINE } from '../../../../test/builders/region-file.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { createApi } from '../../../platform/http/create-api.ts';
import { httpRefusals } from '../../../platform/http/refusals.ts';
import { speaker } from '../../../platform/http/sentences.ts';
import { organisationRefusals } from '../refusals.ts';
import { organisationRoutes } from './routes.ts';
import { hashOfText } from './stored-region-file.ts';

const TEXT = `${REGION_LINE}units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R, careArea: primary-care, costCentres: ["3100-3199"], validTo: 2023-12-31 }
  - { code: PV, name: Nära vård, level: område, parent: R, careArea: primary-care, costCentres: ["3100-3199"], validFrom: 2024-01-01 }
parameters:
  - { key: hours-per-agency-week, value: 40, source: Budgetdirektiv }
staffCategories:
  - { key: dentist, name: Tandläkare }
accounts:
  - { accounts: "4510", kind: agency, staffCategory: physician }
targets:
  - { indicator: agency-weeks, unit: PV, due: 2027-12-31, direction: at-most, toBeDecidedBy: 2027-03-31 }
agreements:
  - { key: national-2024, name: Nationella avtalet, kind: framework, validFrom: 2024-01-01, validTo: 2027-12-31 }
series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most }
`;

let region: TestRegion;
let request: (
  path: string,
  options?: { method?: string; body?: unknown; headers?: Record<string, string> },
) => Promise<Response>;
const faults: unknown[] = [];
beforeAll(async () => {
  region = await openTestRegion();
  const sentences = [organisationRefusals, httpRefusals];
  const api = createApi({
    access: localAccess,
    region,
    routes: organisationRoutes({
      reclassify: async () => ({ rows: 0 }),
      knownIndicators: ['agency-weeks'],
    }),
    speakers: {
      sv: speaker(sentences, 'sv'),
      en: speaker(sentences, 'en'),
    },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
  request = async (path, { method = 'GET', body, headers = {} } = {}) =>
    api.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
});
afterAll(() => region.close());

const put = (text: string, headers = {}, more = {}) =>
  request('/region-file', { method: 'PUT', body: { text, ...more }, headers });
const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; problems?: { message: string }[] }),
});

test('before the first file there is none', async () => {
  expect(await problem(await request('/units'))).toMatchObject({ status: 404, code: 'region-file-missing' });
});

describe('a whole file', () => {
  test('is tried and kept', async () => {
    expect(await (await put(TEXT, {}, { dryRun: true })).json()).toMatchObject({ outcome: 'dry-run', version: null });
    expect((await request('/region-file')).status).toBe(404);
    expect(await (await put(TEXT)).json()).toMatchObject({ outcome: 'applied', version: 1 });
  });
  test('is fetched as it was sent, with its ETag', async () => {
    const response = await request('/region-file');
    expect(await response.text()).toBe(TEXT);
    expect(response.headers.get('etag')).toBe(`"${hashOfText(TEXT)}"`);
    expect(response.headers.get('content-type')).toContain('text/yaml');
    expect(response.headers.get('content-disposition')).toContain('region.yaml');
  });
  test('is not replaced by one who has not said which version it builds on, or says an old one', async () => {
    expect(await problem(await put(`${TEXT}# ny\n`))).toMatchObject({ status: 428, code: 'if-match-missing' });
    expect(await problem(await put(`${TEXT}# ny\n`, { 'if-match': '"gammal"' }))).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect((await put(TEXT, { 'if-match': `W/"${hashOfText(TEXT)}"` })).status).toBe(200);
  });
  test('with faults is refused with every place in words', async () => {
    const answer = await problem(
      await put(TEXT.replace('validFrom: 2024-01-01 }', 'validFrom: 2023-12-31 }'), { 'if-match': '*' }),
    );
    expect(answer).toMatchObject({ status: 422, code: 'region-file-unfit' });
    expect(answer.problems?.map(({ message }) => message)).toEqual([
      'web:5: Rad 5 och rad 4 beskriver båda enheten PV 2023-12-31. Låt den tidigare sluta dagen före med validTo.',
    ]);
  });
});

test('every list answers in its declared shape', async () => {
  const items = async (path: string) =>
    ((await (await request(path)).json()) as { items: Record<string, unknown>[] }).items;
  expect(await items('/units')).toHaveLength(3);
  expect((await items('/units?date=2023-12-31')).map(({ name }) => name)).toEqual(['Region Exempel', 'Primärvård']);
  expect((await items('/units'))[1]).toEqual({
    index: 1,
    line: 4,
    code: 'PV',
    name: 'Primärvård',
    level: 'område',
    parent: 'R',
    careArea: 'primary-care',
    costCentres: ['3100-3199'],
    validFrom: '1900-01-01',
    validTo: '2023-12-31',
  });
  expect((await items('/staff-categories')).at(-1)).toEqual({
    key: 'dentist',
    name: 'Tandläkare',
    builtIn: false,
    index: 0,
    line: 9,
  });
  expect(await items('/parameters')).toMatchObject([{ key: 'hours-per-agency-week', value: 40, validTo: null }]);
  expect(await items('/account-rules')).toMatchObject([{ accounts: '4510', includesVatRate: 0, source: null }]);
  expect(await items('/targets')).toMatchObject([{ value: null, toBeDecidedBy: '2027-03-31', from: null }]);
  expect(await items('/agreements')).toMatchObject([{ key: 'national-2024', suppliers: [] }]);
  expect(await items('/series-definitions')).toMatchObject([
    { key: 'sick-leave', aggregation: 'mean', role: 'context' },
  ]);
  expect(await items('/region-file-versions')).toMatchObject([{ version: 1, file: 'web' }]);
  expect(await (await request('/region')).json()).toEqual({
    code: '24',
    name: 'Region Exempel',
    organisationNumber: null,
    rootUnit: 'R',
    careAreas: ['primary-care'],
  });
  expect(await problem(await request('/units?date=2023-02-29'))).toMatchObject({ status: 400, code: 'input-unfit' });
  expect(faults).toEqual([]);
});

describe('an edit', () => {
  const edit = (body: unknown, headers = {}) => request('/region-file-edits', { method: 'POST', body, headers });
  const remove = { section: 'targets', operation: 'remove', index: 0 };
  test('needs to know which version it is made on', async () => {
    expect(await problem(await edit(remove))).toMatchObject({ status: 428 });
    expect(await problem(await edit(remove, { 'if-match': '"gammal"' }))).toMatchObject({ status: 412 });
  });
  test('is tried, then kept, with the version that the list was read in', async () => {
    const { regionFileHash } = (await (await request('/targets')).json()) as { regionFileHash: string };
    const headers = { 'if-match': `"${regionFileHash}"` };
    expect(await (await edit({ ...remove, dryRun: true }, headers)).json()).toMatchObject({
      outcome: 'dry-run',
      changes: [{ section: 'targets', change: 'removed' }],
    });
    expect(await (await edit(remove, headers)).json()).toMatchObject({ outcome: 'applied', version: 2 });
    expect(await (await request('/targets')).json()).toMatchObject({ items: [] });
    expect((await edit(remove, headers)).status).toBe(412);
  });
});

test('the routes describe themselves', async () => {
  const document = (await (await request('/openapi.json')).json()) as { paths: Record<string, object> };
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/region-file', '/region-file-edits', '/units', '/targets', '/series-definitions']),
  );
});
