import type { DueItem } from '../../../kernel/due-item.ts';
import { addMonths, type Month, monthOf, monthsBetween } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { workingDayOf } from '../../../kernel/working-day.ts';

/** A month's books are closed and expected here by this working day of the next month. */
const EXPECTED_ON_WORKING_DAY = 10;

const NAMES = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const nameOf = (month: Month): string => NAMES.format(new Date(`${month}-01T00:00:00Z`));

/** `september–oktober 2026`. */
function spanName(first: Month, last: Month): string {
  if (first === last) return nameOf(first);
  const begins = first.slice(0, 4) === last.slice(0, 4) ? nameOf(first).split(' ')[0] : nameOf(first);
  return `${begins}–${nameOf(last)}`;
}

/**
 * The closed months that have no ledger, as one thing to do, due when the first of them was expected; and the month that
 * is going on, due when it will be.
 * @param lastMonth the last month that some imported ledger covers; undefined when none has been imported.
 */
export function missingLedgerItems(lastMonth: Month | undefined, today: PlainDate, unit: string): DueItem[] {
  const common = { kind: 'ledger-missing', unit, link: '/data/inlasning', roles: ['controller'] as const };
  if (lastMonth === undefined)
    return [{ ...common, key: 'ledger-missing', title: 'Läs in den första huvudboken', due: null }];
  const current = monthOf(today);
  const closed = monthsBetween(addMonths(lastMonth, 1), addMonths(current, -1));
  const spans = [...(closed.length > 0 ? [closed] : []), ...(lastMonth < current ? [[current]] : [])];
  return spans.map((months) => {
    const [first, last] = [months[0]!, months.at(-1)!];
    return {
      ...common,
      key: `ledger-missing:${first}:${last}`,
      title: `Läs in huvudboken för ${spanName(first, last)}`,
      detail: `Huvudboken är inläst till och med ${nameOf(lastMonth)}.`,
      due: workingDayOf(addMonths(first, 1), EXPECTED_ON_WORKING_DAY),
    };
  });
}
