import { describe, expect, it } from 'vitest';
import { headerRefusal } from './header-refusal.ts';

describe('the refusal of headings', () => {
  it('names them, without the last four characters of a personal identity number', () => {
    const headings = ['namn', '19121212-1212', 'lön'];
    expect(headerRefusal('lon.csv', { code: 'headers-unknown', line: 1, headings }).values).toEqual({
      file: 'lon.csv',
      found: 'namn, 19121212-****, lön',
    });
    const twice = { code: 'header-duplicate', heading: '19121212-1212', other: '19121212-1212' } as const;
    expect(headerRefusal('lon.csv', { ...twice, line: 1, headings }).values).toMatchObject({
      heading: '19121212-****',
      other: '19121212-****',
    });
  });

  it('does not cut a number so that it is no longer known as one', () => {
    // 286 characters, a comma and a blank: a cut at 300 would leave `19121212-121` of the number.
    const headings = ['x'.repeat(286), '19121212-1212'];
    const { found } = headerRefusal('lon.csv', { code: 'headers-unknown', line: 1, headings }).values;
    expect(found).toBe(`${'x'.repeat(286)}, 19121212-***`);
  });
});
