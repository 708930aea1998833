import { firstDayOf } from '../../../../kernel/month.ts';
import type { TraceRowDto } from '../../contract.ts';
import type { After, FileSum, Part, PartAsk } from './part-selection.ts';

const entriesOf = (ask: PartAsk<'series'>) =>
  ask.rows
    .flatMap((row) => row.entries)
    .toSorted((a, b) => a.entry.batchId - b.entry.batchId || a.entry.line - b.entry.line);

/** Sum per file as the indicator counts it: means weigh each value by its months. */
export function seriesFileSums(ask: PartAsk<'series'>): FileSum[] {
  const sums = new Map<number, FileSum>();
  for (const { entry, weight } of entriesOf(ask)) {
    const known = sums.get(entry.batchId) ?? { importId: entry.batchId, rows: 0, sum: 0 };
    sums.set(entry.batchId, {
      importId: entry.batchId,
      rows: known.rows + 1,
      sum: known.sum + (entry.value ?? 0) * weight,
    });
  }
  return [...sums.values()];
}

export function seriesRowsAfter(
  part: Part,
  ask: PartAsk<'series'>,
  after: After,
  limit: number,
  fileOf: (importId: number) => string,
): TraceRowDto[] {
  return entriesOf(ask)
    .filter(
      ({ entry }) => entry.batchId > after.importId || (entry.batchId === after.importId && entry.line > after.line),
    )
    .slice(0, limit)
    .map(({ entry }) => ({
      part,
      importId: entry.batchId,
      file: fileOf(entry.batchId),
      line: entry.line,
      date: firstDayOf(entry.first),
      unit: entry.unit,
      staffCategory: entry.staffCategory,
      quantity: entry.value ?? 0,
      quantityUnit: entry.indicator,
      text: entry.first === entry.last ? entry.first : `${entry.first}..${entry.last}`,
    }));
}
