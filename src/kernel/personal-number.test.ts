import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPersonalNumbers, findPersonalNumber, shownValue } from './personal-number.ts';

// 811218-9876 is the example of Skatteverket's own description: 1+6+1+1+4+1 … = a sum divisible by ten.
describe('personal identity numbers', () => {
  it.each([
    ['811218-9876', '811218-****'],
    ['19811218-9876', '19811218-****'],
    ['811218+9876', '811218-****'],
    ['198112189876', '19811218-****'],
    ['8112189876', '811218-****'],
    ['Lön 811218-9876, mars', '811218-****'],
    ['19811218 9876', '19811218-****'],
    ['Lön 19811218\u00a09876, mars', '19811218-****'],
    ['Ersatte 19811218 9876.', '19811218-****'],
    // 1·2=2, 2, 1·2=2, 2, 1·2=2, 2, 1·2=2, 2, 1·2=2 = 18 → 2.
    ['Inhyrd 19121212 1212', '19121212-****'],
    // A coordination number: day 18 + 60. Check digit: 8·2=16→7, 1, 1·2=2, 2, 7·2=14→5, 8, 9·2=18→9, 8, 7·2=14→5 = 47 → 3.
    ['811278-9873', '811278-****'],
  ])('finds one in %j', (text, masked) => expect(findPersonalNumber(text)?.masked).toBe(masked));

  it.each([
    ['811218-9875', 'a wrong check digit'],
    ['811318-9876', 'no such month'],
    ['556677-8899', 'an organisation number'],
    ['232100-0222', 'an organisation number'],
    ['20260131', 'a date'],
    ['20240501 4010', 'a date and an account'],
    // 2·2=4, 6, 0, 1, 3·2=6, 1, 1·2=2, 6, 0, 4 = 30: the check digit fits, by chance.
    ['20260131 1604', 'a date and a time'],
    ['260131 1604', 'a date and a time'],
    ['811218 9876', 'six digits and an account'],
    ['19811218 9876,50', 'a number and an amount'],
    ['19811218 98765', 'two numbers'],
    ['19811218  9876', 'two columns'],
    ['1198112189876', 'part of a longer number'],
    ['178112189876', 'no such century'],
    ['', 'nothing'],
  ])('finds none in %j: %s', (text) => expect(findPersonalNumber(text)).toBeUndefined());

  it('says when the number stands bare, as a serial number may', () => {
    expect(findPersonalNumber('8112189876')?.bare).toBe(true);
    expect(findPersonalNumber('198112189876')?.bare).toBe(false);
  });

  it('never shows the last four characters', () => {
    expect(shownValue('Anna 19811218-9876')).toBe('19811218-****');
    expect(shownValue('Anna')).toBe('Anna');
  });

  it('covers every number of a text, and leaves the rest as it is', () => {
    expect(coverPersonalNumbers('A 198112189876, 811218-9876 och 19811218 9876; 556677-8899')).toBe(
      'A 19811218-****, 811218-**** och 19811218-****; 556677-8899',
    );
    expect(coverPersonalNumbers('Rubrik '.repeat(50))).toBe('Rubrik '.repeat(50));
  });

  it('finds exactly one check digit in ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 28 }), (serial, day) => {
        const start = `8112${String(day).padStart(2, '0')}-${String(serial).padStart(3, '0')}`;
        const found = '0123456789'.split('').filter((digit) => findPersonalNumber(start + digit));
        expect(found).toHaveLength(1);
      }),
    );
  });
});
