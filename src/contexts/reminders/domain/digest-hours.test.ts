import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { DEFAULT_CHOICE, isDigestHour, wantsDigestOn } from './digest-hours.ts';

test.each([
  [389, false],
  [390, true],
  [719, true],
  [720, false],
])('at %i minutes past midnight digests are written: %s', (minutes, written) =>
  expect(isDigestHour({ date: plainDate('2026-11-26'), minutes })).toBe(written),
);

test('who has not chosen gets it on weekdays', () => {
  expect(wantsDigestOn(DEFAULT_CHOICE, plainDate('2026-11-27'))).toBe(true);
  expect(wantsDigestOn(DEFAULT_CHOICE, plainDate('2026-11-28'))).toBe(false);
});

test('who has turned it off gets none, who wants it every day gets it on Sundays too', () => {
  expect(wantsDigestOn({ digest: false, weekdaysOnly: false }, plainDate('2026-11-27'))).toBe(false);
  expect(wantsDigestOn({ digest: true, weekdaysOnly: false }, plainDate('2026-11-29'))).toBe(true);
});
