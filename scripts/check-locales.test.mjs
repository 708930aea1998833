import { describe, expect, it } from 'vitest';
import { checkLocales } from './check-locales.mjs';
import { onTree } from './lib/make-tree.mjs';
import { placeholdersOf } from './lib/placeholders.mjs';

const check = (files) =>
  onTree(
    Object.fromEntries(
      Object.entries(files).map(([name, texts]) => [`src/web/locales/${name}`, JSON.stringify(texts, null, 2)]),
    ),
    checkLocales,
  );

describe('locales', () => {
  it('lets through the same keys with the same placeholders', () => {
    expect(check({ 'sv.json': { 'a.b': 'Hej {name}' }, 'en.json': { 'a.b': 'Hi {name}' } })).toEqual([]);
  });

  it.each([
    [
      'a text missing in English',
      { 'sv.json': { a: 'x', b: 'y' }, 'en.json': { a: 'x' } },
      /sv\.json:3 b is missing in/,
    ],
    [
      'a text missing in Swedish',
      { 'sv.json': { a: 'x' }, 'en.json': { a: 'x', b: 'y' } },
      /en\.json:3 b is missing in/,
    ],
    ['an empty text', { 'sv.json': { a: ' ' }, 'en.json': { a: 'x' } }, /sv\.json:2 a is empty/],
    [
      'a file without its other language',
      { 'sv.json': { a: 'x' }, 'en.json': { a: 'x' }, 'sv-plans.json': { b: 'y' } },
      /sv-plans\.json:1 has no .*en-plans/,
    ],
    [
      'an English file alone',
      { 'sv.json': { a: 'x' }, 'en.json': { a: 'x' }, 'en-plans.json': { b: 'y' } },
      /en-plans\.json:1 has no .*sv-plans/,
    ],
  ])('finds %s', (_, files, expected) => {
    expect(check(files)).toEqual([expect.stringMatching(expected)]);
  });

  it('finds that the placeholders differ', () => {
    expect(check({ 'sv.json': { a: '{count} rader' }, 'en.json': { a: '{number} rows' } })).toHaveLength(2);
  });

  it('fails when there are no texts at all', () => {
    expect(onTree({}, checkLocales)).toHaveLength(1);
    expect(check({ 'en.json': {} })).toHaveLength(1);
  });
});

describe('placeholders of a message', () => {
  it.each([
    ['no placeholder', []],
    ['{b} and { a }', ['a', 'b']],
    ['{sum, number, ::compact-short}', ['sum']],
    ['{count, plural, one {# row in {file}} other {# rows}}', ['count', 'file']],
    ['{kind, select, sie {SIE} other {{name}}}', ['kind', 'name']],
    ["written out '{not one}'", []],
  ])('%s', (message, expected) => {
    expect(placeholdersOf(message)).toEqual(expected);
  });
});
