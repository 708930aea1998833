import { monthCount, parsePeriod } from '../../../../kernel/period.ts';
import { SWEDISH_MONTHS } from '../../../../kernel/swedish-months.ts';

const nameOf = (month: string): string => SWEDISH_MONTHS[Number(month.slice(5)) - 1] ?? month;

/** `2026-01..2026-10` → `januari–oktober 2026`, for sentences that the server writes. */
export function periodWords(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const { first, last } = period;
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  if (from === to && monthCount(period) === 12) return `helåret ${to}`;
  if (first === last) return `${nameOf(last)} ${to}`;
  return `${nameOf(first)}${from === to ? '' : ` ${from}`}–${nameOf(last)} ${to}`;
}
