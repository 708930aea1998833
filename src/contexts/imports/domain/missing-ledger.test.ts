import { expect, test } from 'vitest';
import { month } from '../../../kernel/month.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { missingLedgerItems } from './missing-ledger.ts';

const items = (lastMonth: string | undefined, today = '2026-11-26') =>
  missingLedgerItems(lastMonth === undefined ? undefined : month(lastMonth), plainDate(today), 'R');
const brief = (lastMonth: string, today?: string) => items(lastMonth, today).map(({ title, due }) => [title, due]);

test('a closed month that is not imported is due on the tenth working day of the next', () => {
  expect(items('2026-09')[0]).toEqual({
    key: 'ledger-missing:2026-10:2026-10',
    kind: 'ledger-missing',
    title: 'Läs in huvudboken för oktober 2026',
    detail: 'Huvudboken är inläst till och med september 2026.',
    // November 2026 begins on a Sunday: 2–6 and 9–13.
    due: '2026-11-13',
    unit: 'R',
    roles: ['controller'],
    link: '/data/inlasning',
  });
});

test('several closed months are one thing to do, due when the first was; the month that goes on is another', () => {
  expect(brief('2026-08')).toEqual([
    ['Läs in huvudboken för september–oktober 2026', '2026-10-14'],
    // December 2026 begins on a Tuesday: 1–4, 7–11 and 14.
    ['Läs in huvudboken för november 2026', '2026-12-14'],
  ]);
});

test('months of two years name both', () => {
  expect(brief('2026-11', '2027-02-01')[0]?.[0]).toBe('Läs in huvudboken för december 2026–januari 2027');
});

test('when all closed months are there only the one that goes on is left, under the key that it will keep', () => {
  expect(items('2026-10').map(({ key }) => key)).toEqual(['ledger-missing:2026-11:2026-11']);
  expect(items('2026-10', '2026-12-01')[0]?.key).toBe('ledger-missing:2026-11:2026-11');
  expect(items('2026-11')).toEqual([]);
  expect(items('2026-12')).toEqual([]);
});

test('a region without a ledger is asked for its first, by no date', () => {
  expect(items(undefined)).toMatchObject([{ due: null, key: 'ledger-missing' }]);
});
