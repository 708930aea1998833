import {
  addMonths,
  fromMonthIndex,
  lastDayOf,
  month,
  type Month,
  monthsBetween,
  parseMonth,
  toMonthIndex,
} from './month.ts';
import type { PlainDate } from './plain-date.ts';

/** A run of whole months, with the text it was asked for by: `2026`, `2026-08`, `2026-T2`, `2026-Q3`, `2026-H1`, `2026-01..2026-08`. */
export type Period = { text: string; first: Month; last: Month };

const PARTS = { T: 4, Q: 3, H: 6 } as const;

/** The period, or undefined when the text is none (`2026-T4`, `2026-08..2026-01`). */
export function parsePeriod(text: string): Period | undefined {
  if (/^\d{4}$/.test(text)) return { text, first: month(`${text}-01`), last: month(`${text}-12`) };
  const single = parseMonth(text);
  if (single) return { text, first: single, last: single };
  const part = /^(\d{4})-([TQH])(\d)$/.exec(text);
  if (part) {
    const length = PARTS[part[2] as keyof typeof PARTS];
    const number = Number(part[3]);
    if (number < 1 || number > 12 / length) return undefined;
    const first = addMonths(month(`${part[1]}-01`), (number - 1) * length);
    return { text, first, last: addMonths(first, length - 1) };
  }
  const [from, to, ...rest] = text.split('..');
  const first = parseMonth(from ?? '');
  const last = parseMonth(to ?? '');
  return first && last && first <= last && rest.length === 0 ? { text, first, last } : undefined;
}

/** @throws RangeError when it is not a period: for literals and values already checked. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new RangeError(`not a period: ${text}`);
  return parsed;
}

export const monthsOf = (value: Period): Month[] => monthsBetween(value.first, value.last);
export const monthCount = (value: Period): number => toMonthIndex(value.last) - toMonthIndex(value.first) + 1;
export const lastDate = (value: Period): PlainDate => lastDayOf(value.last);
export const containsMonth = (value: Period, candidate: Month): boolean =>
  value.first <= candidate && candidate <= value.last;

/** The same months `years` earlier, written the same way: `2026-T2` → `2025-T2`. */
export function yearsEarlier(value: Period, years = 1): Period {
  const shift = (m: Month) => fromMonthIndex(toMonthIndex(m) - 12 * years);
  const text = value.text.replaceAll(/\d{4}(?=$|-|\.)/g, (year) => String(Number(year) - years).padStart(4, '0'));
  return { text, first: shift(value.first), last: shift(value.last) };
}
