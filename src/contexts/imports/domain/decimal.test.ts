import { describe, expect, it } from 'vitest';
import { plainDecimal, readCount, readValue, tenThousandthsText, toTenThousandths } from './decimal.ts';

describe('numbers', () => {
  it.each([
    ['1 234,50', '1234.50'],
    ['-0,1', '-0.1'],
    ['.5', '0.5'],
    ['7', '7'],
  ])('writes %s plainly', (text, plain) => expect(plainDecimal(text)).toBe(plain));

  it.each(['1.234,5', 'två', '', '1,2,3', '12 34'])('does not take %j for a number', (text) =>
    expect(plainDecimal(text)).toBeUndefined(),
  );

  it.each([
    ['4,1234', { ok: true, value: 4.1234 }],
    ['4,12345', { ok: false, error: 'number-too-many-decimals' }],
    ['-1', { ok: false, error: 'number-negative' }],
    ['-0', { ok: true, value: 0 }],
    ['många', { ok: false, error: 'number-not-a-number' }],
  ])('reads the count %s', (text, result) => expect(readCount(text)).toEqual(result));

  it.each([
    ['5 %', 0.05],
    ['5,7%', 0.057],
    ['-2,5 %', -0.025],
    ['0,05', 0.05],
    ['700', 700],
  ])('reads the value %s', (text, value) => expect(readValue(text)).toEqual({ ok: true, value }));
});

describe('whole ten-thousandths', () => {
  it.each([
    [0, 0],
    [1.5, 15_000],
    // Half a ten-thousandth goes away from zero, on both sides of it.
    [-0.00005, -1],
    [0.00005, 1],
    // As a double 0.00014999999999999998…: it is the number that was written which counts.
    [0.00015, 2],
    [1.00005, 10_001],
    [-0.00004, 0],
    [1e11, 1e15],
    [12_345_678.9, 123_456_789_000],
  ])('of %d are %d', (value, whole) => expect(toTenThousandths(value)).toBe(whole));

  it.each([
    [0, '0.0000'],
    [-1, '-0.0001'],
    [12_345, '1.2345'],
    [-123_456, '-12.3456'],
    [1e15, '100000000000.0000'],
  ])('%d are written %s', (whole, text) => expect(tenThousandthsText(whole)).toBe(text));
});

describe('a value', () => {
  it.each(['100000000001', '-1e5', '9007199254740993', `1${'0'.repeat(200)}`])(
    'beyond what can be summed exactly, or not plain, is refused: %s',
    (text) => expect(readValue(text)).toEqual({ ok: false, error: 'number-not-a-number' }),
  );
});
