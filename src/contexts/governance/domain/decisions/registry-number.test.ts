import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleOf, fitsRegistryPattern } from './registry-number.ts';

const PATTERNS = ['RS {number}-{year}', 'HSN/{number}/{year}', 'RS {year}-{number}', '{year}:{number} (RS)'];

describe('a registry number', () => {
  it.each([
    ['RS {number}-{year}', 'RS 867-2023', true],
    ['RS {number}-{year}', ' RS 867-2023 ', true],
    ['RS {number}-{year}', 'RS 867-23', false],
    ['RS {number}-{year}', 'rs 867-2023', false],
    ['RS {number}-{year}', 'RS 867-2023 x', false],
    ['HSN/{number}/{year}', 'HSN/386/2019', true],
    ['RS {year}-{number}', 'RS 2022-03983', true],
    ['RS {number}-{year} | HSN {number}-{year}', 'HSN 112-2024', true],
    ['RS {number}-{year} | HSN {number}-{year}', 'RN 112-2024', false],
  ])('by the pattern %s: %s fits: %s', (pattern, text, fits) => {
    expect(fitsRegistryPattern(pattern, text)).toBe(fits);
  });

  it('fits when it is made by the pattern, whatever the number and year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERNS),
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 1000, max: 9999 }),
        (pattern, number, year) => fitsRegistryPattern(pattern, exampleOf(pattern, String(year), String(number))),
      ),
    );
  });

  it('does not fit with anything before or after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERNS),
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/\d/.test(text)),
        (pattern, extra) =>
          !fitsRegistryPattern(pattern, extra + exampleOf(pattern, '2026')) &&
          !fitsRegistryPattern(pattern, exampleOf(pattern, '2026') + extra),
      ),
    );
  });

  it('is anything where the region has no pattern, and signs of a pattern stand for themselves', () => {
    fc.assert(fc.property(fc.string(), (text) => fitsRegistryPattern(undefined, text)));
    expect(fitsRegistryPattern('A.{number}', 'Ax12')).toBe(false);
    expect(fitsRegistryPattern('A.{number}', 'A.12')).toBe(true);
  });

  it('is shown by an example', () => {
    expect(exampleOf('RS {number}-{year} | HSN {number}-{year}', '2026')).toBe('RS 123-2026 eller HSN 123-2026');
  });
});
