import { expect, it } from 'vitest';
import { domainOf, placeOf, yearStarts } from './timeline.ts';

it('goes from the first date to the last, with room', () => {
  const domain = domainOf([{ start: '2024-01-01', end: null }], ['2024-12-31'])!;
  expect(domainOf([{ start: null, end: null }], [])).toBeUndefined();
  // 365 days, and two per cent of them on either side.
  expect(domain.last - domain.first).toBeCloseTo(365 * 1.04, 9);
  expect(placeOf('2024-01-01', domain, 1040)).toBeCloseTo(20, 9);
  expect(placeOf('2024-12-31', domain, 1040)).toBeCloseTo(1020, 9);
});

it('marks the years that begin in it', () => {
  expect(yearStarts(domainOf([{ start: '2024-02-01', end: '2026-06-30' }], [])!)).toEqual(['2025-01-01', '2026-01-01']);
});
