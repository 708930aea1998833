import { describe, expect, it } from 'vitest';
import { fillSentence, speaker } from './sentences.ts';

const table = {
  'amount-unfit': {
    sv: '”{value}” är inget belopp (kolumn {column}).',
    en: '“{value}” is no amount (column {column}).',
  },
  overlap: { sv: '{key} gäller också på rad {otherLine}.', en: '{key} is also valid on line {otherLine}.' },
} as const;

describe('fillSentence', () => {
  it('puts in every value, zero and nothing too', () => {
    expect(fillSentence('{count} av {all}: {name}', { count: 0, all: 5, name: '' })).toBe('0 av 5: ');
  });

  it('leaves a placeholder without a value to be seen', () => {
    expect(fillSentence('Regionen {code} finns inte.', {})).toBe('Regionen {code} finns inte.');
  });

  it('does not fill in what a value itself says', () => {
    expect(fillSentence('{value} och {code}', { value: '{code}', code: '$&' })).toBe('{code} och $&');
  });
});

describe('speaker', () => {
  it('speaks Swedish or English', () => {
    const values = { value: '12,345', column: 'belopp' };
    expect(speaker([table], 'sv').sentence('amount-unfit', values)).toBe('”12,345” är inget belopp (kolumn belopp).');
    expect(speaker([table], 'en').sentence('amount-unfit', values)).toBe('“12,345” is no amount (column belopp).');
  });

  it('says the code when it has no words for it', () => {
    expect(speaker([table], 'sv').sentence('never-heard-of', {})).toBe('never-heard-of');
  });

  it('puts the place of a problem first, and its parts into the words', () => {
    const { problem } = speaker([table], 'sv');
    expect(problem({ code: 'amount-unfit', file: 'bok.csv', line: 7, column: 'belopp', value: 'x' })).toBe(
      'bok.csv:7: ”x” är inget belopp (kolumn belopp).',
    );
    expect(problem({ code: 'overlap', file: 'region.yaml', line: 3, otherLine: 9, values: { key: 'HC1' } })).toBe(
      'region.yaml:3: HC1 gäller också på rad 9.',
    );
    expect(problem({ code: 'overlap', line: 3, otherLine: 9, values: { key: 'HC1' } })).toBe(
      '3: HC1 gäller också på rad 9.',
    );
    expect(problem({ code: 'overlap', otherLine: 9, values: { key: 'HC1' } })).toBe('HC1 gäller också på rad 9.');
  });
});
