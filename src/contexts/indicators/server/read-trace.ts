import { ALL } from '../../../kernel/grid.ts';
import { type Period, yearsEarlier } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { TraceDto, TraceRowDto } from '../contract.ts';
import { calculationText } from '../domain/calculation-text.ts';
import type { RowSelection } from '../domain/definition.ts';
import { indicatorValue } from '../domain/indicator-value.ts';
import type { Selection } from '../domain/measures.ts';
import type { IndicatorParameters } from '../domain/parameters.ts';
import { requireCareArea, requireIndicators, requireStaffCategory, requireUnit } from './check-question.ts';
import { loadInputs } from './load-inputs.ts';
import type { Tree } from './load-sums.ts';
import { readRegionRules } from './region-rules.ts';
import { actionFileSums, actionRowsAfter } from './trace/action-rows.ts';
import { costFileSums, costRowsAfter } from './trace/cost-rows.ts';
import { engagementFileSums, engagementRowsAfter } from './trace/engagement-rows.ts';
import { type After, type FileSum, FROM_START, type Part, type PartAsk, rowsOf } from './trace/part-selection.ts';
import { nameDispensations } from './trace/name-dispensations.ts';
import { readPlace, writePlace } from './trace/place.ts';
import { seriesFileSums, seriesRowsAfter } from './trace/series-rows.ts';
import { staffFileSums, staffRowsAfter } from './trace/staff-rows.ts';

export type TraceQuestion = {
  indicator: string;
  period: Period;
  unit?: string | undefined;
  staffCategory?: string | undefined;
  careArea?: string | undefined;
  tree?: Tree | undefined;
  /** Where a page before ended, as `next` told. */
  after?: string | undefined;
  limit: number;
};

/**
 * The rows behind one value: sums per file that add up to numerator and denominator, and the rows by file and line.
 * @throws Refusal as `readIndicatorValues`, and `place-unfit`.
 */
export async function readTrace(tx: Tx, question: TraceQuestion): Promise<TraceDto> {
  const place = readPlace(question.after);
  const rules = await readRegionRules(tx);
  const [definition] = requireIndicators(rules, [question.indicator]);
  const { period, tree = 'dated', unit = rules.root } = question;
  await requireUnit(tx, unit);
  const selection: Selection = {
    unit,
    staffCategory: requireStaffCategory(rules, question.staffCategory ?? ALL),
    careArea: await requireCareArea(tx, question.careArea ?? ALL),
  };
  const inputs = await loadInputs(tx, rules, {
    definitions: [definition!],
    units: [unit],
    ...selection,
    tree,
    spans: [period, yearsEarlier(period)],
  });
  const input = inputs.inputFor(selection, period);
  const value = indicatorValue({ definition: definition!, input, targets: rules.targets });
  const behind = definition!.rowsBehind(input);
  const fileOf = await fileNames(tx);
  const parts = (['numerator', 'denominator'] as const).map((part) => ({ part, selection, tree, rows: behind[part] }));
  const files = [];
  for (const part of parts)
    files.push(
      ...(await fileSums(tx, part, rules.parameters)).map((sum) => ({
        part: part.part,
        file: fileOf(sum.importId),
        ...sum,
      })),
    );
  const { rows, next } = await pageOfRows(tx, parts, place, question.limit, fileOf);
  return { value, calculation: calculationText(value), files, rows: await nameDispensations(tx, rows), next };
}

type PartRows = { part: Part; selection: Selection; tree: Tree; rows: readonly RowSelection[] };

const ask = <Table extends RowSelection['table']>(part: PartRows, table: Table): PartAsk<Table> => ({
  ...part,
  rows: rowsOf(part.rows, table),
});

async function fileSums(
  tx: Tx,
  part: PartRows,
  parameters: IndicatorParameters,
): Promise<(FileSum & { file?: string })[]> {
  const table = part.rows[0]?.table;
  if (table === 'cost') return costFileSums(tx, ask(part, 'cost'));
  if (table === 'engagement') return engagementFileSums(tx, ask(part, 'engagement'), parameters);
  if (table === 'staff') return staffFileSums(tx, ask(part, 'staff'));
  if (table === 'action') return actionFileSums(ask(part, 'action'));
  return seriesFileSums(ask(part, 'series'));
}

async function rowsAfter(
  tx: Tx,
  part: PartRows,
  after: After,
  limit: number,
  fileOf: (importId: number) => string,
): Promise<TraceRowDto[]> {
  const table = part.rows[0]?.table;
  if (table === 'cost') return costRowsAfter(tx, part.part, ask(part, 'cost'), after, limit);
  if (table === 'engagement') return engagementRowsAfter(tx, part.part, ask(part, 'engagement'), after, limit);
  if (table === 'staff') return staffRowsAfter(tx, part.part, ask(part, 'staff'), after, limit);
  if (table === 'action') return actionRowsAfter(part.part, ask(part, 'action'), after, limit);
  return seriesRowsAfter(part.part, ask(part, 'series'), after, limit, fileOf);
}

/** Rows of the numerator first, then of the denominator; one row more than asked tells whether there is a next page. */
async function pageOfRows(
  tx: Tx,
  parts: readonly PartRows[],
  from: { part: Part; after: After },
  limit: number,
  fileOf: (importId: number) => string,
) {
  const rows: TraceRowDto[] = [];
  for (const part of parts) {
    if (from.part === 'denominator' && part.part === 'numerator') continue;
    const after = part.part === from.part ? from.after : FROM_START;
    if (rows.length <= limit) rows.push(...(await rowsAfter(tx, part, after, limit + 1 - rows.length, fileOf)));
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writePlace(last.part, last) : null };
}

async function fileNames(tx: Tx): Promise<(importId: number) => string> {
  const rows = await tx.selectFrom('importBatch').select(['id', 'fileName']).execute();
  const names = new Map(rows.map((row) => [row.id, row.fileName]));
  return (importId) => names.get(importId) ?? '';
}
