import { expect, test } from 'vitest';
import { month } from '../../../kernel/month.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { missingLedgerItem } from './missing-ledger.ts';

const today = plainDate('2026-11-26');

test('one month that is closed and not imported is due on the tenth working day of the next', () => {
  expect(missingLedgerItem(month('2026-09'), today, 'R')).toMatchObject({
    key: 'ledger-missing:2026-10:2026-10',
    title: 'Läs in huvudboken för oktober 2026',
    detail: 'Huvudboken är inläst till och med september 2026.',
    // November 2026 begins on a Sunday: 2–6 and 9–13.
    due: '2026-11-13',
    unit: 'R',
    roles: ['controller'],
    link: '/data/inlasning',
  });
});

test('several months are one thing to do, due when the first was', () => {
  expect(missingLedgerItem(month('2026-08'), today, 'R')).toMatchObject({
    title: 'Läs in huvudboken för september–oktober 2026',
    due: '2026-10-14',
  });
});

test('months of two years name both', () => {
  const item = missingLedgerItem(month('2026-11'), plainDate('2027-02-01'), 'R');
  expect(item?.title).toBe('Läs in huvudboken för december 2026–januari 2027');
});

test('nothing waits when the last closed month is there, or more', () => {
  expect(missingLedgerItem(month('2026-10'), today, 'R')).toBeUndefined();
  expect(missingLedgerItem(month('2026-12'), today, 'R')).toBeUndefined();
});

test('a region without a ledger is asked for its first, by no date', () => {
  expect(missingLedgerItem(undefined, today, 'R')).toMatchObject({ due: null, key: 'ledger-missing' });
});
