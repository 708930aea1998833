import { expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

it('leads to the next page with the same filter and nothing that was not asked', () => {
  expect(
    nextAddress('/decisions', { search: 'å & ä', year: undefined, forum: '', limit: 5, after: '1' }, '2026~7'),
  ).toBe('/api/v1/decisions?search=%C3%A5+%26+%C3%A4&limit=5&after=2026%7E7');
});
