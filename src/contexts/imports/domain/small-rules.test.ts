import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { singleByteEncoding } from './encoding.ts';
import { disguiseOf, fileTypeOf } from './file-type.ts';
import { fold } from './fold.ts';
import { isFormulaText } from './formula.ts';
import { staffCategoryKeyOf } from './staff-category-words.ts';
import { isSumRow } from './sum-row.ts';
import { findTextHeader } from './text-header.ts';

const bytes = (...codes: number[]) => Uint8Array.from(codes);

describe('folding', () => {
  it.each([
    ['Kostnadsställe', 'KOSTNADSSTALLE'],
    ['Lev.nr', 'lev nr'],
    ['Beløp', 'belop'],
    ['cost_centre', 'Cost-Centre'],
  ])('takes %s and %s for the same heading', (a, b) => expect(fold(a)).toBe(fold(b)));
});

describe('staff category words', () => {
  it.each([
    ['Läkare', 'physician'],
    ['ST-läkare', 'resident-physician'],
    ['AT-LÄKARE', 'intern-physician'],
    ['Specialistsjuksköterska', 'specialist-nurse'],
    ['sjukskoterska', 'registered-nurse'],
    ['Barnmorska', 'midwife'],
    ['Medicinsk sekreterare', 'medical-secretary'],
    ['Övriga', 'other'],
    ['registered-nurse', 'registered-nurse'],
    ['Fysioterapeut', undefined],
  ])('reads %s as %s', (word, key) => expect(staffCategoryKeyOf(word)).toBe(key));
});

describe('formulas', () => {
  it.each(['=A1', '=SUM(B2:B9)', '="4010"', '@SUM(A1)', '+A1+B1', '=SUMMA(A1)', '=-B2'])('sees one in %s', (text) =>
    expect(isFormulaText(text)).toBe(true),
  );
  it.each(['', '+46 63 14 75 00', '-5', '@region', '=====', 'a=b', '+'])('sees none in %j', (text) =>
    expect(isFormulaText(text)).toBe(false),
  );
});

describe('sum rows', () => {
  // supplier, date, account, cost centre, amount
  const columns = { key: 2, own: [1, -1], about: [0, 3] };

  it.each([
    'Summa',
    'SUMMA:',
    'Summa 2026',
    'Totalt 2026-01',
    'Summa 3110',
    'Delsumma konto',
    'Summa kostnadsställe 3110',
    'Total',
    'Totalt',
    'Grand total',
  ])('%s is one, also for a cost centre', (word) => {
    expect(isSumRow([word, '', '', '', '5'], columns)).toBe(true);
    expect(isSumRow(['', word, '', '', '5'], columns)).toBe(true);
    expect(isSumRow([word, '', '', '3110', '5'], columns)).toBe(true);
  });

  it('one for something named is one when the row has nothing else', () => {
    expect(isSumRow(['Summa Läkarhuset Norr', '', '', '', '5'], columns)).toBe(true);
    expect(isSumRow(['Summa Läkarhuset Norr', '', '', '3110', '5'], columns)).toBe(false);
  });

  it.each([
    [['Total Vård AB', '2026-01-31', '', '3110', '500,00']],
    [['Total Vård AB', '', '', '3110', '500,00']],
    [['Total', '2026-01-31', '', '3110', '500,00']],
    [['Totalförsvaret AB', '', '', '', '5']],
    [['Summa', '', '4510', '', '5']],
  ])('%s is a row', (fields) => expect(isSumRow(fields, columns)).toBe(false));
});

describe('file types', () => {
  it.each([
    [bytes(), 'empty'],
    [bytes(0x50, 0x4b, 3, 4, 0), 'workbook'],
    [bytes(0xd0, 0xcf, 0x11, 0xe0), 'old-workbook'],
    [bytes(0x25, 0x50, 0x44, 0x46), 'pdf'],
    [bytes(65, 0, 66), 'binary'],
    [bytes(0xff, 0xfe, 65, 0), 'text'],
    [bytes(65, 13, 10, 9, 26), 'text'],
  ])('%s is %s', (head, type) => expect(fileTypeOf(head)).toBe(type));

  it.each([
    ['<!DOCTYPE html><html>', 'html'],
    ['\n<table border=1>', 'html'],
    ['<?xml version="1.0"?>\n<cbc:Invoice xmlns:cbc="x">', 'invoice'],
    ['<?xml version="1.0"?><CreditNote>', 'invoice'],
    ['<?xml version="1.0"?><Workbook>', 'xml'],
    ['{\\rtf1', 'rtf'],
    ['a;b', undefined],
  ])('%j is %s', (text, disguise) => expect(disguiseOf(text)).toBe(disguise));
});

describe('encodings', () => {
  it.each([
    [bytes(0x76, 0x86, 0x72, 0x64), false, 'cp437'],
    [bytes(0x76, 0xe5, 0x72, 0x64), true, 'windows-1252'],
    [bytes(0x63, 0x61, 0x66, 0x82), false, 'cp437'],
    [bytes(0x63, 0x61, 0x66, 0xe9), false, 'windows-1252'],
    [bytes(65), true, 'cp437'],
    [bytes(65), false, 'windows-1252'],
  ])('%s (SIE: %s) is %s', (head, isSie, encoding) => expect(singleByteEncoding(head, isSie)).toBe(encoding));
});

describe('encodings by what stands where', () => {
  it.each([
    ['Avtal 2026–2027', 'windows-1252', false],
    ['Avtal ”Norr” AB', 'windows-1252', false],
    ['Avtal ”Norr” AB', 'windows-1252', true],
    ['Avtal ”Norr” – 2026', 'windows-1252', true],
    ['Women’s Health…', 'windows-1252', false],
    ['„Nord” • 5 €', 'windows-1252', false],
    ['1\u00a0000,00', 'windows-1252', false],
    ['Brand™ AB', 'windows-1252', false],
    ['Läkare ”Norr”', 'windows-1252', true],
    ['Läkare', 'cp437', false],
    ['sjuksköterska', 'cp437', false],
    ['Västerås, Blåögd, Ängelholm', 'cp437', false],
    ['LÄKARE FÖR MALMÖ', 'cp437', false],
    ['nivå 2', 'cp437', false],
    ['Åre', 'cp437', false],
    ['kö', 'cp437', true],
    ['Östra', 'cp437', true],
    ['Gjærum', 'cp437', false],
  ] as const)('%s in %s (SIE: %s)', (text, encoding, isSie) =>
    expect(singleByteEncoding(iconv.encode(text, encoding), isSie)).toBe(encoding),
  );
});

describe('headers', () => {
  it.each([
    ['a title\n\ndatum;konto;kostnadsställe;belopp\n', ';', 3],
    ['datum\tkonto\tkostnadsställe\tbelopp\n', '\t', 1],
    ['"datum","konto","kostnadsställe","belopp"\n2026-01-31,4510,3110,"1,50"\n', ',', 1],
  ])('finds that of %j', (text, delimiter, line) => {
    const found = findTextHeader(text, {});
    expect(found.ok && [found.value.delimiter, found.value.line]).toEqual([delimiter, line]);
  });

  it('tells what came closest', () => {
    expect(findTextHeader('datum;konto;belopp\n1;2;3\n', {})).toMatchObject({
      error: { code: 'columns-missing', line: 1, headings: ['datum', 'konto', 'belopp'] },
    });
  });
});
