import type { Problem } from '../../../../../kernel/refusal.ts';
import { fail, ok, type Result } from '../../../../../kernel/result.ts';
import {
  ACTION_COLUMNS,
  CHECKPOINT_COLUMNS,
  EFFECT_COLUMNS,
  fieldOf,
  folded,
  PLAN_COLUMNS,
  SHEETS,
} from './columns.ts';
import { AREA_LABELS, DIRECTION_LABELS, KIND_LABELS, LEVEL_LABELS, MEASURE_LABELS, STATUS_LABELS } from './labels.ts';
import type { FileAction, PlanFile, RawCell, RawPlanFile, RawRecord } from './plan-file.ts';

type Value = string | number | null;
export type PlanSheet = { name: string; rows: Value[][] };

/** A plan as the sheets of a workbook. */
export function planSheets({ plan, actions }: PlanFile): PlanSheet[] {
  const { claim, ...fields } = plan;
  const planFields: Record<string, Value> = {
    ...fields,
    kind: KIND_LABELS[plan.kind],
    claimedTotal: claim?.total ?? null,
    claimedDone: claim?.done ?? null,
    claimedRemaining: claim?.remaining ?? null,
    claimedSource: claim?.source ?? null,
  };
  const effects = actions.flatMap(({ number, effects: own }) =>
    own.map((effect) => ({ action: number, ...effectCells(effect) })),
  );
  const checkpoints = actions.flatMap(({ number, checkpoints: own }) =>
    own.map((point) => ({ action: number, ...point })),
  );
  return [
    {
      name: SHEETS.plan,
      rows: [['Fält', 'Värde'], ...PLAN_COLUMNS.map(([field, heading]) => [heading, planFields[field] ?? null])],
    },
    { name: SHEETS.actions, rows: tableOf(ACTION_COLUMNS, actions.map(actionCells)) },
    { name: SHEETS.effects, rows: tableOf(EFFECT_COLUMNS, effects) },
    { name: SHEETS.checkpoints, rows: tableOf(CHECKPOINT_COLUMNS, checkpoints) },
  ];
}

const tableOf = (columns: typeof ACTION_COLUMNS, records: readonly Record<string, Value>[]): Value[][] => [
  columns.map(([, heading]) => heading),
  ...records.map((record) => columns.map(([field]) => record[field] ?? null)),
];

function actionCells(action: FileAction): Record<string, Value> {
  const { indicators, prerequisites, effects: _, checkpoints: __, budgetOre, ...rest } = action;
  return {
    ...rest,
    area: AREA_LABELS[action.area as keyof typeof AREA_LABELS] ?? action.area,
    level: LEVEL_LABELS[action.level],
    status: STATUS_LABELS[action.status],
    budget: budgetOre === null ? null : budgetOre / 100,
    prerequisites: prerequisites.join(', ') || null,
    indicators: indicators.map((one) => `${one.indicator}: ${DIRECTION_LABELS[one.direction]}`).join('; ') || null,
  };
}

function effectCells(effect: FileAction['effects'][number]): Record<string, Value> {
  const { measure, low, central, high, ...rest } = effect;
  const unit = measure === 'cost-ore' ? 100 : 1;
  return { ...rest, measure: MEASURE_LABELS[measure], low: low / unit, central: central / unit, high: high / unit };
}

/** Reads sheets into the form that YAML gives too. Errors: a sheet or a heading that a plan cannot do without. */
export function rawOfSheets(sheets: readonly PlanSheet[]): Result<RawPlanFile, Problem[]> {
  const find = (name: string) => sheets.find((sheet) => folded(sheet.name) === folded(name));
  const plan = find(SHEETS.plan);
  const actions = find(SHEETS.actions);
  if (!plan || !actions)
    return fail([
      {
        code: 'plan-file-sheet-missing',
        file: plan ? SHEETS.actions : SHEETS.plan,
        values: { sheet: plan ? SHEETS.actions : SHEETS.plan },
      },
    ]);
  const effects = find(SHEETS.effects);
  const checkpoints = find(SHEETS.checkpoints);
  return ok({
    plan: planRecord(plan),
    actions: recordsOf(actions, ACTION_COLUMNS),
    effects: effects ? recordsOf(effects, EFFECT_COLUMNS) : [],
    checkpoints: checkpoints ? recordsOf(checkpoints, CHECKPOINT_COLUMNS) : [],
  });
}

function planRecord({ name, rows }: PlanSheet): RawRecord {
  const cells = new Map<string, RawCell>();
  for (const [index, row] of rows.entries()) {
    const field = fieldOf(PLAN_COLUMNS, String(row[0] ?? ''));
    if (field)
      cells.set(field, { value: row[1] ?? null, place: { file: `${name}!B${index + 1}`, column: String(row[0]) } });
  }
  return { cells, place: { file: name, column: '' } };
}

function recordsOf({ name, rows }: PlanSheet, columns: typeof ACTION_COLUMNS): RawRecord[] {
  const fields = (rows[0] ?? []).map((heading) => fieldOf(columns, String(heading ?? '')));
  return rows.slice(1).flatMap((row, index): RawRecord[] => {
    if (row.every((value) => value === null || String(value).trim() === '')) return [];
    const cells = new Map<string, RawCell>();
    for (const [column, field] of fields.entries()) {
      const file = `${name}!${letterOf(column)}${index + 2}`;
      if (field) cells.set(field, { value: row[column] ?? null, place: { file, column: String(rows[0]![column]) } });
    }
    return [{ cells, place: { file: `${name}!A${index + 2}`, column: '' } }];
  });
}

/** A, B, …, Z, AA. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
