import { describe, expect, it } from 'vitest';
import { plainDecimal, readCount, readValue } from './decimal.ts';

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
