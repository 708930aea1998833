import { expect, test } from 'vitest';
import { swedishTime } from './local-time.ts';

test.each([
  ['2026-11-26T05:29:59Z', '2026-11-26', 389],
  ['2026-11-26T05:30:00Z', '2026-11-26', 390],
  ['2026-07-01T04:30:00Z', '2026-07-01', 390],
  ['2026-07-01T22:00:00Z', '2026-07-02', 0],
  ['2026-12-31T23:30:00Z', '2027-01-01', 30],
])('%s is %s, %i minutes past midnight in Sweden', (instant, date, minutes) => {
  expect(swedishTime(new Date(instant))).toEqual({ date, minutes });
});
