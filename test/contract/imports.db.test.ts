import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger, TREE_REGION } from './support/region-texts.ts';
import { expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { pick, type Value } from './support/values.ts';

type Import = {
  id: number;
  kind: string;
  file: string;
  status: string;
  reconciliation: Record<'rowsRead' | 'rowsStored' | 'rowsSkipped' | 'sumRead' | 'sumStored' | 'sumSkipped', number>;
};
type Outcome = { outcome: string; kind: string; profile: string; encoding: string; import: Import | null };
type Trace = { value: Value; rows: { part: string; file: string; line: number; amountOre: number }[] };

let box: Sandbox;
let server: RunningServer;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(TREE_REGION);
  server = await startServer(box);
});
afterAll(() => box.close());

const costOf = async (period: string) =>
  pick(await server.values({ period, indicator: 'agency-personnel-cost' }), 'agency-personnel-cost').value;
/** Everything that is shown of a year, with every previous value and target, as text. */
const shownOf = async (period: string) => JSON.stringify(await server.values({ period, by: 'month' }));
const listed = async () => (await server.get<{ items: Import[] }>('/imports')).items;

describe('a correction', () => {
  const march = ledger([
    ['2025-03-10', '4010', '3110', '5000,00'],
    ['2025-03-20', '4510', '3110', '1234,56'],
    ['2025-04-20', '4510', '4100', '10,00'],
  ]);

  it('reads a file in, reconciled to the öre, and leads from the value to its line', async () => {
    await box.write('mars.csv', march);
    const [first] = await box.json<Outcome[]>('import', 'mars.csv');
    expect(first).toMatchObject({ outcome: 'imported', kind: 'ledger' });
    const shown = await box.json<Import>('imports', 'show', String(first!.import!.id));
    expect(shown.reconciliation).toMatchObject({
      rowsRead: 3,
      rowsStored: 3,
      rowsSkipped: 0,
      sumRead: 624_456,
      sumStored: 624_456,
    });
    expect(await costOf('2025')).toBe(124_456);
    const trace = await box.json<Trace>(
      'trace',
      '--indicator',
      'agency-personnel-cost',
      '--unit',
      'PV',
      '--period',
      '2025-03',
    );
    expect(trace.rows).toEqual([
      expect.objectContaining({ file: 'mars.csv', line: 3, amountOre: 123_456, part: 'numerator' }),
    ]);
  });

  it('recognises the same file, also under another name, and changes nothing', async () => {
    const before = await shownOf('2025');
    await box.write('mars-igen.csv', march);
    expect((await box.json<Outcome[]>('import', 'mars-igen.csv'))[0]).toMatchObject({ outcome: 'already-imported' });
    expect(await shownOf('2025')).toBe(before);
    expect(await listed()).toHaveLength(1);
  });

  it('replaces the period it covers only when asked, and undo restores the figures to the letter', async () => {
    await box.write(
      'rättad.csv',
      ledger([
        ['2025-03-10', '4010', '3110', '5000,00'],
        ['2025-03-20', '4510', '3110', '1000,00'],
      ]),
    );
    const before = await shownOf('2025');
    expectRefused(await box.run('import', 'rättad.csv'), '--replace', 'rättad.csv');
    expect(await shownOf('2025')).toBe(before);
    const [tried] = await box.json<Outcome[]>('import', 'rättad.csv', '--replace', '--dry-run');
    expect(tried).toMatchObject({ outcome: 'dry-run', import: null });
    expect(await shownOf('2025')).toBe(before);

    const [replaced] = await box.json<Outcome[]>('import', 'rättad.csv', '--replace');
    expect(await costOf('2025-03')).toBe(100_000);
    expect(await costOf('2025-04')).toBe(1_000);
    const undone = await box.json<{ indicators: { indicator: string; before: number; after: number }[] }>(
      'imports',
      'undo',
      String(replaced!.import!.id),
    );
    expect(undone.indicators).toContainEqual(
      expect.objectContaining({ indicator: 'agency-personnel-cost', before: 101_000, after: 124_456 }),
    );
    expect(await shownOf('2025')).toBe(before);
    expectRefused(await box.run('imports', 'undo', String(replaced!.import!.id)), String(replaced!.import!.id));
    expect(await box.run('verify')).toMatchObject({ code: 0 });
  });
});

/** One year for each way of writing the same two rows: 1 000 000,50 own and 37 100,25 hired, on 3110. */
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const cp437 = (text: string) =>
  Buffer.from(text.replaceAll('å', '\u0086').replaceAll('ä', '\u0084').replaceAll('ö', '\u0094'), 'latin1');
const swedish = (year: number, sign = ';') =>
  [
    ['Datum', 'Konto', 'Kostnadsställe', 'Belopp', 'Text'],
    [`${year}-01-31`, '4010', '3110', '1000000,50', 'Lön för läkare'],
    [`${year}-01-31`, '4510', '3110', '37100,25', 'Hyrläkare på jour'],
  ]
    .map((row) => row.join(sign))
    .join('\r\n');
const english = (year: number) =>
  `month,account,cost_centre,amount,extra\n${year}-01,4010,3110,1000000.50,"a, b"\n${year}-01,4510,3110,37100.25,\n`;
const sie = (year: number, flag: string) => `#FLAGGA 0
#PROGRAM "Ekonomi" 1.0
#FORMAT PC8
#SIETYP 4
#FNAMN "Region Träd"
#DIM 1 "Kostnadsställe"
#KONTO 4010 "Löner"
#VER "A" 1 ${year}0131 "Löner"
{
#TRANS 4010 {1 "3110"} 1000000.50
#TRANS 4510 {1 "3110"} 37100.25 ${year}0115 "Inhyrd läkare"
#TRANS 2440 {} -1037100.75
}
${flag}`;

const WRITINGS: readonly (readonly [string, (year: number) => string | Uint8Array])[] = [
  ['semikolon.csv', (year) => swedish(year)],
  ['tabb.txt', (year) => swedish(year, '\t')],
  ['bom.csv', (year) => `\uFEFF${swedish(year)}`],
  ['latin1.csv', (year) => latin1(swedish(year))],
  ['cp437.csv', (year) => cp437(swedish(year))],
  ['engelska.csv', english],
  ['sie-cp437.se', (year) => cp437(sie(year, ''))],
  ['sie-latin1.si', (year) => latin1(sie(year, ''))],
];

describe('one table in many writings', () => {
  it('gives the same figures from all of them, read in by one command', async () => {
    for (const [index, [name, make]] of WRITINGS.entries()) await box.write(name, make(2010 + index));
    const outcomes = await box.json<Outcome[]>('import', ...WRITINGS.map(([name]) => name));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(WRITINGS.map(() => 'imported'));
    const values = await server.values({ by: 'month', period: '2010-01..2017-12' });
    const januaries = (key: string) =>
      values.filter((value) => value.indicator === key && value.period.endsWith('-01')).map(({ value }) => value);
    expect(januaries('agency-personnel-cost')).toEqual(WRITINGS.map(() => 3_710_025));
    expect(januaries('own-personnel-cost')).toEqual(WRITINGS.map(() => 100_000_050));
  });

  it('keeps å, ä and ö of each encoding', async () => {
    for (const year of [2013, 2014, 2016]) {
      const period = `${year}-01`;
      const trace = await server.get(`/indicator-value-rows?indicator=agency-personnel-cost&period=${period}`);
      expect(JSON.stringify(trace)).toMatch(year === 2016 ? /Inhyrd läkare/ : /Hyrläkare på jour/);
    }
  });

  it.each(['1', '2', '3'])('refuses SIE type %s and says why', async (type) => {
    await box.write(`saldo${type}.se`, sie(2018, '').replace('#SIETYP 4', `#SIETYP ${type}`));
    expectRefused(await box.run('import', `saldo${type}.se`), /saldon/, /typ 4/);
  });
});

describe('the other kinds', () => {
  it('reads staff, engagements in hours and weeks, and series, found by content', async () => {
    await box.write(
      'personal.csv',
      'månad;enhet;personalkategori;antal;årsarbetare;sjukfrånvaro\n2026-01;HC1;Läkare;7;6,25;4,8 %\n2026-01;HC2;Sjuksköterska;4;3,5;\n',
    );
    await box.write(
      'timmar.csv',
      'reference,unit,staff_category,from,to,hours,supplier\nA1,HC1,physician,2026-01-05,2026-01-11,60,Vårdkraft AB\n',
    );
    await box.write(
      'veckor.csv',
      'referens\tenhet\tpersonalkategori\tfrån\ttill\tveckor\tleverantör\nB1\tHC2\tLäkare\t2026-01-05\t2026-01-11\t1,5\tVårdkraft AB\n',
    );
    await box.write(
      'serie.csv',
      'nyckeltal;enhet;period;värde;målvärde;kommentar\nsick-leave;R;2026-01;5,7 %;5 %;preliminärt\n',
    );
    const outcomes = await box.json<Outcome[]>('import', 'personal.csv', 'timmar.csv', 'veckor.csv', 'serie.csv');
    expect(outcomes.map(({ kind }) => kind)).toEqual(['staff', 'engagements', 'engagements', 'series']);
    const values = await server.values({ period: '2026-01' });
    expect(pick(values, 'own-full-time-equivalents').value).toBe(9.75);
    // 60 ÷ 40 + 1,5
    expect(pick(values, 'agency-weeks').value).toBe(3);
    expect(pick(values, 'sick-leave').value).toBe(0.057);
  });

  it('takes the kind and profile that are asked for, and refuses one that does not fit', async () => {
    await box.write('rain.csv', 'Verdatum;Konto;Ansvar;Utfall;Vernr\n2009-05-01;4510;3110;10,00;1\n');
    expect(
      (await box.json<Outcome[]>('import', 'rain.csv', '--as', 'ledger', '--profile', 'raindance'))[0],
    ).toMatchObject({
      outcome: 'imported',
      profile: 'raindance',
    });
    expectRefused(await box.run('import', 'rain.csv', '--as', 'staff'), /staff/);
  });

  it('of several files writes nothing when one is refused, and tells which', async () => {
    await box.write('god.csv', ledger([['2008-01-31', '4510', '3110', '5']]));
    await box.write('dålig.csv', ledger([['2008-02-31', '4510', '3110', '5']]));
    await box.write('binär.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
    const before = await listed();
    expectRefused(await box.run('import', 'god.csv', 'dålig.csv'), /dålig\.csv:2:/, '2008-02-31');
    expectRefused(await box.run('import', 'god.csv', 'binär.csv'), 'binär.csv');
    expect(await listed()).toEqual(before);
    expect(await box.json<object[]>('import', 'god.csv', 'god.csv', '--dry-run')).toMatchObject([
      { outcome: 'dry-run' },
      { outcome: 'already-imported' },
    ]);
  });

  it('tells in a dry run what the import itself would be refused for', async () => {
    await box.write('först.csv', ledger([['2008-03-31', '4510', '3110', '5']]));
    await box.write('rättad.csv', ledger([['2008-03-31', '4510', '3110', '6']]));
    await box.json('import', 'först.csv');
    expectRefused(await box.run('import', 'rättad.csv', '--dry-run'), 'först.csv', '--replace');
    const [tried] = await box.json<{ replaces: object[] }[]>('import', 'rättad.csv', '--dry-run', '--replace');
    expect(tried?.replaces).toMatchObject([{ file: 'först.csv', firstMonth: '2008-03', lastMonth: '2008-03' }]);
  });
});
