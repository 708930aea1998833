import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerRow, RowIssue, SkippedRow, SourceRow } from '../../domain/row-types.ts';
import { hashFile, openSource, type OpenOptions } from './index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'varaktig-source-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function write(content: string | Uint8Array, name = `fil-${files++}.csv`): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function read(file: string, options: OpenOptions = {}) {
  const source = await openSource(file, options);
  const found = { rows: [] as SourceRow[], issues: [] as RowIssue[], skipped: [] as SkippedRow[] };
  await source.read({
    onRow: (row) => found.rows.push(row),
    onIssue: (issue) => found.issues.push(issue),
    onSkip: (row) => found.skipped.push(row),
  });
  return { source, ...found };
}

const refusal = (content: string | Uint8Array, options: OpenOptions = {}) =>
  openSource(write(content), options).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );

const HEADER = 'datum;konto;kostnadsställe;belopp;text';
const ROW = '2026-01-31;4510;3110;5,00;Läkare, översjö, Åre Älv Ö';
const TABLE = `${HEADER}\n${ROW}\n`;
const SIE =
  '#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#VER A 1 20260131 "Löner, åkeri"\r\n{\r\n#TRANS 4510 {1 "3110"} 0.00\r\n}\r\n';

describe('text encodings', () => {
  it.each([
    ['utf-8', Buffer.from(TABLE)],
    ['utf-8-bom', Buffer.from(`\ufeff${TABLE}`)],
    ['windows-1252', iconv.encode(TABLE, 'windows-1252')],
    ['cp437', iconv.encode(TABLE, 'cp437')],
    ['utf-16le', iconv.encode(TABLE, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(TABLE, 'utf-16be', { addBOM: true })],
  ])('reads %s', async (encoding, bytes) => {
    const { source, rows, issues } = await read(write(bytes));
    expect(issues).toEqual([]);
    expect(source.encoding).toBe(encoding);
    expect(source.columns).toEqual(HEADER.split(';'));
    expect(rows).toMatchObject([{ line: 2, text: 'Läkare, översjö, Åre Älv Ö' }]);
  });

  it.each(['cp437', 'windows-1252', 'utf-8'])('reads SIE in %s whatever its #FORMAT says', async (encoding) => {
    const { source, rows } = await read(write(iconv.encode(SIE, encoding)));
    expect(source).toMatchObject({ kind: 'sie', profile: 'sie', encoding, delimiter: null });
    expect(rows).toMatchObject([{ text: 'Löner, åkeri', costCentre: '3110' }]);
  });

  it('looks past a long start of plain ASCII', async () => {
    const ascii = 'date;account;cost_centre;amount;text\n' + '2026-01-31;4510;3110;5;x\n'.repeat(60_000);
    const { source, rows } = await read(write(iconv.encode(`${ascii}2026-01-31;4510;3110;5;Läkare\n`, 'cp437')));
    expect(source.encoding).toBe('cp437');
    expect(rows).toHaveLength(60_001);
    expect(rows.at(-1)).toMatchObject({ line: 60_002, text: 'Läkare' });
  });

  it('reads dashes and quotation marks of Windows-1252', async () => {
    const { rows } = await read(
      write(iconv.encode(`${HEADER}\n2026-01-31;4510;3110;5;Läkare – ”hyr”\n`, 'windows-1252')),
    );
    expect(rows).toMatchObject([{ text: 'Läkare – ”hyr”' }]);
  });

  it.each(['Avtal 2026–2027', 'Avtal ”Norr” AB'])('reads %s of a file that is ASCII but for it', async (text) => {
    const table = `date;account;cost_centre;amount;text\n2026-01-31;4510;3110;5;${text}\n`;
    const { source, rows } = await read(write(iconv.encode(table, 'windows-1252')));
    expect([source.encoding, rows]).toMatchObject(['windows-1252', [{ text }]]);
  });

  it('gives back Swedish text in all four encodings', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'åäöÅÄÖéabc 1,'.split('')), minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('utf-8', 'windows-1252', 'cp437', 'utf-16le'),
        async (content, encoding) => {
          const table = `${HEADER}\n2026-01-31;4510;3110;5;x${content}x\n`;
          const { rows } = await read(
            write(iconv.encode(table, encoding, { addBOM: encoding.startsWith('utf-16') }), 'text.csv'),
          );
          expect(rows).toMatchObject([{ text: `x${content}x` }]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells lines in another encoding than the rest, and lost characters', async () => {
    const mixed = Buffer.concat([
      Buffer.from(TABLE),
      iconv.encode(`${ROW}\n`, 'windows-1252'),
      Buffer.from(`${ROW}\n`),
    ]);
    // The first chunk decides: here it is not valid UTF-8 as a whole, so that what was UTF-8 shows garbled.
    expect(await refusal(mixed)).toBe('file-wrong-encoding');
    const marked = Buffer.concat([Buffer.from('\ufeff'), mixed]);
    expect((await read(write(marked))).issues).toEqual([
      { line: 3, code: 'text-wrong-encoding', values: { encoding: 'UTF-8' } },
    ]);
    const lost = await read(write(`${TABLE}2026-01-31;4510;3110;5;L\ufffdkare\n2026-01-31;4510;3110;5;LÃ¤kare\n`));
    expect(lost.issues.map(({ line, code }) => [line, code])).toEqual([
      [3, 'text-garbled'],
      [4, 'text-garbled'],
    ]);
  });

  it('tells a formula behind a tab or a no-break space, so that no row is lost', async () => {
    const { rows, issues } = await read(
      write(
        [
          HEADER,
          '2026-01-31;4510;3110;100,00;sund',
          '2026-01-31;4510;3110;\t=100+1;a',
          '2026-01-31;4510;3110;\u00a0=100+1;b',
          '2026-01-31;\t=4510;3110;100,00;c',
        ].join('\n'),
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(issues).toEqual([
      { line: 3, column: 'belopp', value: '=100+1', code: 'formula-cell' },
      { line: 4, column: 'belopp', value: '=100+1', code: 'formula-cell' },
      { line: 5, column: 'konto', value: '=4510', code: 'formula-cell' },
    ]);
  });

  const WORDS = 'Läkare sjuksköterska';
  const row = (text: string) => `2026-01-31;4510;3110;5;${text}\n`;

  it.each([
    ['cp437', 'utf-8', 'L├ñkare sjuksk├╢terska'],
    ['windows-1252', 'cp437', 'L„kare sjuksk”terska'],
    ['cp437', 'windows-1252', 'LΣkare sjuksk÷terska'],
  ])('tells a line of a %s file that is %s', async (encoding, other, shown) => {
    const ascii = row('x').repeat(2);
    const { source, issues } = await read(
      write(
        Buffer.concat([iconv.encode(`${HEADER}\n${row(WORDS)}`, encoding), iconv.encode(ascii + row(WORDS), other)]),
      ),
    );
    expect(source.encoding).toBe(encoding);
    expect(issues).toMatchObject([{ line: 5, code: 'text-garbled' }]);
    expect(shown).toContain(issues[0]!.value!.split(';').at(-1)!);
  });

  it.each(['L├ñkare', 'sjuksk├╢terska', '├àre', '├älv', '├ûstra', 'L„kare', 'sjuksk”terska', 'v†rd', 'SJUKSK™TERSKA'])(
    'tells %s, garbled before the file was written',
    async (text) =>
      expect((await read(write(`${HEADER}\n${row('x')}${row(text)}`))).issues).toMatchObject([
        { line: 3, code: 'text-garbled' },
      ]),
  );

  it('shows no part of a personal identity number that stands beside garbled text', async () => {
    const { issues } = await read(write(`${HEADER}\n${row('811218-9876 L├ñkare')}`));
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['text-garbled', 'L├ñkare'],
      ['personal-number', '811218-****'],
    ]);
  });

  it.each(['”Norr” – „Syd”', 'Firma ”Norr”, 5” rör', 'Brand™ AB', 'GROŽNJAN', 'A├─B', 'Anna†', 'a÷b σ'])(
    'lets %s be',
    async (text) => {
      const { rows, issues } = await read(write(`${HEADER}\n${row(text)}`));
      expect([rows, issues]).toMatchObject([[{ text }], []]);
    },
  );

  it('tells Ä of code page 437 in a file of Windows-1252', async () => {
    const bytes = Buffer.concat([iconv.encode(`${HEADER}\n`, 'windows-1252'), iconv.encode(row('LÄKARE'), 'cp437')]);
    // Twice, so that Windows-1252 has more Swedish letters than code page 437.
    const { issues } = await read(write(Buffer.concat([bytes, iconv.encode(row(WORDS), 'windows-1252')])));
    expect(issues).toMatchObject([{ line: 2, code: 'text-garbled' }]);
  });

  it('names the line of a heading that cannot be read', async () => {
    const mixed = Buffer.concat([iconv.encode(`${HEADER}\n`, 'windows-1252'), iconv.encode(row(WORDS), 'cp437')]);
    await expect(openSource(write(mixed, 'blandad.csv'))).rejects.toMatchObject({
      code: 'file-wrong-encoding',
      problems: [{ file: 'blandad.csv', line: 1, code: 'text-garbled', value: 'kostnadsstΣlle' }],
    });
    const nulls = iconv.encode(TABLE.replace('datum', 'da\u0000um'), 'utf-16le', { addBOM: true });
    await expect(openSource(write(nulls))).rejects.toMatchObject({
      code: 'file-binary',
      problems: [{ line: 1, code: 'null-character', values: { position: 3 } }],
    });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-8'])('tells a file that ends inside a character: %s', async (encoding) => {
    const whole = iconv.encode(`${TABLE}2026-01-31;4510;3110;5;Å`, encoding, { addBOM: true });
    const { issues } = await read(write(whole.subarray(0, -1)));
    expect(issues).toEqual([{ line: 3, code: 'character-cut-off' }]);
    expect((await read(write(whole))).issues).toEqual([]);
  });

  it('tells a lone byte after the last line', async () => {
    const table = iconv.encode(TABLE, 'utf-16le', { addBOM: true });
    const { issues } = await read(write(Buffer.concat([table, Buffer.of(0x32)])));
    expect(issues).toEqual([{ line: 3, code: 'character-cut-off' }]);
  });

  it.each(['utf-8', 'windows-1252', 'utf-16le'])('tells null characters after the start of %s', async (encoding) => {
    const rows = `${ROW}\n`.repeat(2_000);
    const faulty = `${HEADER}\n${rows}2026-01-31;45\u000010;3110;5;x\n${ROW}\n2026-01-31;4510;3110;5;\u0000\n`;
    const found = await read(write(iconv.encode(faulty, encoding, { addBOM: encoding.startsWith('utf-16') })));
    expect(found.issues.filter(({ code }) => code === 'null-character')).toEqual([
      { line: 2_002, code: 'null-character', values: { position: 14 } },
      { line: 2_004, code: 'null-character', values: { position: 24 } },
    ]);
    expect(JSON.stringify([found.rows, found.issues])).not.toContain('\\u0000');
  });

  it('tells null characters in SIE files, and near the start of UTF-16', async () => {
    const sie = SIE.replace('4510', '45\u000010').replace('#VER', `${'#KONTO 4510 "Hyra"\r\n'.repeat(4_000)}#VER`);
    expect((await read(write(sie))).issues).toMatchObject([{ line: 4_006, code: 'null-character' }, { line: 4_006 }]);
    const utf16 = iconv.encode(TABLE.replace('3110', '31\u0000'), 'utf-16le', { addBOM: true });
    expect((await read(write(utf16))).issues).toEqual([{ line: 2, code: 'null-character', values: { position: 19 } }]);
  });

  it('accepts the end mark of DOS files after the last row', async () => {
    const { rows, issues } = await read(write(iconv.encode(`${TABLE}\u001a`, 'cp437')));
    expect([rows.length, issues]).toEqual([1, []]);
  });

  it('reads lines that end with a carriage return alone', async () => {
    expect((await read(write(TABLE.replaceAll('\n', '\r')))).rows).toMatchObject([{ line: 2 }]);
  });
});

describe('unfit files', () => {
  it.each([
    ['file-empty', ''],
    ['file-empty', ' \n\n'],
    ['file-binary', Uint8Array.from({ length: 500 }, (_, i) => i % 7)],
    ['file-html', '<html><body><table><tr><td>datum</td></tr></table></body></html>'],
    ['file-old-workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['file-pdf', '%PDF-1.7'],
    ['file-xml', '<?xml version="1.0"?><x/>'],
    ['invoice-import-unavailable', '<?xml version="1.0"?><Invoice xmlns="urn:oasis"/>'],
    ['workbook-broken', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)],
    ['headers-unknown', 'a;b\n1;2\n'],
    ['columns-missing', 'datum;konto;belopp\n1;2;3\n'],
    ['header-duplicate', 'datum;Datum;konto;kostnadsställe;belopp\n'],
    ['sie-type-balances', '#FLAGGA 0\n#SIETYP 2\n'],
  ])('are refused: %s', async (code, content) => expect(await refusal(content)).toBe(code));

  it('is refused when missing, no file, or too large before a byte of it is read', async () => {
    await expect(openSource(path.join(folder, 'saknas.csv'))).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(openSource(folder)).rejects.toMatchObject({ code: 'file-unreadable' });
    const large = write('');
    truncateSync(large, 10_000_000_000);
    await expect(openSource(large)).rejects.toMatchObject({ code: 'file-too-large', values: { size: 10_000_000_000 } });
    await expect(openSource(write(TABLE), { maxBytes: 10 })).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('are refused when they are not what was asked for', async () => {
    expect(await refusal(SIE, { kind: 'ledger' })).toBe('kind-mismatch');
    expect(await refusal(TABLE, { kind: 'sie' })).toBe('kind-mismatch');
    expect(await refusal(TABLE, { kind: 'staff' })).toBe('columns-missing');
    expect(await refusal(TABLE, { kind: 'invoice' })).toBe('invoice-import-unavailable');
    expect(await refusal(TABLE, { profile: 'palasso' })).toBe('profile-unknown');
    expect(await refusal(SIE, { profile: 'generic' })).toBe('profile-mismatch');
    expect(await refusal(TABLE, { profile: 'sie' })).toBe('profile-mismatch');
  });

  it('names the file as the user knows it', async () => {
    await expect(openSource(write(''), { fileName: 'Huvudbok.csv' })).rejects.toMatchObject({
      values: { file: 'Huvudbok.csv' },
    });
  });
});

describe('reading', () => {
  const long = (count: number) => `${HEADER}\n${`${ROW}\n`.repeat(count)}`;

  it('counts lines across chunks, hashes every byte and tells how far it is', async () => {
    const content = long(12_000);
    const file = write(content);
    const source = await openSource(file);
    expect(() => source.contentHash()).toThrow('hash');
    const progress: number[] = [];
    const lines: number[] = [];
    await source.read({
      onRow: (row) => lines.push(row.line),
      onIssue: () => expect.unreachable(),
      onSkip: () => expect.unreachable(),
      onProgress: (bytes) => progress.push(bytes),
    });
    expect(lines).toEqual(Array.from({ length: 12_000 }, (_, i) => i + 2));
    const hash = createHash('sha256').update(content).digest('hex');
    expect([source.contentHash(), await hashFile(file)]).toEqual([hash, hash]);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(source.byteSize);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('keeps rows whole when a quoted field spans chunks', async () => {
    const filler = 'ö'.repeat(90_000);
    const { rows } = await read(write(`${HEADER}\n2026-01-31;4510;3110;5;"${`${filler}\n`.repeat(3)}slut"\n${ROW}\n`));
    expect(rows.map((row) => [row.line, (row as LedgerRow).text?.length])).toEqual([
      [2, 3 * 90_001 + 4],
      [6, 26],
    ]);
  });

  it('waits for the receiver and stops when told to', async () => {
    const source = await openSource(write(long(20_000)));
    const stop = new AbortController();
    let rows = 0;
    let waited = 0;
    const reading = source.read({
      onRow: () => rows++,
      onIssue: () => undefined,
      onSkip: () => undefined,
      drain: async () => {
        await Promise.resolve();
        if (++waited === 2) stop.abort(new Error('stopped'));
      },
      signal: stop.signal,
    });
    await expect(reading).rejects.toThrow('stopped');
    expect(waited).toBe(2);
    expect(rows).toBeLessThan(20_000);
  });

  it('takes the end of next year, or the given day, as the last', async () => {
    const latestDate = '2026-01-30' as LedgerRow['date'];
    expect((await read(write(TABLE), { latestDate })).issues).toMatchObject([{ code: 'date-out-of-range' }]);
    const nextYear = new Date().getFullYear() + 1;
    const later = await read(write(`${HEADER}\n${nextYear}-12-31;1;1;1;\n${nextYear + 1}-01-01;1;1;1;\n`));
    expect(later.issues).toMatchObject([{ line: 3, code: 'date-out-of-range' }]);
  });
});
