import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, suggest } from './suggest.ts';

test('counts letters added, removed, changed and swapped', () => {
  expect(editDistance('parent', 'parnet')).toBe(1);
  expect(editDistance('agency', 'agencies')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});

test('distance is 0 only to itself, the same both ways, and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('suggests what is near and nothing when nothing is', () => {
  expect(suggest('valdFrom', ['validFrom', 'validTo', 'name'])).toBe('validFrom');
  expect(suggest('PARENT', ['parent'])).toBe('parent');
  expect(suggest('budget', ['parent', 'code'])).toBeUndefined();
});
