import { chmod, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger, TREE_REGION } from './support/region-texts.ts';
import { expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';

let box: Sandbox;
let server: RunningServer;
let before: string;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(TREE_REGION);
  await box.write('good.csv', ledger([['2025-01-31', '4510', '3110', '100']]));
  await box.json('import', 'good.csv');
  server = await startServer(box);
  before = await everything();
});
afterAll(() => box.close());

/** What a bad file must leave untouched. */
const everything = async () =>
  JSON.stringify([
    await server.get('/imports'),
    await server.get('/unmapped'),
    await server.values({ period: '2025' }),
  ]);

async function expectRefusal(file: string, ...words: (string | RegExp)[]): Promise<string> {
  const run = await box.run('import', file);
  expectRefused(run, path.basename(file), ...words);
  expect(run.stdout).toBe('');
  expect(await everything()).toBe(before);
  return run.stderr;
}

const HTML = '<!DOCTYPE html>\n<html><body><table><tr><td>datum</td><td>konto</td></tr></table></body></html>\n';
const SIE = `#FLAGGA 0
#SIETYP 4
#VER "A" 7 20250131
{
#TRANS 4510 {1 "3110"} 100.00
#TRANS 2440 {} -99.00
}
`;
const HEADINGS = 'datum;konto;kostnadsställe;belopp;text\n';

/** Files that are nothing to read rows from. */
const FILES: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
  ['an empty file', 'tom.csv', '', /tom/],
  ['a heading without rows', 'rubrik.csv', HEADINGS, /inga rader/],
  ['a binary file', 'binar.csv', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256), /text/],
  ['a web page named .csv', 'sida.csv', HTML, /webbsida/],
  ['a web page named .xls', 'sida.xls', HTML, /webbsida/],
  [
    'the old workbook format',
    'gammal.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    /XLSX/,
  ],
  ['unknown headings', 'okand.csv', 'a;b;c;d\n1;2;3;4\n', /Rubriker/],
  ['a missing column', 'saknas.csv', 'datum;konto;kostnadsställe\n2025-02-28;4510;3110\n', /belopp|amount/],
  [
    'a mixture of encodings',
    'blandad.csv',
    Buffer.concat([
      Buffer.from(`${HEADINGS}2025-02-28;4510;3110;1;läkare\n`),
      Buffer.from('2025-02-28;4510;3110;1;läkare på jour\n', 'latin1'),
    ]),
    /kodning/,
  ],
  [
    'a table cut off in a row',
    'avklippt.csv',
    `${HEADINGS}2025-02-28;4510;3110;1;x\n2025-02-28;4510;31`,
    /mitt i raden/,
  ],
  [
    'a SIE file cut off in a voucher',
    'avklippt.se',
    SIE.slice(0, SIE.lastIndexOf('#TRANS')),
    /avslutas aldrig|avklippt/,
  ],
  ['a voucher that does not balance', 'obalans.se', SIE, /obalans\.se:\d+:.*A 7.*1,00/],
];

describe('a file that cannot be used', () => {
  it.each(FILES)('is refused with a sentence: %s', async (_, name, content, sentence) => {
    await box.write(name, content);
    await expectRefusal(name, sentence);
  });

  it('is refused when it is a folder, is not there, or may not be read', async () => {
    await mkdir(path.join(box.folder, 'mapp.csv'));
    await expectRefusal('mapp.csv');
    await expectRefusal('finns-inte.csv', /finns inte/);
    // Root may read everything.
    if (process.getuid?.() !== 0) {
      await chmod(await box.write('stängd.csv', HEADINGS), 0);
      await expectRefusal('stängd.csv');
    }
  });

  it('is refused before it is read when it is 10 GB', async () => {
    const file = await open(path.join(box.folder, 'stor.csv'), 'w');
    await file.write(HEADINGS);
    await file.truncate(10 * 1024 ** 3);
    await file.close();
    await expectRefusal('stor.csv', /10\s?737\s?418\s?240|GB|GiB/);
  });

  it('is refused with the cell when a workbook holds a formula, and as broken when it is cut off', async () => {
    const rows = [
      ['datum', 'konto', 'kostnadsställe', 'belopp'],
      ['2025-02-28', '4510', '3110', 10],
      ['2025-02-28', '4510', '3110', null],
    ];
    const cells = new Map([['2,3', { value: 20, type: 'formula' as const, formula: 'D2*2', formulaResult: 20 }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Blad1', rows, cells }] });
    await box.write('formel.xlsx', bytes);
    await expectRefusal('formel.xlsx', /formel\.xlsx:3:.*belopp.*formel/);
    await box.write('klippt.xlsx', bytes.subarray(0, bytes.length / 2));
    await expectRefusal('klippt.xlsx', /avklippt|skadad/);
  });
});

describe('faulty rows', () => {
  it('are all told at once in a ledger, each with line, column and value, and numbers of persons masked', async () => {
    const rows = [
      '2025-02-28;4510;3110;1,00;rätt rad',
      '2206-02-28;4510;3110;1,00;datum',
      '2025-02-28;4510;3110;1,005;tre decimaler',
      '2025-02-28;4510;3110;1,00;Hyrläkare 19811218-9876',
      '2025-02-30;4510;3110;1,00;ingen dag',
      '2025-02-28;45X0;3110;1,00;konto',
      '2025-02-28;4510;3110;tusen;belopp',
      '2025-02-28;4510;3110;;inget belopp',
      '2025-02-28;4510;3110;=1+1;formel',
      '2025-02-28;4510;3110;1.234,50;tusental',
    ];
    await box.write('fel.csv', `${HEADINGS}${rows.join('\n')}\n`);
    const stderr = await expectRefusal('fel.csv', /^9 fel i fel\.csv/m);
    const lines = [...stderr.matchAll(/^fel\.csv:(\d+): Kolumn (\p{L}+)/gmu)].map(
      ([, line, column]) => `${line} ${column}`,
    );
    expect(lines).toEqual([
      '3 datum',
      '4 belopp',
      '5 text',
      '6 datum',
      '7 konto',
      '8 belopp',
      '9 belopp',
      '10 belopp',
      '11 belopp',
    ]);
    for (const value of ['2206-02-28', '1,005', '2025-02-30', '45X0', 'tusen', '1.234,50'])
      expect(stderr).toContain(value);
    expect(stderr).toContain('19811218-****');
    expect(stderr).not.toContain('9876');
  });

  it('are told in staff, with both lines of two that contradict each other', async () => {
    const rows = [
      '2025-02;HC1;Läkare;7;6,25;',
      '2025-02;HC2;Läkare;7;-1;',
      '2025-02;HC1;Läkare;7;6,5;',
      '2025-02;HC2;8112189876;1;1;',
    ];
    await box.write('personal.csv', `månad;enhet;personalkategori;antal;årsarbetare;not\n${rows.join('\n')}\n`);
    const stderr = await expectRefusal('personal.csv', /personal\.csv:3:.*-1/, /personal\.csv:5:.*personnummer/);
    expect(stderr).toMatch(/personal\.csv:4:.*rad 2/);
    expect(stderr).not.toContain('9876');
  });

  it('are told in series and engagements', async () => {
    await box.write(
      'serie.csv',
      'nyckeltal;enhet;period;värde\nsick-leave;R;2025-02;5 %\nsick-leave;R;2025-02;6 %\nsick-leave;R;2025-13;6 %\n',
    );
    await expectRefusal('serie.csv', /serie\.csv:3:.*rad 2/, /serie\.csv:4:.*2025-13/);
    await box.write(
      'hyr.csv',
      'referens;enhet;personalkategori;från;till;timmar;leverantör\nA;HC1;Läkare;2025-02-10;2025-02-01;8;X AB\nB;HC1;Läkare;2025-02-01;2025-02-01;25;X AB\nC;HC1;Läkare;2025-02-01;2025-02-02;;X AB\n',
    );
    await expectRefusal('hyr.csv', /hyr\.csv:2:.*2025-02-10/, /hyr\.csv:3:.*25/, /hyr\.csv:4:.*timmar/);
  });
});
