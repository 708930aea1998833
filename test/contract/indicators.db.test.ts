import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger, type LedgerRow, TREE_REGION } from './support/region-texts.ts';
import { openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { pick, type Value } from './support/values.ts';

/**
 * Each month of 2024 and 2025, in kronor: own 1 000 at HC1, 600 at HC2, 400 at MED. Hired physicians 100 at HC1, of them
 * nothing on call; nurses 50 at MED in 2024, 30 in 2025; on call 10 at HC2.
 */
const months = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const rows: LedgerRow[] = months.flatMap((month): LedgerRow[] => [
  [`${month}-15`, '4010', '3110', '1000'],
  [`${month}-15`, '4010', '3200', '600'],
  [`${month}-15`, '4010', '4100', '400'],
  [`${month}-15`, '4510', '3110', '100', '556677-8899'],
  [`${month}-15`, '4520', '4100', month < '2025' ? '50' : '30'],
  [`${month}-15`, '4511', '3200', '10'],
]);

const KEYS = [
  'agency-personnel-cost',
  'agency-on-call-cost',
  'own-personnel-cost',
  'agency-cost-to-own-personnel-cost',
  'agency-share-of-personnel-cost',
  'agency-weeks',
  'agency-full-time-equivalents',
  'own-full-time-equivalents',
  'framework-purchases',
  'dispensed-purchases',
  'off-framework-purchases',
  'framework-compliance',
  'training-posts',
  'action-progress',
  'sick-leave',
];
const HEADLINE = 'agency-cost-to-own-personnel-cost';

let box: Sandbox;
let server: RunningServer;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(TREE_REGION);
  await box.write('two-years.csv', ledger(rows));
  await box.json('import', 'two-years.csv');
  server = await startServer(box);
});
afterAll(() => box.close());
const values = (query: Record<string, string>) => server.values(query);

describe('indicators --json', () => {
  it('gives the objects that the API gives', async () => {
    const shell = ['--period', '2025-T2', '--unit', 'PV', '--indicator', HEADLINE, '--base', '2024-T1'];
    expect(await box.json('indicators', ...shell)).toEqual(
      await values({ period: '2025-T2', unit: 'PV', indicator: HEADLINE, base: '2024-T1' }),
    );
    expect(await box.json('indicators', '--period', '2025', '--by', 'month', '--staff-category', 'physician')).toEqual(
      await values({ period: '2025', by: 'month', staffCategory: 'physician' }),
    );
  });

  it('shows every unit from the asked one down with --by unit, rolled up: the parts are the whole', async () => {
    const key = 'agency-personnel-cost';
    const all = await box.json<Value[]>('indicators', '--period', '2025', '--by', 'unit', '--indicator', key);
    const of = (unit: string) => pick(all, key, { unit }).value;
    expect([of('R'), of('PV'), of('SJ'), of('HC1'), of('HC2'), of('MED')]).toEqual([
      168_000, 132_000, 36_000, 120_000, 12_000, 36_000,
    ]);
  });
});

describe('an indicator value', () => {
  it('comes as one object for each indicator, with the fields of the contract', async () => {
    const all = await values({ period: '2025' });
    expect(all.map(({ indicator }) => indicator).toSorted()).toEqual(KEYS.toSorted());
    for (const value of all) {
      expect(value).toMatchObject({
        unit: 'R',
        period: '2025',
        staffCategory: 'all',
        careArea: 'all',
        kind: expect.stringMatching(/^(value|not-computable)$/),
        unitOfMeasure: expect.any(String),
        formula: expect.any(String),
        definition: expect.stringMatching(new RegExp(`^${value.indicator}@\\d+$`)),
        rows: expect.any(Number),
        unmappedOre: expect.any(Number),
        complete: expect.any(Boolean),
        status: expect.stringMatching(/^(reached|on-track|at-risk|missed|no-target)$/),
      });
      expect(value.kind === 'value' ? typeof value.value : typeof value.reason).toBe(
        value.kind === 'value' ? 'number' : 'string',
      );
      expect('value' in value && 'reason' in value).toBe(false);
    }
  });

  it('computes both ratios from numerator and denominator in öre, against last year and the target', async () => {
    const all = await values({ period: '2025' });
    // (100 + 30 + 10) × 12 = 1 680; (1 000 + 600 + 400) × 12 = 24 000.
    const headline = pick(all, HEADLINE);
    expect(headline).toMatchObject({
      kind: 'value',
      value: 0.07,
      numerator: 168_000,
      denominator: 2_400_000,
      unitOfMeasure: 'ratio',
      rows: 72,
      unmappedOre: 0,
      complete: true,
      // (100 + 50 + 10) ÷ 2 000
      previous: { period: '2024', value: 0.08 },
      target: { value: 0.1, due: '2025-12-31', direction: 'at-most', decision: 'RF 12-2023' },
      status: 'reached',
    });
    expect(headline.formula).toMatch(/pensions excluded/);
    // 1 680 ÷ (24 000 + 1 680)
    expect(pick(all, 'agency-share-of-personnel-cost').value).toBeCloseTo(168_000 / 2_568_000, 12);
    expect(pick(all, 'agency-on-call-cost').value).toBe(12_000);
    expect(pick(all, 'agency-weeks')).toMatchObject({ kind: 'not-computable', reason: expect.any(String) });
  });

  it('judges by the straight path to the target before it is due', async () => {
    const [value] = await values({ period: '2024', indicator: HEADLINE });
    // From 0.2 on 2023-12-31 to 0.1 on 2025-12-31: 366 of 731 days on 2024-12-31; 0.08 is below 0.1 already.
    expect(value!.target!.pathValue).toBeCloseTo(0.2 - (0.1 * 366) / 731, 12);
    expect(value!.status).toBe('reached');
  });

  it('divides by month, staff category and care area', async () => {
    const key = 'agency-personnel-cost';
    const byMonth = await values({ period: '2025', by: 'month', indicator: key });
    expect(byMonth.map(({ period, value }) => [period, value])).toEqual(
      months.slice(12).map((month) => [month, 14_000]),
    );
    const byCategory = await values({ period: '2025', by: 'staff-category', indicator: key });
    expect(pick(byCategory, key, { staffCategory: 'physician' }).value).toBe(132_000);
    expect(pick(byCategory, key, { staffCategory: 'registered-nurse' }).value).toBe(36_000);
    const byArea = await values({ period: '2025', by: 'care-area', indicator: key });
    expect(pick(byArea, key, { careArea: 'primary-care' }).value).toBe(132_000);
    expect(pick(byArea, key, { careArea: 'other-specialised' }).value).toBe(36_000);
    const [nurses] = await values({ period: '2025', unit: 'SJ', staffCategory: 'registered-nurse', indicator: key });
    expect(nurses).toMatchObject({ unit: 'SJ', staffCategory: 'registered-nurse', value: 36_000 });
  });

  it.each([
    ['2025', 168_000, '2024'],
    ['2025-08', 14_000, '2024-08'],
    ['2025-T2', 56_000, '2024-T2'],
    ['2025-Q3', 42_000, '2024-Q3'],
    ['2025-H1', 84_000, '2024-H1'],
    ['2025-01..2025-08', 112_000, '2024-01..2024-08'],
  ])('takes the period %s', async (period, ore, before) => {
    const [value] = await values({ period, indicator: 'agency-personnel-cost' });
    expect(value).toMatchObject({
      period,
      value: ore,
      complete: true,
      previous: { period: before },
      change: { basePeriod: before },
    });
  });

  it('names every base, and gives the change in the base’s own percent', async () => {
    const [value] = await values({ period: '2025-02', indicator: 'agency-personnel-cost', base: '2024-01' });
    expect(value!.change).toMatchObject({
      basePeriod: '2024-02',
      baseValue: 16_000,
      difference: -2_000,
      relative: -0.125,
    });
    expect(value!.changeFromBase).toMatchObject({ basePeriod: '2024-01', baseValue: 16_000, relative: -0.125 });
  });

  it('is honest about months without rows', async () => {
    const [year] = await values({ period: '2026', indicator: 'agency-personnel-cost' });
    expect(year).toMatchObject({ kind: 'not-computable', complete: false });
    const [across] = await values({ period: '2025-11..2026-01', indicator: 'agency-personnel-cost' });
    expect(across).toMatchObject({ value: 28_000, complete: false });
    expect(across!.gaps).toContainEqual(expect.objectContaining({ code: 'missing-months', months: ['2026-01'] }));
  });
});

describe('trace --json', () => {
  type Trace = {
    value: Value;
    files: { part: string; sum: number; rows: number }[];
    rows: { part: string; line: number; file: string; date: string }[];
  };

  it('leads from the ratio to the lines of both numerator and denominator, which add up to them', async () => {
    const trace = await box.json<Trace>('trace', '--indicator', HEADLINE, '--unit', 'HC2', '--period', '2025-02');
    expect(trace.value).toMatchObject({ numerator: 1_000, denominator: 60_000 });
    // Heading on line 1, six rows a month from line 2, February 2025 is the fourteenth month: rows from line 80.
    expect(trace.rows.map(({ part, file, line, date }) => [part, file, line, date])).toEqual([
      ['numerator', 'two-years.csv', 85, '2025-02-15'],
      ['denominator', 'two-years.csv', 81, '2025-02-15'],
    ]);
    expect(trace.files.map(({ part, sum, rows: count }) => [part, sum, count])).toEqual([
      ['numerator', 1_000, 1],
      ['denominator', 60_000, 1],
    ]);
  });

  it('says in words why there is nothing to follow for a value that cannot be computed', async () => {
    const trace = await box.json<Trace>('trace', '--indicator', 'agency-weeks', '--unit', 'R', '--period', '2025');
    expect(trace.value.kind).toBe('not-computable');
    const told = await box.run('trace', '--indicator', 'agency-weeks', '--unit', 'R', '--period', '2025');
    expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/inga rader|inga timmar|saknas/) });
  });
});
