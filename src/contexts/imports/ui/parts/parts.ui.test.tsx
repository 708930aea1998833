import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../web/format.ts';
import { markup, wordsOf } from '../../../../web/testing/render.tsx';
import type { ReconciliationDto } from '../../contract.ts';
import { faultText } from '../jobs/RefusedFile.tsx';
import { fileSum, monthsOf } from './import-words.ts';
import { previewCell, PreviewTable } from './PreviewTable.tsx';
import { ReconciliationTable } from './ReconciliationTable.tsx';

const format = createFormat('sv');
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const ledger: ReconciliationDto = {
  rowsRead: 1200,
  rowsStored: 1198,
  rowsSkipped: 2,
  sumUnit: 'ore',
  sumRead: 1_234_567_89,
  sumStored: 1_234_560_00,
  sumSkipped: 7_89,
  skipped: [{ reason: 'sum-row', rows: 2, sum: 7_89 }],
  unmappedRows: 0,
  unmappedOre: 0,
};
const table = (change: Partial<ReconciliationDto>) =>
  wordsOf(markup(<ReconciliationTable file="a.csv" reconciliation={{ ...ledger, ...change }} isTrial={false} />));

describe('the reconciliation', () => {
  it('shows every öre and each reason in words', () => {
    expect(table({})).toContain('det lästa är lika med det sparade och det överhoppade');
    expect(table({})).toContain('Sparade 1 198 1 234 560,00 kr');
    expect(table({})).toContain('Överhoppade: Summarad i uttaget 2 7,89 kr');
    expect(table({})).toContain('Lästa ur filen 1 200 1 234 567,89 kr');
  });
  it('says so when a row or an öre is missing', () => {
    expect(table({ rowsStored: 1197 })).toContain('stämmer inte');
    expect(table({ sumStored: 1_234_559_99 })).toContain('stämmer inte');
  });
  it('adds decimals without binary dust', () => {
    expect(table({ sumUnit: 'fte', sumRead: 0.3, sumStored: 0.1, sumSkipped: 0.2 })).toContain('är lika med');
  });
});

describe('words about a file', () => {
  it('gives sums in their unit with the decimals they have', () => {
    expect(plain(fileSum(format, 71_819.4, 'fte'))).toBe('71 819,4 årsarbetare');
    expect(plain(fileSum(format, 131_232, 'hours'))).toBe('131 232 timmar');
    expect(plain(fileSum(format, 1706.1173, 'value'))).toBe('1 706,1173');
  });
  it('gives one month, a span, or nothing', () => {
    expect(monthsOf(format, { firstMonth: '2025-03', lastMonth: '2025-03' })).toBe('mars\u00a02025');
    expect(monthsOf(format, { firstMonth: '2026-01', lastMonth: '2026-10' })).toBe(
      'januari\u2060–\u2060oktober\u00a02026',
    );
    expect(monthsOf(format, { firstMonth: null, lastMonth: null })).toBeNull();
  });
  it('tells a fault without the place that has a column of its own', () => {
    const issue = {
      line: 3,
      column: 'belopp',
      code: 'amount-not-a-number',
      message: '3: Kolumn belopp: ”abc” är inget belopp.',
    };
    expect(faultText(issue)).toBe('”abc” är inget belopp.');
    expect(faultText({ line: 4, code: 'x', message: '4: raden är för kort.' })).toBe('Raden är för kort.');
  });
});

describe('the preview', () => {
  it('has headings in words and amounts in kronor', () => {
    const preview = { columns: ['line', 'account', 'amountOre'], rows: [['2', '4510', '-1250050']] };
    const words = wordsOf(markup(<PreviewTable file="a.csv" preview={preview} />));
    expect(words).toContain('Konto');
    expect(words).toContain('2 4510 −12 500,50');
    expect(words).not.toContain('amountOre');
  });
  it('leaves codes as they are and shows empty cells as a dash', () => {
    expect(previewCell(format, 'account', '0510')).toBe('0510');
    expect(previewCell(format, 'fte', '1.5')).toBe('1,5');
    expect(previewCell(format, 'text', '')).toBe('–');
    expect(previewCell(format, 'ages', '{"55_59":12}')).toBe('55–59: 12');
  });
});
