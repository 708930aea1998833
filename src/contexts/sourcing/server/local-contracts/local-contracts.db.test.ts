import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportRegion, ledgerText, openImportRegion, REGION } from '../../../../../test/builders/import-region.ts';
import { type Asked, roleApi } from '../../../../../test/builders/role-api.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { packageRoot } from '../../../../platform/files/package-root.ts';
import type { ContractEngagementDto, CoverEndDto, DirectAwardSumDto, LocalContractDto } from '../../contract.ts';
import { sourcingRefusals } from '../../refusals.ts';
import { localContractDueSource, loadLocalContractsExample, localContractRoutes } from './index.ts';

const BUYER = 'inkop procurement-officer R,HC1';
const OTHER = 'inkop2 procurement-officer HC2';
const HEAD = 'vc head-of-department HC1';

const NEW = {
  kind: 'local',
  title: 'Distriktsläkare',
  supplier: 'Vårdkraft AB',
  supplierNumber: '556600-1111',
  unit: 'HC1',
  staffCategories: ['physician'],
  valueOre: 150_000_000,
  validFrom: '2025-01-01',
  validTo: '2026-06-30',
  ground: 'Vakanser',
};

let region: ImportRegion;
let api: ReturnType<typeof roleApi>;
beforeAll(async () => {
  region = await openImportRegion();
  await region.apply(`${REGION}parameters:
  - { key: direct-award-limit, value: 700000, validFrom: 2022-02-01, source: LOU }
`);
  api = roleApi(region, localContractRoutes, [sourcingRefusals]);
  await region.database.transaction((tx) =>
    tx.insertInto('person').values({ id: 'hr', name: 'Johan Bemanström', createdAt: '2026-01-01T00:00:00Z' }).execute(),
  );
});
afterAll(() => region.close());

let title = 0;
/** Another contract each time, so that tests do not meet each other's. */
const add = (rest: object = {}, as = BUYER) =>
  api.ask<LocalContractDto & { code: string }>('/local-contracts', {
    method: 'POST',
    as,
    body: { ...NEW, title: `Läkare ${++title}`, ...rest },
  });
const change = (number: number, part: string, body: object | undefined, ifMatch: string | undefined, as = BUYER) => {
  const asked: Asked = { method: part === '' ? 'PATCH' : 'POST', as };
  if (body !== undefined) asked.body = body;
  if (ifMatch !== undefined) asked.ifMatch = ifMatch;
  return api.ask<LocalContractDto & { code: string; problems: { column: string }[] }>(
    `/local-contracts/${number}${part}`,
    asked,
  );
};
const eventsOf = (number: number) =>
  region.database.snapshot((tx) =>
    tx
      .selectFrom('auditEvent')
      .selectAll()
      .where('entity', '=', 'local-contract')
      .where('entityId', '=', String(number))
      .orderBy('id')
      .execute(),
  );

describe('a local contract', () => {
  it('is entered, changed, told to end and ended, each with its event and its version', async () => {
    const added = await add({ options: [{ extendsTo: '2026-12-31' }] });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      status: 'running',
      version: 1,
      unitName: 'Hälsocentralen Norr',
      lastDay: '2026-06-30',
    });
    expect(added.body.mayDo).toEqual(['change', 'use-option', 'give-notice', 'end']);
    const { number } = added.body;
    const step = { what: 'Rekrytera', who: 'HR', personId: 'hr', due: '2026-05-01' };
    const changed = await change(number, '', { endPlan: [step] }, added.tag);
    expect(changed.body.endPlan).toMatchObject([{ ...step, doneOn: null, isOverdue: true }]);
    expect(changed.body.title).toBe(added.body.title);
    const extended = await change(
      number,
      '/extensions',
      { extendsTo: '2026-12-31', usedOn: '2026-05-01' },
      changed.tag,
    );
    expect(extended.body).toMatchObject({ validTo: '2026-12-31', options: [{ usedOn: '2026-05-01' }] });
    const noticed = await change(
      number,
      '/notices',
      { noticeGivenOn: '2026-06-01', validTo: '2026-09-30' },
      extended.tag,
    );
    expect(noticed.body).toMatchObject({ status: 'notice-given', validTo: '2026-09-30' });
    const taken = await change(number, '/notice-withdrawals', undefined, noticed.tag);
    expect(taken.body).toMatchObject({ status: 'running', noticeGivenOn: null });
    const ended = await change(number, '/endings', { endedOn: '2026-06-30', reason: 'Tillsatt' }, taken.tag);
    expect(ended.body).toMatchObject({
      status: 'ended',
      lastDay: '2026-06-30',
      endReason: 'Tillsatt',
      version: 6,
      mayDo: ['change'],
    });
    expect((await eventsOf(number)).map(({ action }) => action)).toEqual([
      'add-local-contract',
      'change-local-contract',
      'use-contract-option',
      'give-contract-notice',
      'withdraw-contract-notice',
      'end-local-contract',
    ]);
    const again = await change(number, '/endings', { endedOn: '2026-06-30', reason: 'Igen' }, ended.tag);
    expect([again.status, again.body.code]).toEqual([409, 'contract-not-in-state']);
    // An ended contract's facts may be put right, and the option that was used stays.
    const mended = await change(number, '', { options: [], supplierNumber: null }, ended.tag);
    expect(mended.body).toMatchObject({ status: 'ended', supplierNumber: null, options: [{ usedOn: '2026-05-01' }] });
  });

  it('is changed only on the version that was read, and once by two at once', async () => {
    const { body, tag } = await add();
    expect((await change(body.number, '', { ground: 'x' }, undefined)).status).toBe(428);
    const both = await Promise.all(['a', 'b'].map((ground) => change(body.number, '', { ground }, tag)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await eventsOf(body.number)).toHaveLength(2);
  });

  it('is entered once by a double press, with a number of its own', async () => {
    const both = await Promise.all([add({ title: 'Två tryck' }), add({ title: 'Två tryck' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await add({ key: 'samma-nyckel' })).status).toBe(201);
    expect((await add({ key: 'samma-nyckel' })).body.code).toBe('contract-key-taken');
  });

  it('is for who may change it, in its part of the tree, before and after a move', async () => {
    expect((await add({}, HEAD)).status).toBe(403);
    expect((await add({}, OTHER)).status).toBe(403);
    const { body, tag } = await add();
    expect((await change(body.number, '/endings', { endedOn: '2026-06-30', reason: 'x' }, tag, OTHER)).status).toBe(
      403,
    );
    expect((await change(body.number, '', { unit: 'HC2' }, tag)).body.code).toBe('not-permitted');
    const read = await api.ask<LocalContractDto>(`/local-contracts/${body.number}`, { as: HEAD });
    expect(read.body.mayDo).toEqual([]);
    expect(read.tag).toBe(tag);
    expect((await api.ask('/local-contracts/9999', { as: HEAD })).status).toBe(404);
  });

  it('is refused with every fault at once, and nothing is written', async () => {
    const refused = await add({
      unit: 'HC1',
      validTo: '2024-01-01',
      staffCategories: ['x'],
      supplier: 'A 811218-9876',
    });
    expect(refused.status).toBe(422);
    expect(
      (refused.body as unknown as { problems: { column: string }[] }).problems.map(({ column }) => column),
    ).toEqual(['supplier', 'validTo', 'staffCategories']);
    expect(JSON.stringify(refused.body)).not.toContain('9876');
    expect((await add({ endPlan: [{ what: 'x', who: 'y', personId: 'nobody', due: '2026-01-01' }] })).body.code).toBe(
      'contract-person-unknown',
    );
  });

  it('is not ended before it began, nor before its last day has come', async () => {
    const { body, tag } = await add();
    const end = async (endedOn: string) =>
      (await change(body.number, '/endings', { endedOn, reason: 'x' }, tag)).body.code;
    expect(await end('2024-12-31')).toBe('contract-ends-before-start');
    expect(await end('2999-01-01')).toBe('contract-ends-in-future');
    expect(
      (await change(body.number, '/extensions', { extendsTo: '2027-01-01', usedOn: '2026-01-01' }, tag)).body.code,
    ).toBe('contract-option-unknown');
  });
});

describe('what the steering group sees', () => {
  beforeEach(() => region.database.transaction((tx) => tx.deleteFrom('localContract').execute()));

  it('is what was booked and which engagements go on after the end', async () => {
    await region.importText(
      'bok.csv',
      ledgerText([
        ['2026-06-30', '4510', '3100', '1000,00', '556600-1111'],
        ['2026-07-15', '4510', '3100', '2500,50', '5566001111'],
        ['2026-07-15', '4510', '3200', '4000,00', '556600-1111'],
        ['2026-07-15', '4010', '3100', '8000,00', '556600-1111'],
      ]),
    );
    await region.importText(
      'uppdrag.csv',
      'reference;unit;staff_category;from;to;hours;supplier;agreement\nU1;HC1;physician;2026-06-01;2026-06-20;80;556600-1111;lokalt-norr\nU2;HC1;physician;2026-06-25;2026-07-10;80;556600-1111;lokalt-norr\n',
      { kind: 'engagements' },
    );
    const { body } = await add({ key: 'lokalt-norr' });
    expect(body).toMatchObject({ spendAfterEnd: { outsideOre: 250_050, rows: 1, lastDate: '2026-07-15' } });
    expect(body.alarms).toContain('spend-after-end');
    const engagements = await api.ask<{ items: ContractEngagementDto[] }>(
      `/local-contracts/${body.number}/engagements`,
      { as: HEAD },
    );
    expect(engagements.body.items.map(({ reference, isAfterEnd }) => [reference, isAfterEnd])).toEqual([
      ['U2', true],
      ['U1', false],
    ]);
    const listed = await api.ask<{ items: LocalContractDto[] }>('/local-contracts?alarm=true&unit=R&text=556600', {
      as: HEAD,
    });
    expect(listed.body.items.map(({ number }) => number)).toEqual([body.number]);
    expect((await api.ask<{ items: unknown[] }>('/local-contracts?status=ended', { as: HEAD })).body.items).toEqual([]);
    const due = await region.database.snapshot((tx) =>
      localContractDueSource(tx, { today: plainDate('2026-08-01'), now: new Date('2026-08-01T10:00:00Z') }),
    );
    expect(due.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['contract-spend-after-end', 'contract-past-last-day', 'contract-no-end-plan']),
    );
  });

  it('is the sum of direct awards against the limit of the time', async () => {
    await add({ kind: 'direct-award', valueOre: 40_000_000 });
    await add({ kind: 'direct-award', valueOre: 30_000_000 });
    const sums = await api.ask<{ items: DirectAwardSumDto[] }>('/direct-award-sums?year=2025', { as: HEAD });
    expect(sums.body.items).toMatchObject([{ contractedOre: 70_000_000, limitOre: 70_000_000, level: 'over' }]);
    const before = await api.ask<{ items: DirectAwardSumDto[] }>('/direct-award-sums?year=2021', { as: HEAD });
    expect(before.body.items).toEqual([]);
  });

  it('is which staff category will be without agreement', async () => {
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await add({ staffCategories: ['midwife'], validTo: soon });
    const ends = await api.ask<{ items: CoverEndDto[] }>('/agreement-ends', { as: HEAD });
    // The framework agreement of the region covers every category until further notice.
    expect(ends.body.items).toEqual([]);
  });

  it('is in the example region as its file says, in every state', async () => {
    const text = readFileSync(path.join(packageRoot(), 'examples/region-exempel/local-contracts.yaml'), 'utf8')
      .replaceAll(/unit: \w+/g, 'unit: HC1')
      .replaceAll('[allied-health]', '[other]');
    const now = new Date('2026-11-26T10:00:00Z');
    await region.database.transaction((tx) => loadLocalContractsExample(tx, text, { now }));
    const { body } = await api.ask<{ items: LocalContractDto[] }>('/local-contracts', { as: HEAD });
    expect(body.items.map(({ number, status }) => [number, status])).toEqual([
      [6, 'running'],
      [5, 'ended'],
      [4, 'running'],
      [3, 'ended'],
      [2, 'running'],
      [1, 'notice-given'],
    ]);
  });
});
