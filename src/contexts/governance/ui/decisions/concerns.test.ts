import { expect, it } from 'vitest';
import { pages } from '../../../../web/pages.ts';
import { CONCERNED, placeOf } from '../../domain/decisions/concerns.ts';

it.each(CONCERNED)('what a decision on a %s concerns has a page', (entity) => {
  const place = placeOf(entity, 'X-1');
  expect(pages.map(({ path }) => path)).toContain(place?.to);
  expect(Object.keys(place?.params ?? {})).toEqual([...(place?.to.matchAll(/\$(\w+)/g) ?? [])].map(([, name]) => name));
});

it('other things have none, whatever they are called', () => {
  expect(placeOf('series', '1')).toBeUndefined();
  expect(placeOf('constructor', '1')).toBeUndefined();
});
