import { describe, expect, it } from 'vitest';
import { csvOf } from './download.ts';

describe('csvOf', () => {
  it('writes semicolons and decimal commas in Swedish, with a byte order mark', () => {
    expect(csvOf(['Enhet', 'Andel'], [['Ås', 0.037]], 'sv')).toBe('\ufeffEnhet;Andel\r\nÅs;0,037\r\n');
  });
  it('writes commas and points in English', () => {
    expect(
      csvOf(
        ['Unit', 'Ratio'],
        [
          ['A', 0.5],
          ['B', null],
        ],
        'en',
      ),
    ).toBe('\ufeffUnit,Ratio\r\nA,0.5\r\nB,\r\n');
  });
  it('quotes separators, quotes and line breaks', () => {
    expect(csvOf(['a;b'], [['sa "hej"'], ['två\nrader']], 'sv')).toBe(
      '\ufeff"a;b"\r\n"sa ""hej"""\r\n"två\nrader"\r\n',
    );
  });
  it('leaves out what only keeps lines from breaking on the screen', () => {
    expect(csvOf(['maj\u2060–\u2060juni\u00a02026'], [], 'sv')).toBe('\ufeffmaj–juni 2026\r\n');
  });
  it('disarms formulas but leaves negative figures as figures', () => {
    expect(csvOf(['x'], [['=1+1'], [-2]], 'sv')).toBe("\ufeffx\r\n'=1+1\r\n-2\r\n");
  });
});
