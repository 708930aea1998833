import { expect, it } from 'vitest';
import { requireStorable } from './require-storable.ts';

it('takes any text that the database can keep', () => {
  expect(() => requireStorable({ params: { id: 'å\t\n😀' }, body: [1, null, true, { a: '' }] })).not.toThrow();
});

it.each([
  [{ body: { texts: ['a', 'a\0b'] } }, 'body.texts.1'],
  [{ query: { text: '\uD83D' } }, 'query.text'],
  [{ body: { 'a\0': 1 } }, 'body'],
])('refuses %j, and says where', (value, field) => {
  expect(() => requireStorable(value)).toThrow(expect.objectContaining({ code: 'text-unstorable', values: { field } }));
});
