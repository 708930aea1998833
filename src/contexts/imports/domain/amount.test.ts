import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainOre, readAmount } from './amount.ts';

describe('amounts', () => {
  it.each([
    ['1234,50', 123_450],
    ['1234.5', 123_450],
    ['-1234', -123_400],
    ['0', 0],
    ['-0,00', 0],
    ['9999999999,99', 999_999_999_999],
  ])('reads %s the fast way', (text, ore) => {
    expect(parsePlainOre(text)).toBe(ore);
    expect(readAmount(text)).toEqual({ ok: true, value: ore });
  });

  it.each([
    ['1 234,50', 123_450],
    ['1\u00a0234\u00a0567', 123_456_700],
    ['−12', -1200],
    ['12,00-', -1200],
    ['+5', 500],
    [',5', 50],
  ])('leaves %s to the careful way, which reads it', (text, ore) => {
    expect(parsePlainOre(text)).toBeUndefined();
    expect(readAmount(text)).toEqual({ ok: true, value: ore });
  });

  it.each([
    ['', 'amount-missing'],
    ['12,345', 'amount-three-decimals'],
    ['100.000', 'amount-three-decimals'],
    ['1.234,50', 'amount-thousands-mark'],
    ['1,234.50', 'amount-thousands-mark'],
    ['1.234.567', 'amount-thousands-mark'],
    ['99999999999999999', 'amount-too-large'],
    ['12 kr', 'amount-not-a-number'],
    ['1e5', 'amount-not-a-number'],
    ['12,', 'amount-not-a-number'],
    ['--5', 'amount-not-a-number'],
  ])('refuses %j as %s', (text, code) => {
    expect(parsePlainOre(text)).toBeUndefined();
    expect(readAmount(text)).toEqual({ ok: false, error: code });
  });

  it('reads back every amount that is written with two decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.constantFrom(',', '.'),
        (ore, mark) => {
          const digits = String(Math.abs(ore)).padStart(3, '0');
          const text = `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
          expect(parsePlainOre(text)).toBe(ore);
          expect(readAmount(text)).toEqual({ ok: true, value: ore });
        },
      ),
    );
  });
});
