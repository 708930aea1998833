import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';

describe('refusals', () => {
  it('never carry the last four characters of a personal identity number, whichever value it came with', () => {
    const refusal = new Refusal(
      'rows-faulty',
      { file: 'Lön 811218-9876.csv', found: 'datum, 19811218-9876, belopp', count: 2 },
      {
        problems: [
          { code: 'a', line: 3, column: '198112189876', value: 'A 19811218 9876', values: { key: '811218-9876, R' } },
          { code: 'b', line: 4, otherLine: 3 },
        ],
      },
    );
    expect(refusal.values).toEqual({
      file: 'Lön 811218-****.csv',
      found: 'datum, 19811218-****, belopp',
      count: 2,
    });
    expect(refusal.problems).toEqual([
      { code: 'a', line: 3, column: '19811218-****', value: 'A 19811218-****', values: { key: '811218-****, R' } },
      { code: 'b', line: 4, otherLine: 3 },
    ]);
  });

  it('name a file by when it was written, also where that reads as a personal identity number', () => {
    // The check digit of 160131160 is 6 and that of 160131162 is 2 (Luhn).
    const names = ['ledger-20160131-1606.csv', 'ledger-20160131-1622.csv', 'huvudbok 20160131-1606.se'];
    const shown = names.map((file) => new Refusal('x', { file, earlierFile: file }).values);
    expect(shown).toEqual(names.map((file) => ({ file, earlierFile: file })));
    expect(new Refusal('x', { file: 'Anna 19811218-9876 20160131-1606.csv' }).values).toEqual({
      file: 'Anna 19811218-**** 20160131-1606.csv',
    });
  });
});
