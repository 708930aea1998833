import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAccess } from '../../../platform/access/principal.ts';
import {
  addEngagements,
  addLedger,
  addParameter,
  addStaff,
  addStaffCategories,
  addUnits,
  type LedgerLine,
} from '../../../../test/builders/region-facts.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { monthsOf, period } from '../../../kernel/period.ts';
import { createApi } from '../../../platform/http/create-api.ts';
import { httpRefusals } from '../../../platform/http/refusals.ts';
import { speaker } from '../../../platform/http/sentences.ts';
import { Overview, Trace, type TraceDto } from '../contract.ts';
import { indicatorRefusals } from '../refusals.ts';
import { cachedAnswer } from './cached-answer.ts';
import { indicatorCommands } from './commands.ts';
import { downloadCsv, downloadXlsx } from './download/download-values.ts';
import { readOverview } from './read-overview.ts';
import { readTrace, type TraceQuestion } from './read-trace.ts';
import { indicatorRoutes } from './routes.ts';

let region: TestRegion;

const year = (text: string, agencyOre: number): LedgerLine[] =>
  monthsOf(period(text)).flatMap((month): LedgerLine[] => [
    { date: `${month}-15`, kind: 'own-personnel', unit: 'U1', staffCategory: 'physician', amountOre: 100_000 },
    { date: `${month}-15`, kind: 'own-personnel-pension', unit: 'U1', staffCategory: 'physician', amountOre: 7_000 },
    {
      date: `${month}-20`,
      kind: 'agency',
      unit: 'U1',
      staffCategory: 'physician',
      amountOre: agencyOre,
      sourcing: 'framework',
    },
  ]);

/** Each file's 12 501 öre hold 25 % VAT: alone 10 001 net, both together 25 002 ÷ 1,25 = 20 001,6 → 20 002. */
const withVat: LedgerLine = {
  date: '2025-03-02',
  kind: 'agency',
  unit: 'U2',
  staffCategory: 'physician',
  amountOre: 12_501,
  vatRate: 0.25,
  sourcing: 'unknown',
};

beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await addUnits(tx, [
      { code: 'R', parent: null, name: 'Region Exempel' },
      { code: 'U1', parent: 'R' },
      { code: 'U2', parent: 'R', name: 'Hälsocentralen Söder' },
    ]);
    await addStaffCategories(tx);
    await addParameter(tx, 'hours-per-agency-week', 40);
    await addParameter(tx, 'own-personnel-cost-includes-pensions', false, '1900-01-01', '2025-06-30');
    await addParameter(tx, 'own-personnel-cost-includes-pensions', true, '2025-07-01');
    await addLedger(tx, 'ledger-2024.csv', year('2024', 5_000));
    await addLedger(tx, 'ledger-2025.csv', [...year('2025', 4_000), withVat]);
    await addLedger(tx, 'ledger-2025-more.csv', [withVat, { ...withVat, replacedBy: 9 }]);
    await addEngagements(tx, 'hours.csv', [
      { unit: 'U1', months: { '2025-01': 80, '2025-02': 40 } },
      { unit: 'U1', months: { '2025-02': 2 }, weeks: true },
      { unit: 'U1', months: { '2025-03': 8 } },
    ]);
    await addStaff(tx, 'staff.csv', [
      { month: '2025-01', unit: 'U1', staffCategory: 'physician', fte: 4.5 },
      { month: '2025-02', unit: 'U1', staffCategory: 'resident-physician', fte: 2, headcount: 3 },
    ]);
    const target = {
      indicator: 'agency-cost-to-own-personnel-cost',
      unitCode: 'R',
      staffCategory: 'all',
      careArea: 'all',
      direction: 'at-most',
      sourceLine: 1,
    };
    await tx
      .insertInto('target')
      .values([
        {
          ...target,
          position: 1,
          fromDate: '2023-12-31',
          fromValue: 0.05,
          due: '2025-12-31',
          value: 0.037,
          decision: 'RS 867-2023',
        },
        { ...target, position: 2, due: '2027-12-31', value: 0.02 },
      ])
      .execute();
  });
});
afterAll(() => region.close());

const trace = (question: Omit<TraceQuestion, 'period' | 'limit'> & { period: string; limit?: number }) =>
  region.database.snapshot((tx) => readTrace(tx, { limit: 1000, ...question, period: period(question.period) }));

const fileSum = ({ files }: TraceDto, part: string) =>
  files.filter((file) => file.part === part).reduce((sum, file) => sum + file.sum, 0);

test('files add up to numerator and denominator, VAT and the pensions switch included', async () => {
  const answer = Trace.parse(await trace({ indicator: 'agency-cost-to-own-personnel-cost', period: '2025' }));
  // 12 × 4 000 + 20 002 net; own 12 × 100 000 and pensions 6 × 7 000 from July
  expect(answer.value).toMatchObject({ numerator: 68_002, denominator: 1_242_000 });
  expect([fileSum(answer, 'numerator'), fileSum(answer, 'denominator')]).toEqual([68_002, 1_242_000]);
  expect(answer.files.map(({ part, file, rows, sum }) => [part, file, rows, sum])).toEqual([
    ['numerator', 'ledger-2025.csv', 13, 58_001],
    ['numerator', 'ledger-2025-more.csv', 1, 10_001],
    ['denominator', 'ledger-2025.csv', 18, 1_242_000],
  ]);
  expect(answer.rows).toHaveLength(answer.value.rows);
  expect(answer.rows.at(12)).toMatchObject({
    part: 'numerator',
    file: 'ledger-2025.csv',
    line: 38,
    amountOre: 12_501,
    includesVatRate: 0.25,
    unit: 'U2',
  });
  expect(answer.next).toBeNull();
});

test('pages follow each other without loss or repetition', async () => {
  const question = { indicator: 'agency-cost-to-own-personnel-cost', period: '2025' };
  const whole = await trace(question);
  const rows: TraceDto['rows'] = [];
  let after: string | undefined;
  do {
    const page = await trace({ ...question, limit: 7, after });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(rows).toEqual(whole.rows);
  await expect(trace({ ...question, after: 'nowhere' })).rejects.toMatchObject({ code: 'place-unfit' });
});

test.each([
  ['agency-personnel-cost', '2025-03', 'U2'],
  ['agency-share-of-personnel-cost', '2025', 'R'],
  ['own-personnel-cost', '2025', 'U1'],
  ['framework-compliance', '2025', 'R'],
  ['agency-weeks', '2025-01..2025-02', 'R'],
  ['agency-full-time-equivalents', '2025-02', 'U1'],
  ['own-full-time-equivalents', '2025-01..2025-02', 'R'],
  ['training-posts', '2025', 'R'],
])('the files and rows behind %s %s %s', async (indicator, text, unit) => {
  const answer = await trace({ indicator, period: text, unit });
  expect(answer.value.kind).toBe('value');
  expect(fileSum(answer, 'numerator')).toBeCloseTo(answer.value.numerator!, 9);
  const counted = answer.rows.filter((row) => row.part === 'numerator').length;
  expect(answer.files.filter((file) => file.part === 'numerator').reduce((sum, file) => sum + file.rows, 0)).toBe(
    counted,
  );
});

test('an engagement shows the hours that fall in the period, and weeks as weeks', async () => {
  const { rows } = await trace({ indicator: 'agency-weeks', period: '2025-02' });
  expect(rows.map(({ file, line, quantity, quantityUnit }) => [file, line, quantity, quantityUnit])).toEqual([
    ['hours.csv', 2, 40, 'hours'],
    ['hours.csv', 3, 2, 'weeks'],
  ]);
});

test('a unit with agency cost and no hours that year makes the weeks above it incomplete', async () => {
  const gaps = async (unit: string) => (await trace({ indicator: 'agency-weeks', period: '2025-03', unit })).value.gaps;
  expect(await gaps('R')).toEqual([{ code: 'cost-without-hours', months: ['2025-03'], amountOre: 20_002 }]);
  expect(await gaps('U2')).toEqual([{ code: 'cost-without-hours', months: ['2025-03'], amountOre: 20_002 }]);
  expect(await gaps('U1')).toEqual([]);
});

test('the overview in one answer', async () => {
  const overview = Overview.parse(await region.database.snapshot((tx) => readOverview(tx, { period: period('2025') })));
  expect(overview).toMatchObject({
    unit: { code: 'R', name: 'Region Exempel' },
    lastMonth: '2025-12',
    cost: { value: 68_002 },
    ownCost: { value: 1_242_000 },
  });
  // 0,037 × 1 242 000
  expect(overview.costAllowedByTargetOre).toBe(45_954);
  expect(overview.months).toHaveLength(24);
  expect(overview.months[0]).toMatchObject({
    month: '2024-01',
    agencyOre: 5_000,
    ownOre: 100_000,
    agencyWeeks: null,
    ownFte: null,
  });
  expect(overview.headlineRolling.map((point) => point.month)).toEqual(monthsOf(period('2024-12..2025-12')));
  expect(overview.headlineRolling[0]).toEqual({ month: '2024-12', value: 0.05, complete: true });
  expect(overview.contributions.map(({ unit, differenceOre, ratio }) => [unit, differenceOre, ratio])).toEqual([
    ['U2', 20_002, null],
    ['U1', -12_000, 48_000 / 1_242_000],
  ]);
  expect(overview.targetPath.map(({ value }) => value)).toEqual([0.05, 0.037, 0.02]);
  expect(overview.targets.map(({ pathValue }) => pathValue)).toEqual([0.037, 0.02]);
  expect(overview.gaps.find((gap) => gap.code === 'cost-without-hours')).toMatchObject({
    amountOre: 20_002,
    units: [{ code: 'U2', name: 'Hälsocentralen Söder' }],
  });
  expect(overview.gaps.find((gap) => gap.code === 'unknown-supplier')).toMatchObject({ amountOre: 20_002 });
});

test('contributions add up to the change in cost', async () => {
  const overview = await region.database.snapshot((tx) => readOverview(tx, { period: period('2025') }));
  expect(overview.contributions.reduce((sum, row) => sum + row.differenceOre, 0)).toBe(
    overview.cost.change?.difference,
  );
});

test('an answer is kept until the data change', async () => {
  let reads = 0;
  const ask = () =>
    region.database.snapshot((tx) => cachedAnswer(tx, region.database.schema, ['test'], async () => ++reads));
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await region.database.transaction((tx) =>
    tx
      .updateTable('dataVersion')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute(),
  );
  expect(await ask()).toBe(2);
  // The same version written by someone else, as after a restored backup, is not the same data.
  await region.database.transaction((tx) =>
    tx
      .updateTable('dataVersion')
      .set((eb) => ({ version: eb.ref('version') }))
      .execute(),
  );
  expect(await ask()).toBe(3);
});

test('downloads hold the same values, with decimal comma and nothing a spreadsheet would run', async () => {
  const question = {
    period: period('2025'),
    indicators: ['agency-cost-to-own-personnel-cost', 'agency-personnel-cost'],
  };
  const csv = await region.database.snapshot((tx) => downloadCsv(tx, question));
  const [headings, ...lines] = csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(lines).toHaveLength(2);
  expect(lines[1]![headings!.indexOf('Värde')]).toBe('680,02');
  expect(lines[0]![headings!.indexOf('Status')]).toBe('Missad');
  const xlsx = await region.database.snapshot((tx) => downloadXlsx(tx, question));
  expect(Buffer.from(xlsx.slice(0, 2)).toString()).toBe('PK');
});

const call = (options: Record<string, string | boolean>) => ({
  installation: region.installation,
  region: async () => ({ code: region.code, database: region.database }),
  actor: { id: 'local', role: 'local-user' },
  now: new Date('2026-11-22'),
  arguments: [],
  options,
  progress: () => undefined,
  say: () => undefined,
});

const run = (name: string, options: Record<string, string | boolean>) =>
  indicatorCommands.find((command) => command.name === name)!.run(call(options));

test('the commands: the same array as the contract, a table in Swedish, refusals that say what to do', async () => {
  const { json, text } = await run('indicators', { period: '2025', by: 'unit', indicator: 'agency-personnel-cost' });
  expect((json as { unit: string; value: number }[]).map(({ unit, value }) => [unit, value])).toEqual([
    ['R', 68_002],
    ['U1', 48_000],
    ['U2', 20_002],
  ]);
  expect(text.replaceAll('\u00a0', ' ')).toMatch(/Hyrpersonalkostnad {2}R {6}2025 +680 kr +\+13,3 %/);
  const traced = await run('trace', { indicator: 'agency-personnel-cost', unit: 'U2', period: '2025' });
  expect(traced.text).toContain('ledger-2025-more.csv:2');
  await expect(run('indicators', { period: '2025-13' })).rejects.toMatchObject({ code: 'period-unfit' });
  await expect(run('indicators', { by: 'week' })).rejects.toMatchObject({ code: 'choice-unfit' });
  await expect(run('trace', {})).rejects.toMatchObject({ code: 'option-missing' });
});

test('the API answers with the declared shapes and files, and refuses with a code', async () => {
  const words = speaker([indicatorRefusals, httpRefusals], 'sv');
  const service = { code: region.code, database: region.database };
  const api = createApi({
    access: localAccess,
    region: service,
    routes: indicatorRoutes,
    speakers: { sv: words, en: words },
    version: '0',
    checkResponses: true,
    onFault: (error) => expect.fail(String(error)),
  });
  const get = async (path: string) => {
    const response = await api.request(path);
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };
  for (const path of [
    '/indicators',
    '/indicator-values?period=2025&by=unit',
    '/indicator-value-rows?indicator=agency-weeks&period=2025&limit=1',
    '/overview?unit=U1',
    '/openapi.json',
  ]) {
    expect(await get(path)).toMatchObject({ status: 200, type: expect.stringContaining('application/json') });
  }
  expect(await get('/indicator-values.csv?period=2025')).toMatchObject({
    status: 200,
    type: 'text/csv; charset=utf-8',
  });
  expect(await get('/indicator-values.xlsx?period=2025')).toMatchObject({
    status: 200,
    type: expect.stringContaining('spreadsheetml'),
  });
  expect(await get('/indicator-values?period=2025-13')).toMatchObject({
    status: 400,
    text: expect.stringContaining('period-unfit'),
  });
  expect(await get('/indicator-values?by=week')).toMatchObject({
    status: 400,
    text: expect.stringContaining('input-unfit'),
  });
  expect(await get('/overview?unit=X')).toMatchObject({
    status: 404,
    text: expect.stringContaining('varaktig units list'),
  });
});

test('every route only reads', () => {
  expect(indicatorRoutes.map(({ method, auditEvent, permission }) => [method, auditEvent, permission])).toEqual(
    indicatorRoutes.map(() => ['get', null, 'indicators.read']),
  );
});
