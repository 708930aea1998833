import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { LedgerRow, RowIssue, SkippedRow } from '../row-types.ts';
import { isSieText, readSieHead, sieTypeFault } from './sie-head.ts';
import { sieFields } from './sie-line.ts';
import { sieReader } from './sie-reader.ts';

const range = { earliest: plainDate('1990-01-01'), latest: plainDate('2027-12-31') };

function read(text: string, chunk = text.length) {
  const found = { rows: [] as LedgerRow[], issues: [] as RowIssue[], skipped: [] as SkippedRow[] };
  const reader = sieReader(range, {
    onRow: (row) => found.rows.push(row),
    onIssue: (issue) => found.issues.push(issue),
    onSkip: (row) => found.skipped.push(row),
  });
  for (let at = 0; at < text.length; at += chunk) reader.push(text.slice(at, at + chunk));
  reader.end();
  return { ...found, codes: found.issues.map(({ line, code }) => `${line} ${code}`) };
}

const voucher = (...rows: string[]) => ['#VER A 7 20260131 "Löner"', '{', ...rows, '}', ''].join('\r\n');

describe('SIE', () => {
  it('reads rows with cost centre, date, text and the other objects by their dimension’s name', () => {
    const names = '#FLAGGA 0\r\n#SIETYP 4\r\n#KONTO 4510 "Hyrläkare"\r\n#DIM 6 "Projekt"\r\n';
    const { rows, issues } = read(
      names +
        voucher('#TRANS 4510 {1 "3110" 6 P1} 100.50 20260130 "Vecka ""5" 2.5', '#TRANS 1930 {} -100.50').replace(
          '""5',
          '\\"5\\"',
        ),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        line: 7,
        date: '2026-01-30',
        account: '4510',
        costCentre: '3110',
        amountOre: 10_050,
        voucher: 'A 7',
        supplier: null,
        supplierNumber: null,
        text: 'Vecka "5"',
        quantity: '2.5',
        extra: { Projekt: 'P1' },
      },
      expect.objectContaining({
        line: 8,
        date: '2026-01-31',
        costCentre: '',
        amountOre: -10_050,
        text: 'Löner',
        extra: null,
      }),
    ]);
  });

  it('falls back on the account’s name for the text', () => {
    const { rows } = read('#KONTO 4510 "Hyrläkare"\n#VER "" 1 20260131\n{\n#TRANS 4510 {} 0\n}\n');
    expect(rows).toMatchObject([{ text: 'Hyrläkare', voucher: '1', amountOre: 0 }]);
  });

  it('tells a voucher that does not balance, with the difference', () => {
    expect(read(voucher('#TRANS 4510 {} 100.00', '#TRANS 1930 {} -99.99')).issues).toEqual([
      { line: 1, code: 'voucher-unbalanced', values: { voucher: 'A 7', difference: '0,01' } },
    ]);
  });

  it('skips struck and additional rows, which do not count in the balance', () => {
    const { rows, skipped, issues } = read(
      voucher('#BTRANS 4510 {} 3.00', '#RTRANS 4510 {} 5.00', '#TRANS 4510 {} 5.00', '#TRANS 1930 {} -5.00'),
    );
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(skipped.map(({ line, reason, amount }) => [line, reason, amount])).toEqual([
      [3, 'sie-struck-row', 300],
      [4, 'sie-additional-row', 500],
    ]);
  });

  it('tells every fault with its line', () => {
    expect(
      read(
        `#TRANS 4510 {} 1\n${voucher('#TRANS 45X {} 1.005 20261301 "811218-9876" x', '#TRANS 4510 3110 5', '#TRANS 4510 {} "5')}}\n#VER A 8 22060101\n{\n`,
      ).codes,
    ).toEqual([
      '1 sie-row-outside-voucher',
      '4 personal-number',
      '4 amount-three-decimals',
      '4 account-not-digits',
      '4 date-not-a-date',
      '4 number-not-a-number',
      '5 sie-objects-broken',
      '6 sie-line-broken',
      '8 sie-brace-misplaced',
      '9 date-out-of-range',
      '9 sie-voucher-not-closed',
    ]);
  });

  it('accepts the brace on the voucher’s own line', () => {
    expect(read('#VER A 1 20260131 "x" {\n#TRANS 4510 {} 0\n}\n')).toMatchObject({
      issues: [],
      rows: [{ account: '4510' }],
    });
  });

  it.each([
    ['#FLAGGA 0\n#SIETYP 4\n', undefined],
    ['#FLAGGA 0\n#SIETYP 4I\n', undefined],
    ['#FLAGGA 0\n#VER A 1 20260131\n', undefined],
    ['#FLAGGA 0\n#SIETYP 1\n', 'sie-type-balances'],
    ['#FLAGGA 0\n#SIETYP 3\n', 'sie-type-balances'],
    ['#FLAGGA 0\n#SIETYP 5\n', 'sie-type-unknown'],
    ['#FLAGGA 0\n#RAR 0 20260101 20261231\n', 'sie-type-missing'],
  ])('judges the type of %j', (head, fault) => {
    expect(isSieText(head)).toBe(true);
    expect(sieTypeFault(readSieHead(head))).toBe(fault);
  });

  it('reads back the rows that are written, in chunks of any size', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'å', '"', ' ', '}', '{', '#'), maxLength: 6 });
    const row = fc.record({ ore: fc.integer({ min: -99_999, max: 99_999 }), text, centre: text });
    const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
        const sum = rows.reduce((total, { ore }) => total + ore, 0);
        const lines = [...rows, { ore: -sum, text: 'mot', centre: '' }].map(
          ({ ore, text: label, centre }) =>
            `#TRANS 4510 {1 ${quoted(centre)}} ${(ore / 100).toFixed(2)} "" ${quoted(label)}`,
        );
        const { rows: found, issues } = read(voucher(...lines), chunk);
        expect(issues).toEqual([]);
        expect(found.slice(0, -1).map((one) => [one.amountOre, one.text, one.costCentre])).toEqual(
          rows.map(({ ore, text: label, centre }) => [ore, label || 'Löner', centre]),
        );
      }),
    );
  });

  it('does not split a line whose quotation mark or brace is open', () => {
    expect(sieFields('#TRANS 1 {1 "a}"} 5')?.map((field) => field.text)).toEqual(['#TRANS', '1', '1 "a}"', '5']);
    expect(sieFields('#TRANS "a')).toBeUndefined();
    expect(sieFields('#TRANS {1')).toBeUndefined();
  });
});
