import { sql, type RawBuilder } from 'kysely';
import { addMonths, firstDayOf } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';

/** Joins spans that touch or overlap, so that a year and the year before it are one condition. */
export function mergeSpans(spans: readonly Period[]): Pick<Period, 'first' | 'last'>[] {
  const merged: Pick<Period, 'first' | 'last'>[] = [];
  for (const { first, last } of spans.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const open = merged.at(-1);
    if (open && first <= addMonths(open.last, 1)) open.last = last > open.last ? last : open.last;
    else merged.push({ first, last });
  }
  return merged;
}

/** SQL condition that a month column (first day of the month) lies in one of the spans. */
export function inMonths(column: RawBuilder<unknown>, spans: readonly Period[]): RawBuilder<boolean> {
  const conditions = mergeSpans(spans).map(
    ({ first, last }) => sql`${column} between ${firstDayOf(first)}::date and ${firstDayOf(last)}::date`,
  );
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/**
 * SQL condition that a month lies in the time of a path row. Written so that no index is searched by it and that the
 * planner takes most rows to pass, which they do: it would otherwise fetch a whole region's rows one by one.
 */
export const during = (column: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`case when ${column} between p.first_month and p.last_month then true end`;
