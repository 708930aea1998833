import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { ALL_SUSPECT } from '../cell-checks.ts';
import { columnsOf } from '../columns.ts';
import type { LedgerRow, RowIssue, SkippedRow, SourceRow, StaffRow } from '../row-types.ts';
import { findTextHeader } from '../text-header.ts';
import { rowReader } from './row-reader.ts';

const range = { earliest: plainDate('1990-01-01'), latest: plainDate('2027-12-31') };

/** Reads rows under a header; lines count from 2, as in a file. */
function read(header: string, ...rows: string[]) {
  return readSuspecting(ALL_SUSPECT, header, ...rows);
}

function readSuspecting(suspects: number, header: string, ...rows: string[]) {
  const columns = columnsOf(header.split(';'));
  if (!columns.ok) throw new Error(columns.error.code);
  const found = { rows: [] as SourceRow[], issues: [] as RowIssue[], skipped: [] as SkippedRow[] };
  const reader = rowReader(columns.value, range, {
    onRow: (row) => found.rows.push(row),
    onIssue: (issue) => found.issues.push(issue),
    onSkip: (row) => found.skipped.push(row),
  });
  rows.forEach((row, i) => reader.readRow(i + 2, row.split(';'), suspects));
  reader.finish();
  return { ...found, codes: found.issues.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`) };
}

describe('ledger rows', () => {
  const header = 'date;account;cost_centre;amount;voucher;supplier;supplier_number;text;quantity;Projekt';

  it('reads every column', () => {
    expect(read(header, '2026-01-31;4510;3110;1 234,50;A1;Läkarhuset;556677-8899;Vecka 4;40,0;P7').rows).toEqual([
      {
        line: 2,
        date: '2026-01-31',
        account: '4510',
        costCentre: '3110',
        amountOre: 123_450,
        voucher: 'A1',
        supplier: 'Läkarhuset',
        supplierNumber: '556677-8899',
        text: 'Vecka 4',
        quantity: '40.0',
        extra: { Projekt: 'P7' },
      },
    ]);
  });

  it('takes identical rows for two rows', () => {
    const row = '2026-01-31;4510;;-5;;;;;;';
    const { rows, codes } = read(header, row, row);
    expect(codes).toEqual([]);
    expect(rows.map((found) => (found as LedgerRow).amountOre)).toEqual([-500, -500]);
  });

  it('tells every fault of every row', () => {
    const { rows, codes } = read(
      header,
      '2206-01-31;;3110;1,555;;;;;;',
      '31 jan;45A;3110;;;;;;många;',
      ';4510;3110;5;;;;=SUM(A1);;811218-9876',
    );
    expect(rows).toEqual([]);
    expect(codes).toEqual([
      '2 account account-missing',
      '2 date date-out-of-range',
      '2 amount amount-three-decimals',
      '3 account account-not-digits',
      '3 date date-not-a-date',
      '3 amount amount-missing',
      '3 quantity number-not-a-number',
      '4 Projekt personal-number',
      '4 text formula-cell',
      '4 date date-missing',
    ]);
  });

  it('tells a formula once, also where a number or a date is read', () => {
    const { issues } = read(header, '=B2;4510;3110;=1+1;;;;;;');
    expect(issues.map(({ column, code }) => `${column} ${code}`).toSorted()).toEqual([
      'amount formula-cell',
      'date formula-cell',
    ]);
  });

  it('tells a formula that nobody suspected by what else is wrong with it', () => {
    const { rows, codes } = readSuspecting(
      0,
      header,
      '2026-01-31;4510;3110;=1+1;;;;;;',
      '2026-01-31;=4510;3110;5;;;;;;',
      '=B2;4510;3110;5;;;;;;',
    );
    expect(rows).toEqual([]);
    expect(codes).toEqual(['2 amount amount-not-a-number', '3 account account-not-digits', '4 date date-not-a-date']);
  });

  it('makes of every row a row, a skipped row or an issue', () => {
    const cell = fc.constantFrom('', '5', '4510', '2026-01-31', '=A1', '+A1', 'Summa', 'Total Vård AB', '811218-9876');
    const row = fc.array(cell, { minLength: 10, maxLength: 10 }).map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom(0, ALL_SUSPECT), (lines, suspects) => {
        const { rows, skipped, issues } = readSuspecting(suspects, header, ...lines);
        const seen = new Set([...rows, ...skipped, ...issues].map(({ line }) => line));
        expect(seen.size).toBe(lines.length);
      }),
    );
  });

  it('covers a personal identity number wherever it is told', () => {
    const { issues } = read(header, '19811218-9876;4510;3110;5;;;;;;');
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['personal-number', '19811218-****'],
      ['date-not-a-date', '19811218-****'],
    ]);
  });

  it('refuses a personal identity number for a heading, which would be kept with each row', () => {
    const { issues } = read('date;account;cost_centre;amount;19121212-1212', '2026-01-31;4510;3110;5;40');
    expect(issues).toEqual([{ line: 1, column: '5', value: '19121212-****', code: 'personal-number' }]);
    const below = findTextHeader('Uttag\n\ndatum;konto;kostnadsställe;belopp;191212121212\n', {});
    if (!below.ok) throw new Error(below.error.code);
    const lines: number[] = [];
    rowReader(below.value.columns, range, {
      onRow: () => undefined,
      onSkip: () => undefined,
      onIssue: ({ line }) => lines.push(line),
    });
    expect(lines).toEqual([3]);
  });

  it('takes ten-digit vouchers for serial numbers when most of them cannot be persons', () => {
    const vouchers = (...numbers: string[]) =>
      read(header, ...numbers.map((number) => `2026-01-31;4510;3110;5;${number};;;;;`)).codes;
    expect(vouchers('2601000001', '8112189876', '2601000002')).toEqual([]);
    expect(vouchers('8112189876')).toEqual(['2 voucher personal-number']);
    expect(vouchers('2601000001', '811218-9876', '2601000002')).toEqual(['3 voucher personal-number']);
  });

  it('skips sum rows with what they would have added', () => {
    const { skipped, codes } = read(
      header,
      'Summa;;;1 000,50;;;;;;',
      'Totalt 2026;;;5;;;;;;',
      'Summa;4510;3110;5;;;;;;',
    );
    expect(skipped).toEqual([
      { line: 2, reason: 'sum-row', amount: 100_050, content: 'Summa |  |  | 1 000,50 |  |  |  |  |  | ' },
      { line: 3, reason: 'sum-row', amount: 500, content: 'Totalt 2026 |  |  | 5 |  |  |  |  |  | ' },
    ]);
    expect(codes).toEqual(['4 date date-not-a-date']);
  });

  it('tells a row without an account whose supplier is called Total, instead of skipping it', () => {
    const { skipped, codes } = read(
      'leverantör;datum;konto;kostnadsställe;belopp',
      'Total Vård AB;2026-01-31;;3110;500,00',
      'Total;2026-01-31;;3110;500,00',
      'Summa;;;3110;1 000,00',
    );
    expect(codes).toEqual(['2 konto account-missing', '3 konto account-missing']);
    expect(skipped).toMatchObject([{ line: 4, amount: 100_000 }]);
  });

  it('books a month on its first day', () => {
    const { rows } = read('månad;konto;kostnadsställe;belopp', '2026-08;4510;3110;5');
    expect((rows[0] as LedgerRow).date).toBe('2026-08-01');
  });

  it('tells a date outside the month of the same row', () => {
    const { rows, codes } = read(
      'date;month;account;cost_centre;amount',
      '2026-08-31;2026-08;4510;1;5',
      '2026-09-01;202608;4510;1;5',
    );
    expect((rows[0] as LedgerRow).date).toBe('2026-08-31');
    expect(codes).toEqual(['3 date date-month-contradict']);
  });

  it('lets the period decide where the profile says so, and keeps the date', () => {
    const { rows } = read(
      'Period;Transdatum;Konto;Koststed;Beløp',
      '202601;2026-02-03;4510;3110;5',
      '202601;2026-01-30;4510;3110;5',
    );
    expect(rows.map((row) => [(row as LedgerRow).date, row.extra])).toEqual([
      ['2026-01-01', { Transdatum: '2026-02-03' }],
      ['2026-01-30', null],
    ]);
  });

  it('reads debit and credit apart', () => {
    const { rows, codes } = read(
      'Verdatum;Konto;Ansvar;Debet;Kredit',
      '2026-01-31;4510;1;5,00;',
      '2026-01-31;4510;1;;2,50',
      '2026-01-31;4510;1;;',
    );
    expect(rows.map((row) => (row as LedgerRow).amountOre)).toEqual([500, -250]);
    expect(codes).toEqual(['4 Debet amount-missing']);
  });
});

describe('staff rows', () => {
  const header = 'month;unit;staff_category;headcount;fte;sick_leave_share;age_55_59;Notering';

  it('reads every column', () => {
    expect(read(header, '2026-08;HC1;Läkare;5;4,5;5,7 %;2;x').rows[0]).toMatchObject({
      month: '2026-08',
      unitText: 'HC1',
      costCentre: null,
      staffCategoryText: 'Läkare',
      headcount: 5,
      fte: 4.5,
      vacantFte: null,
      sickLeaveShare: 0.057,
      ages: { '55_59': 2 },
      extra: { Notering: 'x' },
    });
  });

  it('reads a share as per cent when the heading says so', () => {
    const { rows } = read(
      'Period;Organisationsenhet;Befattningsgrupp;Årsarb;Sjukfrånvaro %',
      '202608;HC1;Läkare;4;5,7',
    );
    expect((rows[0] as StaffRow).sickLeaveShare).toBe(0.057);
  });

  it('tells faulty numbers', () => {
    expect(read(header, '2026-13;;Läkare;-1;4,12345;1,5;två;').codes).toEqual([
      '2 month month-not-a-month',
      '2 unit field-missing',
      '2 headcount number-negative',
      '2 fte number-too-many-decimals',
      '2 sick_leave_share share-out-of-range',
      '2 age_55_59 number-not-a-number',
    ]);
  });

  it('tells two rows about the same month, unit and category, whatever the word', () => {
    const { issues } = read(
      header,
      '2026-08;HC1;Läkare;5;;;;',
      '2026-08;hc1;physician;6;;;;',
      '2026-09;HC1;Läkare;5;;;;',
    );
    expect(issues).toEqual([
      { line: 3, code: 'rows-contradict', otherLine: 2, values: { key: '2026-08, hc1, physician' } },
    ]);
  });
});

describe('engagement rows', () => {
  const header = 'reference;unit;staff_category;from;to;hours;weeks;supplier;on_call_hours';

  it('reads hours, or weeks, and prefers hours where both are given', () => {
    const { rows } = read(
      header,
      'E1;HC1;Läkare;2026-01-05;2026-01-11;40;;Läkarhuset;8',
      'E2;HC1;Läkare;2026-01-05;2026-01-11;;1;Läkarhuset;',
      'E3;HC1;Läkare;2026-01-05;2026-01-11;40;1,0;Läkarhuset;',
    );
    expect(rows).toMatchObject([
      { hours: 40, weeks: null, onCallHours: 8, extra: null },
      { hours: null, weeks: 1, onCallHours: null, extra: null },
      { hours: 40, weeks: null, extra: { weeks: '1.0' } },
    ]);
  });

  it('tells what cannot be', () => {
    expect(
      read(
        header,
        'E1;HC1;Läkare;2026-01-11;2026-01-05;40;;X;',
        'E2;HC1;Läkare;2026-01-05;2026-01-05;24,5;;X;',
        'E3;HC1;Läkare;2026-01-05;2026-01-05;;;X;',
        'E2;HC1;Läkare;2026-01-05;2026-01-05;8;;;',
      ).codes,
    ).toEqual([
      '2 to from-after-to',
      '3 hours hours-exceed-days',
      '4 - hours-or-weeks-missing',
      '5 supplier field-missing',
      '5 - rows-contradict',
    ]);
  });
});

describe('rows of other kinds that lack their key', () => {
  it('are told, where their first word only looks like a sum', () => {
    const engagements = read(
      'supplier;reference;unit;staff_category;from;to;hours',
      'Total Care AB;E1;HC1;Läkare;;2026-01-11;40',
      'Total;E2;HC1;Läkare;;;40',
      'Summa;;;;;;80',
    );
    expect(engagements.codes).toEqual(['2 from date-missing', '3 from date-missing', '3 to date-missing']);
    expect(engagements.skipped).toMatchObject([{ line: 4, amount: 80 }]);
    const staff = read('unit;month;staff_category;fte', 'Total vårdcentral;;Läkare;4', 'Totalt;;Läkare;4');
    expect(staff.codes).toEqual(['2 month date-missing']);
    expect(staff.skipped).toMatchObject([{ line: 3, amount: 4 }]);
    const series = read('unit;indicator;period;value', 'Total;sick-leave;;0,05', 'Summa;;;0,10');
    expect(series.codes).toEqual(['2 period date-missing']);
    expect(series.skipped).toMatchObject([{ line: 3, amount: 0.1 }]);
  });
});

describe('series rows', () => {
  const header = 'indicator;unit;period;value;staff_category;target;comment';

  it('reads values, targets and periods', () => {
    const { rows } = read(header, 'sick-leave;R;2026-t2;5,7 %;;0,05;preliminärt', 'sick-leave;R;2026;;Läkare;5 %;');
    expect(rows).toMatchObject([
      {
        periodText: '2026-T2',
        firstMonth: '2026-05',
        lastMonth: '2026-08',
        value: 0.057,
        target: 0.05,
        staffCategory: 'all',
        comment: 'preliminärt',
      },
      {
        periodText: '2026',
        firstMonth: '2026-01',
        lastMonth: '2026-12',
        value: null,
        target: 0.05,
        staffCategory: 'physician',
      },
    ]);
  });

  it('tells what is wrong or said twice', () => {
    expect(
      read(header, 'x;R;2026-T4;1;;;', 'x;R;2026;;;;', 'x;R;2026;1;;;', 'x;R;2026-01..2026-12;2;all;;').codes,
    ).toEqual(['2 period period-not-a-period', '3 value value-missing', '4 - rows-contradict', '5 - rows-contradict']);
  });
});
