import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmountOre } from '../../kernel/money.ts';
import { formatCount, formatOre, localTime, rowsText, textTable } from './table.ts';

describe('textTable', () => {
  it('sets figures to the right and texts to the left', () => {
    expect(
      textTable(
        ['Enhet', 'Kostnad', 'Andel'],
        [
          ['HC1', '1\u00a0234,50', '3,7 %'],
          ['Hälsocentralen Norr', '−5,00', '12 %'],
        ],
      ).split('\n'),
    ).toEqual([
      'Enhet                 Kostnad  Andel',
      '-------------------  --------  -----',
      'HC1                  1\u00a0234,50  3,7 %',
      'Hälsocentralen Norr     −5,00   12 %',
    ]);
  });

  it('takes a column with one text as texts, and an empty cell among figures as none', () => {
    expect(
      textTable(
        ['A', 'B'],
        [
          [10, ''],
          ['x', 5],
        ],
      ).split('\n'),
    ).toEqual(['A   B', '--  -', '10', 'x   5']);
  });

  it('is headings only when there are no rows', () => {
    expect(textTable(['Nr', 'Fil'], [])).toBe('Nr  Fil\n--  ---');
  });
});

describe('formatOre', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '−0,05'],
    [123_456_789, '1\u00a0234\u00a0567,89'],
    [-100_000, '−1\u00a0000,00'],
  ])('%i öre is %s', (ore, text) => {
    expect(formatOre(ore)).toBe(text);
  });

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (ore) => {
        expect(parseAmountOre(formatOre(ore))).toBe(Object.is(ore, -0) ? 0 : ore);
      }),
    );
  });
});

describe('localTime', () => {
  it('is the time on the reader’s own clock, to the minute', () => {
    expect(localTime(new Date(2026, 10, 22, 19, 31, 59, 123).toISOString())).toBe('2026-11-22 19:31');
    expect(localTime(new Date(2026, 0, 2, 3, 4).toISOString())).toBe('2026-01-02 03:04');
  });
});

describe('rowsText', () => {
  it.each([
    [0, '0 rader'],
    [1, '1 rad'],
    [1_006, '1\u00a0006 rader'],
  ])('%i is %s', (rows, text) => {
    expect(rowsText(rows)).toBe(text);
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1\u00a0000'],
    [5_000_000, '5\u00a0000\u00a0000'],
  ])('%i is %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
});
