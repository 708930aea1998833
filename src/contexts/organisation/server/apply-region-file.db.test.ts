import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGION_LINE } from '../../../../test/builders/region-file.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { localActor } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { RegionFileEditDto } from '../contract.ts';
import { applyRegionFile } from './apply-region-file.ts';
import type { OrganisationDependencies } from './dependencies.ts';
import { editRegionFile } from './edit-region-file.ts';
import { listRegionFileVersions } from './list-region-file-versions.ts';
import { readRules } from './read-rules.ts';
import { hashOfText, readTextOf, readVersionInForce } from './stored-region-file.ts';

const BASE = `${REGION_LINE}# Trädet
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R, careArea: primary-care }
  - { code: HC1, name: Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199"] }   # fler kommer
parameters:
  - { key: hours-per-agency-week, value: 40, source: Budgetdirektiv }
accounts:
  - { accounts: "4510", kind: agency, staffCategory: physician }
`;
const context = { actor: localActor, now: new Date('2026-11-01T08:00:00Z') };
let calls = 0;
const dependencies: OrganisationDependencies = {
  knownIndicators: ['agency-weeks'],
  reclassify: async () => ({ rows: ++calls }),
};

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const apply = (text: string, ifMatch?: string, others = dependencies) =>
  region.database.transaction((tx) => applyRegionFile(tx, { fileName: 'region.yaml', text, ifMatch }, context, others));
const edit = (change: RegionFileEditDto, ifMatch: string) =>
  region.database.transaction((tx) => editRegionFile(tx, change, ifMatch, context, dependencies));
const inForce = () => region.database.snapshot(async (tx) => (await readVersionInForce(tx))!);
const count = (tx: Tx, table: 'regionFile' | 'auditEvent' | 'unitPath') =>
  tx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
    .then(({ rows }) => Number(rows));
const state = () =>
  region.database.snapshot(async (tx) => ({
    files: await count(tx, 'regionFile'),
    events: await count(tx, 'auditEvent'),
    version: (await tx.selectFrom('dataVersion').select('version').executeTakeFirstOrThrow()).version,
    units: (
      await tx
        .selectFrom('unitVersion')
        .select(['code', 'name', 'validFrom', 'validTo', 'parentCode', 'sourceLine'])
        .orderBy('sourceLine')
        .execute()
    ).map(
      (unit) =>
        `${unit.code} ${unit.name} ${unit.validFrom}–${unit.validTo ?? ''} ${unit.parentCode ?? ''}@${unit.sourceLine}`,
    ),
  }));
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('a region file', () => {
  test('is stored, its tables are derived, and the event is appended', async () => {
    const applied = await apply(BASE);
    expect(applied).toMatchObject({ outcome: 'applied', version: 1, reclassifiedRows: 1 });
    expect(applied.changes.map(({ text }) => text)).toContain('Ny kontoregel: 4510 (hyrpersonal, läkare)');
    expect(await state()).toMatchObject({
      files: 1,
      events: 1,
      version: 2,
      units: ['R Region Exempel 1900-01-01– @4', 'PV Primärvård 1900-01-01– R@5', 'HC1 Norr 1900-01-01– PV@6'],
    });
    const event = await region.database.snapshot((tx) =>
      tx.selectFrom('auditEvent').selectAll().executeTakeFirstOrThrow(),
    );
    expect(event).toMatchObject({ action: 'apply-region-file', entity: 'region-file', entityId: '1', before: null });
    expect(event.after).toMatchObject({ contentHash: hashOfText(BASE), fileName: 'region.yaml' });
  });

  test('applied twice changes nothing', async () => {
    const before = await state();
    expect(await apply(BASE)).toEqual({ outcome: 'unchanged', version: 1, changes: [], reclassifiedRows: 0 });
    expect(await state()).toEqual(before);
    expect(calls).toBe(1);
  });

  test('is read back as rules, cost centres and categories included', async () => {
    const rules = await region.database.snapshot(readRules);
    expect(rules.region).toMatchObject({ code: '24', name: 'Region Exempel' });
    expect(rules.costCentres).toEqual([
      { unitCode: 'HC1', from: '3100', to: '3199', validFrom: '1900-01-01', validTo: undefined },
    ]);
    expect(rules.staffCategories).toHaveLength(8);
    expect(rules.parameters).toMatchObject([{ key: 'hours-per-agency-week', value: 40 }]);
  });

  test('with only a comment changed is kept as written, and no figure is made anew', async () => {
    const before = await state();
    const applied = await apply(BASE.replace('# fler kommer', '# klart'));
    expect(applied).toMatchObject({ outcome: 'applied', changes: [{ section: 'file' }], reclassifiedRows: 0 });
    expect(await state()).toMatchObject({ files: before.files + 1, version: before.version });
  });

  test('renames, moves and closes units from a date, and history keeps its tree', async () => {
    const text = BASE.replace(
      /  - \{ code: HC1.*\n/,
      [
        '  - { code: PSY, name: Psykiatri, level: område, parent: R, validTo: 2024-12-31 }',
        '  - { code: HC1, name: Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199"], validTo: 2023-12-31 }',
        '  - { code: HC1, name: Nordan, level: verksamhet, parent: PSY, costCentres: ["3100-3199"], validFrom: 2024-01-01, validTo: 2024-12-31 }\n',
      ].join('\n'),
    );
    const applied = await apply(text);
    expect(applied.changes.map(({ change, key }) => `${change} ${key}`)).toEqual([
      'added PSY 1900-01-01',
      'changed HC1 1900-01-01',
      'added HC1 2024-01-01',
    ]);
    const rows = await region.database.snapshot((tx) =>
      tx
        .selectFrom('unitPath')
        .selectAll()
        .where('tree', '=', 'dated')
        .where('unitCode', '=', 'HC1')
        .where('depth', '=', 1)
        .orderBy('firstMonth')
        .execute(),
    );
    expect(rows.map((row) => [row.ancestorCode, row.firstMonth, row.lastMonth, row.careArea])).toEqual([
      ['PV', '1900-01-01', '2023-12-01', 'primary-care'],
      ['PSY', '2024-01-01', '2024-12-01', null],
    ]);
  });

  test('of another region, or with faults, is refused whole', async () => {
    const before = await state();
    expect(await refusal(apply(BASE.replace('code: "24"', 'code: "25"')))).toMatchObject({
      code: 'region-code-differs',
      values: { code: '25', expected: '24' },
    });
    const unfit = await refusal(apply(BASE.replace('parent: PV', 'parent: PVV').replace('"4510"', '4511-4510')));
    expect(unfit.code).toBe('region-file-unfit');
    expect(unfit.problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'region.yaml:6 region-file-unknown-unit-suggestion',
      'region.yaml:10 region-file-range-unfit',
    ]);
    expect(await state()).toEqual(before);
  });

  test('rehearsed keeps nothing', async () => {
    const before = await state();
    const applied = await region.database.rehearse((tx) =>
      applyRegionFile(tx, { fileName: 'x', text: BASE }, context, dependencies),
    );
    expect(applied.changes.length).toBeGreaterThan(0);
    expect(await state()).toEqual(before);
  });

  test('and its event are one: when placing the rows fails, neither is kept', async () => {
    const before = await state();
    const failing = { ...dependencies, reclassify: () => Promise.reject(new Error('disk full')) };
    await expect(apply(BASE, undefined, failing)).rejects.toThrow('disk full');
    expect(await state()).toEqual(before);
  });
});

describe('an edit', () => {
  const rename: RegionFileEditDto = {
    section: 'units',
    operation: 'replace',
    index: 1,
    entry: { code: 'PV', name: 'Nära vård', level: 'område', parent: 'R', careArea: 'primary-care' },
  };

  test('changes the text, comments kept, and applies it', async () => {
    await apply(BASE);
    const before = await inForce();
    const applied = await edit(rename, before.contentHash);
    expect(applied.changes.map(({ text }) => text)).toEqual([
      'Ändrad enhet PV Nära vård: namn ”Primärvård” blir ”Nära vård”',
    ]);
    const after = await inForce();
    const text = await region.database.snapshot((tx) => readTextOf(tx, after.id));
    expect(text).toBe(BASE.replace('name: Primärvård', 'name: Nära vård'));
  });

  test('on a version that is no longer in force is refused', async () => {
    const before = await state();
    expect(await refusal(edit(rename, hashOfText(BASE)))).toMatchObject({ code: 'changed-meanwhile', httpStatus: 412 });
    expect(await refusal(apply(BASE, hashOfText('another')))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await state()).toEqual(before);
  });

  test('that breaks a rule is refused with the place in the edited text', async () => {
    const { contentHash } = await inForce();
    const second = { section: 'accounts', operation: 'insert', entry: { accounts: '4510', kind: 'excluded' } } as const;
    const unfit = await refusal(edit(second, contentHash));
    expect(unfit.problems).toMatchObject([
      { code: 'region-file-overlap-account', file: 'web', line: 11, otherLine: 10 },
    ]);
    expect(await refusal(edit({ section: 'units', operation: 'remove', index: 7 }, contentHash))).toMatchObject({
      code: 'no-such-entry',
    });
  });

  test('of two at once the second waits, and is told that the first changed it', async () => {
    const { contentHash } = await inForce();
    const named = (name: string) => edit({ ...rename, entry: { ...rename.entry, name } }, contentHash);
    const results = await Promise.allSettled([named('Ett'), named('Två')]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'changed-meanwhile' });
  });
});

test('a unit that disappears is told with the rows it takes along', async () => {
  await apply(BASE);
  await region.database.transaction(async (tx) => {
    const id = 1;
    await tx
      .insertInto('costClass')
      .values({
        id,
        unitCode: 'HC1',
        staffCategory: 'physician',
        kind: 'agency',
        sourcing: 'unknown',
        includesVatRate: 0,
      })
      .execute();
    await tx
      .insertInto('costMonth')
      .values([
        { costClassId: id, month: '2024-01-01', amountOre: 100, rowCount: 1_200 },
        { costClassId: id, month: '2024-02-01', amountOre: 100, rowCount: 34 },
      ])
      .execute();
  });
  const applied = await apply(BASE.replace(/  - \{ code: HC1.*\n/, ''));
  expect(applied.changes).toMatchObject([
    {
      change: 'removed',
      text: 'Borttagen enhet: HC1 Norr. 1\u00a0234 lagrade rader förlorar sin enhet om ingen annan regel fångar dem',
    },
  ]);
});

test('versions are listed newest first with what they changed', async () => {
  const { items, next } = await region.database.snapshot((tx) => listRegionFileVersions(tx));
  expect(next).toBeNull();
  expect(items[0]?.changes[0]?.text).toContain('Borttagen enhet');
  expect(items.at(-1)).toMatchObject({
    version: 1,
    file: 'region.yaml',
    appliedBy: 'local',
    appliedAt: '2026-11-01T08:00:00.000Z',
  });
});
