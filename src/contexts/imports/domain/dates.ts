import { type Month, monthOf, parseMonth } from '../../../kernel/month.ts';
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts';

/** Nothing the product counts is older; an earlier year is a slip of the pen. */
export const EARLIEST_DATE = '1990-01-01' as PlainDate;

/** `2026-01-31`, `20260131`, `2026/01/31`, also with a time of day after it; undefined when it is no real date. */
export function readDate(text: string): PlainDate | undefined {
  const iso = parsePlainDate(text);
  if (iso) return iso;
  const match = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(text.trim());
  return match ? parsePlainDate(`${match[1]}-${match[3]}-${match[4]}`) : undefined;
}

/** `2026-01`, `202601`, `2026/01`, or a whole date, which spreadsheets like to make of a month. */
export function readMonth(text: string): Month | undefined {
  const match = /^(\d{4})[-/]?(\d{2})$/.exec(text.trim());
  if (match) return parseMonth(`${match[1]}-${match[2]}`);
  const date = readDate(text);
  return date && monthOf(date);
}
