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
});
