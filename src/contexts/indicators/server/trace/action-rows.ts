import type { TraceRowDto } from '../../contract.ts';
import type { After, FileSum, Part, PartAsk } from './part-selection.ts';

const entriesOf = (ask: PartAsk<'action'>) => ask.rows.flatMap((row) => row.entries);

/** Actions come from no file: their number per plan stands in its place. */
export function actionFileSums(ask: PartAsk<'action'>): (FileSum & { file: string })[] {
  const sums = new Map<string, number>();
  for (const { plan } of entriesOf(ask)) sums.set(plan, (sums.get(plan) ?? 0) + 1);
  return [...sums].map(([plan, count]) => ({ importId: 0, file: plan, rows: count, sum: count }));
}

export function actionRowsAfter(part: Part, ask: PartAsk<'action'>, after: After, limit: number): TraceRowDto[] {
  return entriesOf(ask)
    .map((entry, index) => ({
      part,
      importId: 0,
      file: entry.plan,
      line: index + 1,
      plan: entry.plan,
      actionNumber: entry.number,
      date: entry.reportedOn,
      unit: entry.unit,
      staffCategory: null,
      quantity: 1,
      quantityUnit: entry.status,
      text: entry.title,
    }))
    .filter(({ line }) => line > after.line)
    .slice(0, limit);
}
