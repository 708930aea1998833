import { expect, it } from 'vitest';
import { readDate, readMonth } from './dates.ts';

it.each([
  ['2026-01-31', '2026-01-31'],
  ['20260131', '2026-01-31'],
  ['2026/01/31', '2026-01-31'],
  ['2026-01-31 00:00:00', '2026-01-31'],
  ['2024-02-29', '2024-02-29'],
])('reads the date %s', (text, date) => expect(readDate(text)).toBe(date));

it.each(['2025-02-29', '31/01/2026', '2026-13-01', '2026-01/31', '202601', ''])('finds no date in %j', (text) =>
  expect(readDate(text)).toBeUndefined(),
);

it.each([
  ['2026-01', '2026-01'],
  ['202601', '2026-01'],
  ['2026-01-01', '2026-01'],
])('reads the month %s', (text, month) => expect(readMonth(text)).toBe(month));

it.each(['2026-13', 'januari', '2026', ''])('finds no month in %j', (text) => expect(readMonth(text)).toBeUndefined());
