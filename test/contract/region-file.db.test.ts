import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_REGION, ledger, TREE_REGION } from './support/region-texts.ts';
import { expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { pick } from './support/values.ts';

type Unmapped = { type: string; code: string; rows: number; amountOre: number };
let box: Sandbox;

describe('region apply', () => {
  beforeAll(async () => {
    box = await openSandbox();
  });
  afterAll(() => box.close());

  it('shows with --dry-run what the contract’s example would change, and changes nothing', async () => {
    await box.write('region.yaml', CONTRACT_REGION);
    const tried = await box.run('region', 'apply', 'region.yaml', '--dry-run');
    expect(tried.code).toBe(0);
    for (const word of ['HC1', 'hours-per-agency-week', '4510', 'RS 867-2023|agency-cost-to-own', 'sick-leave'])
      expect(tried.stdout).toMatch(new RegExp(word));
    expectRefused(await box.run('imports'), 'region apply');
  });

  it('applies it, and changes nothing the second time', async () => {
    const first = await box.run('region', 'apply', 'region.yaml');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/Ny enhet: HC1/);
    expect(await box.json('region', 'apply', 'region.yaml')).toMatchObject({ outcome: 'unchanged', changes: [] });
  });

  it('reports every fault at once with file and line, both lines when two contradict, and writes nothing', async () => {
    const before = await box.json<{ text: string }>('region', 'show');
    const faulty = CONTRACT_REGION.replace('parent: R, careArea', 'parent: NIX, careArea')
      .replace('kind: agency-on-call', 'kind: joursnurra')
      .replace(
        'staffCategories:',
        `  - { code: HC1, name: Dubbel, level: verksamhet, parent: PV, validFrom: 2020-01-01 }\nstaffCategories:`,
      );
    await box.write('faulty.yaml', faulty);
    const refused = await box.run('region', 'apply', 'faulty.yaml');
    expectRefused(refused, 'NIX', 'joursnurra', /faulty\.yaml:7:/, /faulty\.yaml:15:/);
    expect(refused.stderr).toMatch(/faulty\.yaml:\d+:.*rad \d+/);
    expect((await box.json<{ text: string }>('region', 'show')).text).toBe(before.text);
  });

  it.each([
    ['no YAML', 'region: { code: "24"\n  - x', /broken\.yaml/],
    ['not a region file', 'hej: hopp\n', /broken\.yaml/],
    ['empty', '', /broken\.yaml/],
    ['a cycle', CONTRACT_REGION.replace('level: område, parent: R', 'level: område, parent: HC1'), /PV|HC1/],
    [
      'an unknown indicator',
      CONTRACT_REGION.replace('- { indicator: agency-cost', '- { indicator: agnecy-cost'),
      /agnecy/,
    ],
    ['another region', CONTRACT_REGION.replace('code: "24"', 'code: "24 b"'), /24 b/],
  ])('refuses %s', async (_, text, named) => {
    await box.write('broken.yaml', text);
    expectRefused(await box.run('region', 'apply', 'broken.yaml'), named);
  });
});

describe('rows and rules', () => {
  let server: RunningServer;
  beforeAll(async () => {
    box = await openSandbox();
    await box.apply(TREE_REGION);
    server = await startServer(box);
  });
  afterAll(() => box.close());
  const agencyCost = async (period: string, rest: Record<string, string> = {}) =>
    pick(await server.values({ indicator: 'agency-personnel-cost', period, ...rest }), 'agency-personnel-cost');
  const unmapped = async () => (await server.get<{ items: Unmapped[] }>('/unmapped')).items;

  it('writes and counts rows that no rule maps, and maps them by a later rule without a new import', async () => {
    const rows = ledger([
      ['2025-03-31', '4510', '3110', '1000'],
      ['2025-03-31', '4590', '3110', '250,50'],
      ['2025-03-31', '4590', '3110', '49,50'],
      ['2025-03-31', '4510', '9999', '70'],
    ]);
    await box.write('unmapped.csv', rows);
    await box.json('import', 'unmapped.csv');
    const before = await unmapped();
    expect(before.map(({ type, code, rows: count, amountOre }) => [type, code, count, amountOre]).toSorted()).toEqual([
      ['account', '4590', 2, 30_000],
      ['cost-centre', '9999', 1, 7_000],
    ]);
    expect(await agencyCost('2025-03')).toMatchObject({ unmappedOre: 37_000, complete: false });

    const rule = '  - { accounts: "4590", kind: agency, staffCategory: physician }\ntargets:';
    const applied = await box.apply(
      TREE_REGION.replace('targets:', rule).replace('costCentres: ["4100"]', 'costCentres: ["4100", "9999"]'),
    );
    expect(applied.reclassifiedRows).toBe(3);
    expect(await unmapped()).toEqual([]);
    // 1 000 + 250,50 + 49,50 + 70
    expect(await agencyCost('2025-03')).toMatchObject({ value: 137_000, unmappedOre: 0, complete: true });
    expect(await agencyCost('2025-03', { unit: 'MED' })).toMatchObject({ value: 7_000 });
    expect(await box.run('verify')).toMatchObject({ code: 0 });
  });

  it('keeps the tree of the time for a unit that is renamed, moved and closed, and today’s tree as an option', async () => {
    const moved = TREE_REGION.replace(
      '  - { code: HC2, name: Hälsocentralen Söder, level: verksamhet, parent: PV, costCentres: ["3200"] }',
      `  - { code: HC2, name: Hälsocentralen Söder, level: verksamhet, parent: PV, costCentres: ["3200"], validTo: 2024-12-31 }
  - { code: HC2, name: Södra mottagningen, level: verksamhet, parent: SJ, costCentres: ["3200"], validFrom: 2025-01-01, validTo: 2025-06-30 }`,
    );
    await box.apply(moved);
    await box.write(
      'moved.csv',
      ledger([
        ['2024-12-31', '4510', '3200', '100'],
        ['2025-01-01', '4510', '3200', '20'],
        ['2025-06-30', '4510', '3200', '3'],
        ['2025-07-01', '4510', '3200', '7'],
      ]),
    );
    await box.json('import', 'moved.csv');
    const cost = async (unit: string, period: string, rest: Record<string, string> = {}) =>
      (await agencyCost(period, { unit, ...rest })).value ?? 0;
    expect(await cost('PV', '2024-12')).toBe(10_000);
    expect(await cost('SJ', '2024-12')).toBe(0);
    expect(await cost('SJ', '2025-01')).toBe(2_000);
    expect(await cost('HC2', '2024-12..2025-06')).toBe(12_300);
    expect(await cost('SJ', '2024-12', { tree: 'latest' })).toBe(10_000);
    expect(await unmapped()).toContainEqual(
      expect.objectContaining({ type: 'cost-centre', code: '3200', rows: 1, amountOre: 700 }),
    );
    expect(await agencyCost('2025-08', { unit: 'HC2' })).toMatchObject({ kind: 'not-computable' });
  });

  it('splits purchases by the agreement that applied on the day', async () => {
    const agreements = `agreements:
  - { key: national-2018, name: Nationella avtalet, kind: framework, validFrom: 2018-02-06, suppliers: ["556677-8899"] }
series:`;
    await box.apply(TREE_REGION.replace('series:', agreements));
    await box.write(
      'agreement.csv',
      ledger([
        ['2018-02-05', '4510', '3110', '500', '556677-8899'],
        ['2018-02-06', '4510', '3110', '1000', '556677-8899'],
      ]),
    );
    await box.json('import', 'agreement.csv');
    const values = await server.values({ period: '2018-02' });
    expect(pick(values, 'framework-purchases').value).toBe(100_000);
    expect(pick(values, 'off-framework-purchases').value).toBe(50_000);
    expect(pick(values, 'framework-compliance')).toMatchObject({ numerator: 100_000, denominator: 150_000 });
  });

  it('shows purchases under a dispensation for themselves, by the engagement that names it', async () => {
    await box.write(
      'dispensed-hours.csv',
      'referens;enhet;personalkategori;från;till;timmar;leverantör;dispens\nD-1;HC1;Läkare;2019-03-01;2019-03-31;80;559999-0005;7/2019\n',
    );
    await box.write(
      'dispensed.csv',
      ledger([
        ['2019-03-15', '4510', '3110', '800', '559999-0005'],
        ['2019-03-15', '4510', '3200', '90', '559999-0005'],
      ]),
    );
    await box.json('import', 'dispensed-hours.csv', 'dispensed.csv');
    const values = await server.values({ period: '2019-03' });
    expect(pick(values, 'dispensed-purchases').value).toBe(80_000);
    expect(pick(values, 'off-framework-purchases').value).toBe(9_000);
    expect(pick(values, 'agency-weeks').value).toBe(2);
  });
});
