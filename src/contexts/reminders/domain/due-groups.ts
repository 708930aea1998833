import type { PlainDate } from '../../../kernel/plain-date.ts';
import { endOfWeek } from '../../../kernel/working-day.ts';

/** In the order in which they are shown. */
export const DUE_GROUPS = ['overdue', 'this-week', 'later', 'undated'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** What is due today is not late; the week ends on its Sunday. */
export function dueGroupOf(due: PlainDate | null, today: PlainDate): DueGroup {
  if (due === null) return 'undated';
  if (due < today) return 'overdue';
  return due <= endOfWeek(today) ? 'this-week' : 'later';
}

type Sortable = { due: string | null; title: string; key: string };

/** By date, so that what is overdue comes first; what has no date comes last. */
export function compareDue(a: Sortable, b: Sortable): number {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.title.localeCompare(b.title, 'sv') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
