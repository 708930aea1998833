import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmountOre, sumOre } from './money.ts';

describe('parseAmountOre', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1234.5', 123_450],
    ['-1234.5', -123_450],
    ['\u221212', -1_200],
    ['12,00-', -1_200],
    ['12,00 -', -1_200],
    ['+7', 700],
    ['0', 0],
    ['0,01', 1],
    ['-0,01', -1],
    ['1\u00a0234\u00a0567,89', 123_456_789],
    ['1\u202f000', 100_000],
    ['  15  ', 1_500],
    ['0012,3', 1_230],
  ])('reads %j as %i öre', (text, ore) => {
    expect(parseAmountOre(text)).toBe(ore);
  });

  it('has no negative zero, which would show as −0', () => {
    expect(Object.is(parseAmountOre('-0,00'), 0)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '-',
    ',50',
    '1,',
    '1,234',
    '1.234',
    '1,234.50',
    '1.234,50',
    '12 34',
    '1 23',
    '1 2345',
    '--1',
    '-1-',
    '1e3',
    'NaN',
    '1 kr',
    '=1+1',
    '0x10',
    '12,345',
    '99999999999999999',
  ])('refuses %j', (text) => {
    expect(parseAmountOre(text)).toBeUndefined();
  });

  it('reads back what is written with spaces, comma and either sign', () => {
    const limit = 9_000_000_000_000_000;
    fc.assert(
      fc.property(
        fc.integer({ min: -limit, max: limit }),
        fc.constantFrom(' ', '\u00a0', '\u202f', ''),
        fc.constantFrom(',', '.'),
        (ore, space, sign) => {
          const whole = String(Math.floor(Math.abs(ore) / 100)).replaceAll(/\B(?=(\d{3})+$)/g, space);
          const text = `${ore < 0 ? '-' : ''}${whole}${sign}${String(Math.abs(ore) % 100).padStart(2, '0')}`;
          expect(parseAmountOre(text)).toBe(ore);
        },
      ),
    );
  });
});

describe('sumOre', () => {
  it('is exact where kronor as floats are not', () => {
    // 0.1 + 0.2 kronor is 0.30000000000000004 as a float.
    expect(sumOre([10, 20])).toBe(30);
    expect(sumOre([])).toBe(0);
  });

  it('refuses a sum that would not be exact', () => {
    expect(() => sumOre([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
