import { firstDayOf, type Month } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { builtInSeriesKeys } from '../domain/catalogue/catalogue.ts';
import { type SeriesBook, seriesBook, type SeriesEntry } from '../domain/series.ts';
import { mergeSpans } from './select-months.ts';

/** All entered values inside the spans, and the tree as it is at the end of the last of them. */
export async function loadSeries(
  tx: Tx,
  ask: { keys: readonly string[]; spans: readonly Period[]; tree: 'dated' | 'latest' },
): Promise<SeriesBook> {
  const spans = mergeSpans(ask.spans);
  const last = spans.at(-1)!.last;
  const rows = await tx
    .selectFrom('seriesValue')
    .select(['indicator', 'unitCode', 'staffCategory', 'firstMonth', 'lastMonth', 'value', 'target', 'batchId', 'line'])
    .where('replacedBy', 'is', null)
    .where('indicator', 'in', [...new Set([...ask.keys, ...builtInSeriesKeys])])
    .where((eb) =>
      eb.or(
        spans.map((span) =>
          eb.and([eb('lastMonth', '>=', firstDayOf(span.first)), eb('firstMonth', '<=', firstDayOf(span.last))]),
        ),
      ),
    )
    // Fractions are summed in this order: the last digit is the same every time.
    .orderBy('batchId')
    .orderBy('line')
    .execute();
  const links = await tx
    .selectFrom('unitPath')
    .select(['ancestorCode', 'unitCode'])
    .where('tree', '=', ask.tree)
    .where('depth', '=', 1)
    .where('firstMonth', '<=', firstDayOf(last))
    .where('lastMonth', '>=', firstDayOf(last))
    .orderBy('unitCode')
    .execute();
  const children = new Map<string, string[]>();
  for (const link of links)
    children.set(link.ancestorCode, [...(children.get(link.ancestorCode) ?? []), link.unitCode]);
  const entries: SeriesEntry[] = [];
  const unmapped: { indicator: string; first: Month; last: Month }[] = [];
  for (const { unitCode, firstMonth, lastMonth, ...row } of rows) {
    const span = { first: firstMonth.slice(0, 7) as Month, last: lastMonth.slice(0, 7) as Month };
    if (unitCode === null) unmapped.push({ indicator: row.indicator, ...span });
    else entries.push({ ...row, unit: unitCode, ...span });
  }
  return seriesBook(entries, (unit) => children.get(unit) ?? [], unmapped);
}
