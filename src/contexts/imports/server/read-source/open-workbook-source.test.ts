import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerRow, RowIssue, SkippedRow, SourceRow } from '../../domain/row-types.ts';
import { openSource, type Source } from './index.ts';
import { cellText, columnIndex, columnLetters } from './xlsx/cell-text.ts';
import { isDateFormat } from './xlsx/workbook.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'varaktig-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function write(sheets: WriteSheet[], cut = 0): Promise<string> {
  const file = path.join(folder, 'bok.xlsx');
  const bytes = await writeXlsx({ sheets });
  writeFileSync(file, bytes.subarray(0, bytes.length - cut));
  return file;
}

async function read(sheets: WriteSheet[]) {
  const source = await openSource(await write(sheets));
  const found = { rows: [] as SourceRow[], issues: [] as RowIssue[], skipped: [] as SkippedRow[] };
  await source.read({
    onRow: (row) => found.rows.push(row),
    onIssue: (issue) => found.issues.push(issue),
    onSkip: (row) => found.skipped.push(row),
  });
  return { source, ...found };
}

async function amounts(source: Source): Promise<number[]> {
  const found: number[] = [];
  await source.read({
    onRow: (row) => found.push((row as LedgerRow).amountOre),
    onIssue: () => expect.unreachable(),
    onSkip: () => expect.unreachable(),
  });
  return found;
}

/** Packs a workbook anew, without compression, its sheet changed after the checksums were made. */
function writeStored(workbook: Uint8Array, text = '', changed = text): string {
  const file = path.join(folder, 'okomprimerad.xlsx');
  const bytes = storedZip(workbook);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThanOrEqual(0);
  bytes.write(changed, at);
  writeFileSync(file, bytes);
  return file;
}

/** The same archive with every entry stored. Source: PKWARE APPNOTE 6.3, sections 4.3.7–4.3.16. */
function storedZip(archive: Uint8Array): Buffer {
  const from = Buffer.from(archive);
  const end = from.lastIndexOf('PK\u0005\u0006');
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (let at = from.readUInt32LE(end + 16); at < end;) {
    const nameLength = from.readUInt16LE(at + 28);
    const name = from.subarray(at + 46, at + 46 + nameLength);
    const header = from.readUInt32LE(at + 42);
    const start = header + 30 + from.readUInt16LE(header + 26) + from.readUInt16LE(header + 28);
    const packed = from.subarray(start, start + from.readUInt32LE(at + 20));
    const content = from.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    // Version, flags, method, time and date; checksum; both sizes; lengths of name and extra field.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(from.readUInt32LE(at + 16), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(nameLength, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\u0003\u0004'), fields, name, content);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, name);
    offset += 30 + nameLength + content.length;
    at += 46 + nameLength + from.readUInt16LE(at + 30) + from.readUInt16LE(at + 32);
  }
  const listing = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(local.length / 4, 4);
  tail.writeUInt16LE(local.length / 4, 6);
  tail.writeUInt32LE(listing.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listing, Buffer.from('PK\u0005\u0006'), tail]);
}

const HEADER = ['datum', 'konto', 'kostnadsställe', 'belopp', 'text'];
const day = new Date(Date.UTC(2026, 0, 31));

describe('workbooks', () => {
  it('reads numbers exactly, dates as dates, and lines as row numbers', async () => {
    const { source, rows, issues } = await read([
      {
        name: 'Blad1',
        rows: [HEADER, [day, 4510, '3110', 1234.56, 'Läkare & co'], [], ['2026-01-31', '4510', null, 0.1 + 0.2, null]],
      },
    ]);
    expect(issues).toEqual([]);
    expect(source).toMatchObject({
      kind: 'ledger',
      profile: 'generic',
      encoding: 'xlsx',
      delimiter: null,
      columns: HEADER,
    });
    expect(rows).toMatchObject([
      { line: 2, date: '2026-01-31', account: '4510', costCentre: '3110', amountOre: 123_456, text: 'Läkare & co' },
      { line: 4, date: '2026-01-31', costCentre: '', amountOre: 30, text: null },
    ]);
    expect(source.contentHash()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds the sheet whose headings fit, below a title', async () => {
    const { rows } = await read([
      { name: 'Läs mig', rows: [['Utdrag'], ['skapat i dag']] },
      { name: 'Data', rows: [['Huvudbok 2026'], HEADER, [day, 4510, 3110, 5, null]] },
    ]);
    expect(rows).toMatchObject([{ line: 3, amountOre: 500 }]);
  });

  it('tells formula cells with their place, but not in the sum row', async () => {
    const { rows, issues, skipped } = await read([
      {
        name: 'Blad1',
        rows: [HEADER, [day, 4510, 3110, null, 'x'], ['Summa', null, null, null, null]],
        cells: new Map([
          ['1,3', { value: 5, type: 'formula', formula: 'B2*2', formulaResult: 5 }],
          ['2,3', { value: 5, type: 'formula', formula: 'SUM(D2:D2)', formulaResult: 5 }],
        ]),
      },
    ]);
    expect(rows).toEqual([]);
    expect(issues).toEqual([{ line: 2, column: 'belopp', value: '5', code: 'formula-cell', values: { cell: 'D2' } }]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'sum-row', amount: 500 }]);
  });

  it('tells content beside the columns and personal identity numbers', async () => {
    const { issues } = await read([
      { name: 'Blad1', rows: [HEADER, [day, 4510, 3110, 5, 'x', 'utanför'], [day, 4510, 3110, 5, '811218-9876']] },
    ]);
    expect(issues).toMatchObject([
      { line: 2, code: 'field-count' },
      { line: 3, code: 'personal-number', value: '811218-****' },
    ]);
  });

  it('tells characters that no text has, in every column, and keeps whole ones', async () => {
    const { rows, issues } = await read([
      {
        name: 'Blad1',
        rows: [
          [...HEADER, 'projekt'],
          [day, 4510, 3110, 5, 'A_x0000_B', null],
          [day, 4510, 3110, 5, 'x', 'P_x0000_'],
          [day, 4510, 3110, 5, 'x', 'P_xD800_7'],
          [day, 4510, 3110, 5, 'rad 1_x000A_rad 2', '_xD83D__xDE00_'],
        ],
      },
    ]);
    expect(issues).toEqual([
      { line: 2, column: 'text', value: 'A\ufffdB', code: 'illegal-character', values: { cell: 'E2' } },
      { line: 3, column: 'projekt', value: 'P\ufffd', code: 'illegal-character', values: { cell: 'F3' } },
      { line: 4, column: 'projekt', value: 'P\ufffd7', code: 'illegal-character', values: { cell: 'F4' } },
    ]);
    expect(rows).toMatchObject([{ line: 5, text: 'rad 1\nrad 2', extra: { projekt: '\u{1f600}' } }]);
  });

  it('tells text that was garbled before it came into the workbook', async () => {
    const { issues } = await read([
      {
        name: 'Blad1',
        rows: [
          HEADER,
          [day, 4510, 3110, 5, 'L├ñkare'],
          [day, 4510, 3110, 5, 'LÃ¤kare'],
          [day, 4510, 3110, 5, '”Norr”'],
        ],
      },
    ]);
    expect(issues).toEqual([
      { line: 2, column: 'text', value: 'L├ñkare', code: 'text-garbled', values: { cell: 'E2' } },
      { line: 3, column: 'text', value: 'LÃ¤kare', code: 'text-garbled', values: { cell: 'E3' } },
    ]);
  });

  it('tells a truth value where an amount belongs, and shows it as the spreadsheet does', async () => {
    const { rows, issues } = await read([
      {
        name: 'Blad1',
        rows: [HEADER, [day, 4510, 3110, true, 'x'], [day, 4510, 3110, false, 'x'], [day, 4510, 3110, 5, true]],
      },
    ]);
    expect(issues).toEqual([
      { line: 2, column: 'belopp', value: 'SANT', code: 'amount-not-a-number' },
      { line: 3, column: 'belopp', value: 'FALSKT', code: 'amount-not-a-number' },
    ]);
    expect(rows).toMatchObject([{ line: 4, text: 'SANT' }]);
  });

  it('reads a month that the spreadsheet has made a date of', async () => {
    const { rows } = await read([
      {
        name: 'Personal',
        rows: [
          ['month', 'unit', 'staff_category', 'fte'],
          [new Date(Date.UTC(2026, 7, 1)), 'HC1', 'Läkare', 4.5],
        ],
      },
    ]);
    expect(rows).toMatchObject([{ month: '2026-08', fte: 4.5 }]);
  });

  it('refuses one that is cut off, and an archive that is no workbook', async () => {
    await expect(openSource(await write([{ name: 'Blad1', rows: [HEADER] }], 40))).rejects.toMatchObject({
      code: 'workbook-broken',
    });
    const emptyZip = path.join(folder, 'arkiv.zip');
    writeFileSync(
      emptyZip,
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
    );
    await expect(openSource(emptyZip)).rejects.toMatchObject({ code: 'workbook-unknown' });
  });

  it('refuses one whose content has been changed after it was packed', async () => {
    const rows = [HEADER, [day, 4510, 3110, 100, 'x']];
    const sound = await openSource(writeStored(await writeXlsx({ sheets: [{ name: 'Blad1', rows }] })));
    expect(await amounts(sound)).toEqual([10_000]);
    const changed = writeStored(await writeXlsx({ sheets: [{ name: 'Blad1', rows }] }), '<v>100</v>', '<v>900</v>');
    await expect(openSource(changed).then(amounts)).rejects.toMatchObject({ code: 'workbook-broken' });
  });

  it('refuses unknown headings, naming them', async () => {
    await expect(
      openSource(
        await write([
          {
            name: 'Blad1',
            rows: [
              ['a', 'b'],
              [1, 2],
            ],
          },
        ]),
      ),
    ).rejects.toMatchObject({
      code: 'headers-unknown',
      values: { found: 'a, b' },
    });
  });
});

describe('cells', () => {
  it.each([
    ['1234.5600000000001', '1234.56'],
    ['0.30000000000000004', '0.3'],
    ['100', '100'],
    ['1E-3', '0.001'],
    ['1.5E-7', '0.00000015'],
    ['123456789012345', '123456789012345'],
    ['-5.5', '-5.5'],
  ])('writes %s as %s', (value, text) => expect(cellText(value, false, false)).toBe(text));

  it.each([
    ['46053', false, '2026-01-31'],
    ['44591', true, '2026-01-31'],
    ['46053.5', false, '2026-01-31 12:00:00'],
    ['60000000', false, '60000000'],
  ])('reads the day %s (from 1904: %s) as %s', (serial, from1904, text) =>
    expect(cellText(serial, true, from1904)).toBe(text),
  );

  it.each([
    ['A1', 0],
    ['Z9', 25],
    ['AA1', 26],
    ['BC12', 54],
  ])('places %s', (reference, index) => {
    expect(columnIndex(reference)).toBe(index);
    expect(columnLetters(index)).toBe(reference.replace(/\d+/, ''));
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['mmm', true],
    ['[$-41D]d mmmm yyyy', true],
    ['#,##0.00', false],
    ['0.00 "day"', false],
    ['mm:ss', false],
    ['[h]:mm', false],
    ['General', false],
  ])('the format %s is a date: %s', (code, expected) => expect(isDateFormat(code)).toBe(expected));
});
