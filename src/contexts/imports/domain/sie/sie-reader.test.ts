import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { LedgerRow, RowIssue, SkippedRow } from '../row-types.ts';
import { sieTexts } from '../texts-sie.ts';
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

  it('tells a line in a voucher that does not begin with #: it may be a row', () => {
    const { issues } = read(
      voucher('#TRANS 4510 {} 100.00', 'TRANS 4511 {1 3110} 500.00', '', '   ', '\t#TRANS 1930 {} -600.00'),
    );
    expect(issues).toEqual([{ line: 4, code: 'sie-line-without-label', value: 'TRANS 4511 {1 3110} 500.00' }]);
    expect(read('#VER A 1 20260131\nx\n{\n#TRANS 4510 {} 0\nskräp\n# TRANS 4510 {} 0\n}\n').codes).toEqual([
      '2 sie-line-without-label',
      '5 sie-line-without-label',
      '6 sie-line-without-label',
    ]);
    expect(read(voucher('#TRANS 4510 {} 0', '#PROSA "En anmärkning"', '#OKÄND 1')).issues).toEqual([]);
  });

  it('tells a label that lost its # outside vouchers, and passes over other lines there', () => {
    const row = '#TRANS 4510 {} 0';
    expect(read(`KONTO 4510 "Hyrläkare"\n${voucher(row)}TRANS 4511 {} 5\n£VER A 8 20260131\n`).codes).toEqual([
      '1 sie-line-without-label',
      '6 sie-line-without-label',
      '7 sie-line-without-label',
    ]);
    expect(read(`${voucher(row)}\u001a\u001a`)).toMatchObject({ issues: [], rows: [{ line: 3 }] });
    expect(read(`#VER A 7 20260131\n{\n${row}\n}\u001a\n\u001aresten\nVersion 2.1\n*** slut ***\n`)).toMatchObject({
      issues: [],
      rows: [{ line: 3 }],
    });
  });

  it('tells a dimension that stands twice in one object list', () => {
    expect(read(voucher('#TRANS 4510 {1 3110 1 3120} 5', '#TRANS 1930 {1 3110 6 3110} -5')).issues).toEqual([
      {
        line: 3,
        column: 'objekt',
        value: '1 3110 1 3120',
        code: 'sie-dimension-repeated',
        values: { dimension: '1' },
      },
    ]);
  });

  it('keeps the objects of two dimensions with the same name, or none', () => {
    const names = '#DIM 6 "Projekt"\n#DIM 7 "Projekt"\n#DIM 8 ""\n';
    const { rows } = read(names + voucher('#TRANS 4510 {6 P1 7 P2 8 P3 9 P4} 0'));
    expect(rows[0]?.extra).toEqual({
      Projekt: 'P1',
      'Projekt (dimension 7)': 'P2',
      'dimension 8': 'P3',
      'dimension 9': 'P4',
    });
  });

  it('refuses personal identity numbers in all that a row is made of or named by', () => {
    const names = [
      '#ORGNR 811218-9876',
      '#KONTO 4510 "Inhyrd 19121212-1212"',
      '#DIM 6 "Proj 19121212-1212"',
      '#UNDERDIM 21 "19121212-1212" 6',
      '#OBJEKT 6 P1 "Anna 811218-9876"',
      '#VER "A 811218-9876" 191212121212 20260131 "Lön 811218-9876" 20260201 811218-9876',
      '{',
      '#TRANS 4510 {6 "811218-9876"} 0 20260131 "811218-9876" 1 811218-9876',
      '#BTRANS 4510 {} 0 "" "" "" 811218-9876',
      '}',
    ];
    const { issues, rows, skipped } = read(names.join('\n'));
    expect(issues.map(({ line, column, value, code }) => `${line} ${column} ${value} ${code}`)).toEqual([
      '2 #KONTO 19121212-**** personal-number',
      '3 #DIM 19121212-**** personal-number',
      '4 #UNDERDIM 19121212-**** personal-number',
      '5 #OBJEKT 811218-**** personal-number',
      '6 serie 811218-**** personal-number',
      '6 verifikation 19121212-**** personal-number',
      '6 vertext 811218-**** personal-number',
      '6 sign 811218-**** personal-number',
      '8 objekt 811218-**** personal-number',
      '8 text 811218-**** personal-number',
      '8 sign 811218-**** personal-number',
      '9 sign 811218-**** personal-number',
    ]);
    expect([rows, skipped]).toEqual([[], []]);
  });

  it('knows serial numbers of ten digits in a series from personal identity numbers', () => {
    // Of 2609300001–39 those whose check digit fits: 2·2=4, 6, 0, 9, 3·2=6, 0, 0, 0 = 25, and twice the ninth digit plus the
    // tenth must make 5 more: 2609300005, …13, …21 and …39; 35 of 39 cannot be persons.
    const numbers = Array.from({ length: 39 }, (_, i) => 2_609_300_001 + i);
    const vouchers = (...given: (number | string)[]) =>
      read(given.map((number) => `#VER A ${number} 20260930\n{\n#TRANS 4510 {} 0\n#TRANS 1930 {} 0\n}\n`).join(''));
    const { issues, rows } = vouchers(...numbers);
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(78);
    expect(rows[8]).toMatchObject({ voucher: 'A 2609300005' });
    expect(vouchers('8112189876').codes).toEqual(['1 personal-number']);
    expect(vouchers(2_609_300_001, '811218-9876').codes).toEqual(['6 personal-number']);
  });

  it('speaks of a voucher without series and number by where it begins', () => {
    const { issues } = read('#VER "" "" 20260131\n{\n#TRANS 4510 {} 5\n}\n#VER "" "" 20260131\n{\n');
    expect(issues).toEqual([
      { line: 1, code: 'voucher-unbalanced-unnumbered', values: { difference: '5,00' } },
      { line: 5, code: 'sie-voucher-not-closed-unnumbered', values: {} },
    ]);
    for (const { code } of issues) expect(sieTexts[code as keyof typeof sieTexts].sv).not.toContain('{voucher}');
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
