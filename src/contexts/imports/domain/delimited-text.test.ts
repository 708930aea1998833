import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedTextReader } from './delimited-text.ts';
import type { RowIssue } from './row-types.ts';

type Options = { delimiter?: string; fieldCount?: number; skipThroughLine?: number; chunk?: number };

function split(text: string, { delimiter = ';', chunk = text.length || 1, ...options }: Options = {}) {
  const records: { line: number; fields: string[]; suspects: number }[] = [];
  const issues: RowIssue[] = [];
  const onRecord = (line: number, fields: string[], suspects: number) =>
    records.push({ line, fields: [...fields], suspects });
  const reader = delimitedTextReader({ delimiter, ...options, onRecord, onIssue: (issue) => issues.push(issue) });
  for (let at = 0; at < text.length; at += chunk) reader.push(text.slice(at, at + chunk));
  reader.end();
  return { records, issues, rows: records.map(({ fields }) => fields) };
}

describe('delimited text', () => {
  it('splits lines whatever their line break, and passes over blank ones without losing count', () => {
    const { records } = split('a;b\r\n\r\n1; 2 \n;;\n3;4');
    expect(records.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [3, '1', '2'],
      [5, '3', '4'],
    ]);
  });

  it('reads quoted fields with delimiters, line breaks and doubled quotation marks, and counts their lines', () => {
    const { records } = split('"x;1";"säg ""hej"""\n"rad 1\nrad 2";b\nc;d\n');
    expect(records.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'x;1', 'säg "hej"'],
      [2, 'rad 1\nrad 2', 'b'],
      [4, 'c', 'd'],
    ]);
  });

  it('takes a quotation mark inside an unquoted field as text', () => {
    expect(split('Firma "Nord" AB;5\n').rows).toEqual([['Firma "Nord" AB', '5']]);
  });

  it('tells a quotation mark that never closes, and goes on with the next line', () => {
    const { rows, issues } = split('a;"öppen\nb;c\n');
    expect(issues).toEqual([{ line: 1, code: 'quote-not-closed' }]);
    expect(rows).toEqual([['b', 'c']]);
  });

  it('tells text after a closing quotation mark', () => {
    expect(split('"a"b;c\n').issues).toEqual([{ line: 1, code: 'quote-misplaced' }]);
  });

  it('tells rows with the wrong number of fields, but not empty fields at the end', () => {
    const { rows, issues } = split('1;2;;\n1;2;3\n1\n1;2\n', { fieldCount: 2 });
    expect(rows).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(issues).toEqual([
      { line: 2, code: 'field-count', values: { found: 3, expected: 2 } },
      { line: 3, code: 'field-count', values: { found: 1, expected: 2 } },
    ]);
  });

  it('tells a file that ends in the middle of a row', () => {
    expect(split('1;2\n1', { fieldCount: 2 }).issues).toEqual([
      { line: 2, code: 'file-truncated', values: { found: 1, expected: 2 } },
    ]);
    expect(split('1;2\n1;2', { fieldCount: 2 }).issues).toEqual([]);
  });

  it.each(['1;2\r\n\u001a', '1;2\u001a', '1;2\n\u001a\u001a\u001a'])(
    'accepts the end mark of DOS files: %j',
    (text) => {
      for (const chunk of [text.length, 1]) {
        const { rows, issues } = split(text, { fieldCount: 2, chunk });
        expect([rows, issues]).toEqual([[['1', '2']], []]);
      }
    },
  );

  it('still tells a file that ends in the middle of a row before that mark', () => {
    expect(split('1;2\n1\u001a', { fieldCount: 2 }).issues).toMatchObject([{ line: 2, code: 'file-truncated' }]);
  });

  it('marks fields with ten digits or a start like a formula', () => {
    const { records } = split('a;556677-8899;=A1;b\n1;2;3;4\n');
    expect(records.map(({ suspects }) => suspects)).toEqual([0b0110, 0]);
  });

  it('sees a formula behind every blank that is taken off', () => {
    const { records } = split('\t=A1;\u00a0=A1; =A1;=A1;a\n', { fieldCount: 5 });
    expect(records).toEqual([{ line: 1, fields: ['=A1', '=A1', '=A1', '=A1', 'a'], suspects: 0b01111 }]);
  });

  it('does not suspect the empty fields of a table whose delimiter is a tab', () => {
    expect(split('a\t\tb\t\n', { delimiter: '\t' }).records[0]!.suspects).toBe(0);
  });

  it('passes over the header and what stands above it', () => {
    expect(split('Utdrag\na;b\n1;2\n', { fieldCount: 2, skipThroughLine: 2 }).rows).toEqual([['1', '2']]);
  });

  it('reads back what is written, in chunks of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', ';', '"', '\n', ' ', '1', ','), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), fc.constantFrom(';', ',', '\t'), (rows, chunk, delimiter) => {
        const text = rows
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter) + '\n')
          .join('');
        const read = split(text, { delimiter, chunk });
        const trimmed = rows.map((row) => row.map((field) => field.trim()));
        expect(read.rows).toEqual(trimmed.filter((row) => row.some((field) => field !== '')));
        expect(read.issues).toEqual([]);
      }),
    );
  });
});
