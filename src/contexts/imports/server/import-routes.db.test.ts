import { existsSync } from 'node:fs';
import { localAccess } from '../../../platform/access/principal.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportRegion, ledgerText, openImportRegion, REGION } from '../../../../test/builders/import-region.ts';
import { removeStagingFolder } from '../../../platform/files/stage-upload.ts';
import { createApi } from '../../../platform/http/create-api.ts';
import { httpRefusals } from '../../../platform/http/refusals.ts';
import { type Sentences, speaker } from '../../../platform/http/sentences.ts';
import type { ImportDto, ImportJobDto, UndoEffectDto } from '../contract.ts';
import { importRefusals } from '../refusals.ts';
import { ImportJobs } from './import-jobs.ts';
import { importRoutes } from './routes.ts';

let region: ImportRegion;
let jobs: ImportJobs;
let faults: unknown[];
let api: ReturnType<typeof createApi>;
beforeEach(async () => {
  region = await openImportRegion();
  await region.apply(REGION);
  faults = [];
  jobs = new ImportJobs((error) => faults.push(error));
  const tables: Sentences[] = [httpRefusals, importRefusals];
  api = createApi({
    access: localAccess,
    region,
    routes: importRoutes(jobs),
    speakers: { sv: speaker(tables, 'sv'), en: speaker(tables, 'en') },
    version: '0.1.0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
});
afterEach(async () => {
  if (faults.length > 0) throw new AggregateError(faults, 'a request or an import failed');
  await jobs.close();
  await removeStagingFolder();
  await region.close();
});

const TEXT = ledgerText([['2025-01-05', '4010', '3100', '10,00']]);

async function call<T>(method: string, path: string, body?: string): Promise<{ status: number; body: T }> {
  const headers = method === 'POST' && path.endsWith('/confirmations') ? { 'content-type': 'application/json' } : {};
  const answer = await api.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, body: (await answer.json()) as T };
}

async function ended(id: string): Promise<ImportJobDto> {
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await call<ImportJobDto>('GET', `/import-jobs/${id}`);
    if (body.state !== 'waiting' && body.state !== 'reading') return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the job did not end');
}

async function send(text: string, query = ''): Promise<ImportJobDto> {
  const { status, body } = await call<ImportJobDto>('POST', `/import-jobs?fileName=bok.csv${query}`, text);
  expect(status).toBe(202);
  return ended(body.id);
}

const staged = (id: string) => jobs.get(id).staged.path;

describe('a file that is sent', () => {
  it('is tried without anything being kept, then read in from the same bytes', async () => {
    const before = await region.counts();
    const tried = await send(TEXT, '&dryRun=true');
    expect(tried).toMatchObject({
      state: 'done',
      dryRun: true,
      file: 'bok.csv',
      outcome: { outcome: 'dry-run', import: null, reconciliation: { rowsStored: 1, sumStored: 10_00 } },
    });
    expect(tried.outcome!.preview.rows).toHaveLength(1);
    expect(await region.counts()).toEqual(before);
    expect(existsSync(staged(tried.id))).toBe(true);

    expect((await call('POST', `/import-jobs/${tried.id}/confirmations`, '{}')).status).toBe(202);
    expect(await ended(tried.id)).toMatchObject({
      state: 'done',
      dryRun: false,
      outcome: { outcome: 'imported' },
      progress: { rows: 1 },
    });
    expect(await region.sums()).toEqual({ '2025-01 HC1 own-personnel': 10_00 });
    await expect.poll(() => existsSync(staged(tried.id))).toBe(false);

    const again = await call<{ code: string }>('POST', `/import-jobs/${tried.id}/confirmations`, '{}');
    expect([again.status, again.body.code]).toEqual([409, 'import-job-not-ready']);
  });

  it('is refused with every faulty row in words', async () => {
    const refused = await send(
      ledgerText([
        ['2025-01-05', '4010', '3100', 'ett'],
        ['i går', '4010', '3100', '1'],
      ]),
    );
    expect(refused).toMatchObject({ state: 'refused', outcome: null, refusal: { code: 'rows-faulty', issueCount: 2 } });
    expect(refused.refusal!.issues).toMatchObject([
      { line: 2, code: 'amount-not-a-number', value: 'ett', message: expect.stringContaining('”ett”') },
      { line: 3, code: 'date-not-a-date', message: expect.stringContaining('”i går”') },
    ]);
    expect(refused.refusal!.message).not.toContain('rows-faulty');
    await expect.poll(() => existsSync(staged(refused.id))).toBe(false);
  });

  it('that holds the same costs tells what it would replace when tried, and replaces it when asked', async () => {
    const first = await send(TEXT);
    const corrected = ledgerText([['2025-01-05', '4010', '3100', '11,00']]);
    expect(await send(corrected)).toMatchObject({ state: 'refused', refusal: { code: 'double-import' } });
    const tried = await send(corrected, '&dryRun=true');
    expect(tried.outcome!.replaces).toMatchObject([
      { importId: first.outcome!.import!.id, file: 'bok.csv', firstMonth: '2025-01' },
    ]);
    await call('POST', `/import-jobs/${tried.id}/confirmations`, '{"replace":true}');
    expect(await ended(tried.id)).toMatchObject({ state: 'done', outcome: { outcome: 'imported' } });
    expect(await region.sums()).toEqual({ '2025-01 HC1 own-personnel': 11_00 });
  });

  it('is forgotten when a tried one is cancelled, and unknown ones are unknown', async () => {
    const tried = await send(TEXT, '&dryRun=true');
    const file = staged(tried.id);
    expect((await call<ImportJobDto>('DELETE', `/import-jobs/${tried.id}`)).body.state).toBe('cancelled');
    expect(existsSync(file)).toBe(false);
    expect((await call('POST', `/import-jobs/${tried.id}/confirmations`, '{}')).status).toBe(409);
    const listed = async () => (await call<{ items: ImportJobDto[] }>('GET', '/import-jobs')).body.items;
    expect((await listed()).find(({ id }) => id === tried.id)?.state).toBe('cancelled');
    expect((await call('DELETE', `/import-jobs/${tried.id}`)).status).toBe(200);
    expect((await listed()).some(({ id }) => id === tried.id)).toBe(false);
    expect((await call('DELETE', `/import-jobs/${tried.id}`)).status).toBe(404);
    expect((await call('GET', '/import-jobs/018f0000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('that is cancelled while it waits or is read leaves nothing', async () => {
    const large = ledgerText(Array.from({ length: 150_000 }, () => ['2025-01-05', '4010', '3100', '1,00']));
    const [first, second] = [
      await call<ImportJobDto>('POST', '/import-jobs?fileName=stor.csv', large),
      await call<ImportJobDto>('POST', '/import-jobs?fileName=bok.csv', TEXT),
    ];
    await call('DELETE', `/import-jobs/${second.body.id}`);
    await call('DELETE', `/import-jobs/${first.body.id}`);
    expect([(await ended(first.body.id)).state, (await ended(second.body.id)).state]).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await region.counts()).toMatchObject({ imports: 0, ledger: 0 });
    expect((await call<{ items: ImportJobDto[] }>('GET', '/import-jobs')).body.items.map(({ file }) => file)).toEqual([
      'bok.csv',
      'stor.csv',
    ]);
  });

  it.each([
    ['without a name', '/import-jobs', 400],
    ['of no known kind', '/import-jobs?fileName=a.csv&kind=nonsense', 400],
  ])('%s is refused', async (_, path, status) => {
    expect((await call('POST', path, TEXT)).status).toBe(status);
  });
});

describe('imports', () => {
  it('are listed, shown, and taken back after a look at what that would do', async () => {
    const id = (await send(TEXT)).outcome!.import!.id;
    expect((await call<{ items: ImportDto[] }>('GET', '/imports')).body.items).toMatchObject([
      { id, file: 'bok.csv', status: 'applied' },
    ]);
    expect((await call<ImportDto>('GET', `/imports/${id}`)).body.reconciliation).toMatchObject({
      rowsRead: 1,
      sumRead: 10_00,
    });
    const look = await call<UndoEffectDto>('GET', `/imports/${id}/undo-preview`);
    expect(look.body.indicators).toContainEqual({
      indicator: 'own-personnel-cost',
      period: '2025',
      before: 10_00,
      after: expect.toSatisfy((value) => value === 0 || value === null),
    });
    expect(await region.sums()).toEqual({ '2025-01 HC1 own-personnel': 10_00 });
    const undone = await call<UndoEffectDto>('POST', `/imports/${id}/undos`);
    expect(undone.body).toMatchObject({ import: { id, status: 'undone' }, indicators: look.body.indicators });
    expect(await region.sums()).toEqual({});
    expect((await call('POST', `/imports/${id}/undos`)).status).toBe(409);
  });

  it.each([
    ['/imports/4711', 404],
    ['/imports/nonsense', 400],
  ])('%s is %i', async (path, status) => {
    expect((await call('GET', path)).status).toBe(status);
  });

  it('that no rule maps are listed with one place each', async () => {
    await send(ledgerText([['2025-01-05', '4600', '3100', '10,00']]));
    const { body } = await call<{ items: unknown[] }>('GET', '/unmapped');
    expect(body.items).toEqual([
      {
        type: 'account',
        code: '4600',
        rows: 1,
        amountOre: 10_00,
        firstMonth: '2025-01',
        lastMonth: '2025-01',
        example: { file: 'bok.csv', line: 2, text: null },
      },
    ]);
  });
});
