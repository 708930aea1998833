import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { compareDue, dueGroupOf } from './due-groups.ts';

// A Thursday.
const today = plainDate('2026-11-26');

test.each([
  ['2026-11-25', 'overdue'],
  ['2026-11-26', 'this-week'],
  ['2026-11-29', 'this-week'],
  ['2026-11-30', 'later'],
])('what is due %s is %s', (due, group) => expect(dueGroupOf(plainDate(due), today)).toBe(group));

test('what has no date is undated', () => expect(dueGroupOf(null, today)).toBe('undated'));

test('the order is by date, then by title as Swedish sorts, and what has no date comes last', () => {
  const item = (due: string | null, title: string) => ({ due, title, key: title });
  const sorted = [
    item(null, 'A'),
    item('2026-12-01', 'Öppna'),
    item('2026-12-01', 'Ändra'),
    item('2026-10-01', 'Z'),
  ].toSorted(compareDue);
  expect(sorted.map(({ title }) => title)).toEqual(['Z', 'Ändra', 'Öppna', 'A']);
});
