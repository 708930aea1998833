import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadOrder } from './load-order.ts';

test('what is referred to comes first, by name where that leaves a choice', () => {
  const references = [
    { from: 'a_row', to: 'import_batch' },
    { from: 'month', to: 'a_row' },
  ];
  expect(loadOrder(['month', 'a_row', 'region', 'import_batch'], references)).toEqual([
    'import_batch',
    'region',
    'a_row',
    'month',
  ]);
});

test('a table that refers to itself is no hindrance', () => {
  expect(loadOrder(['unit'], [{ from: 'unit', to: 'unit' }])).toEqual(['unit']);
});

test('tables that refer to each other in a circle are named', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  expect(() => loadOrder(['a', 'b', 'c'], circle)).toThrow('a, b');
});

test('every table once, and never before one it refers to', () => {
  const tables = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.record({
      names: fc.constant(Array.from({ length: size }, (_, index) => `t${index}`)),
      // References only from higher to lower numbers: no circles.
      pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1))),
    }),
  );
  fc.assert(
    fc.property(tables, ({ names, pairs }) => {
      const references = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ from: `t${Math.max(a, b)}`, to: `t${Math.min(a, b)}` }));
      const order = loadOrder(names, references);
      expect(order.toSorted()).toEqual(names.toSorted());
      for (const { from, to } of references) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
    }),
  );
});
