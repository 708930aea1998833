import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Problem } from '../../../../../kernel/refusal.ts';
import { fail, ok, type Result } from '../../../../../kernel/result.ts';
import { COST_IN_FILES } from './labels.ts';
import type { FileAction, PlanFile, RawCell, RawPlanFile, RawRecord } from './plan-file.ts';

const MAX_LENGTH = 4_000_000;

/** Reads a plan as YAML into the form that workbooks give too. Errors: what is no YAML, or has not the shape of a plan. */
export function parsePlanYaml(text: string, file: string): Result<RawPlanFile, Problem[]> {
  if (text.length > MAX_LENGTH || text.includes('\0')) return fail([{ code: 'plan-file-unreadable', file }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0)
    return fail(
      document.errors.slice(0, 20).map(({ pos }) => ({ code: 'plan-file-yaml', file, line: lineAt(pos[0]) })),
    );
  const lineOf = (node: unknown) => lineAt((node as Partial<Node> | null)?.range?.[0] ?? 0);
  const root = document.contents;
  if (!isMap(root)) return fail([{ code: 'plan-file-shape', file, line: 1 }]);
  const plan = root.get('plan', true) as unknown;
  const actions = root.get('actions', true) as unknown;
  if (!isMap(plan)) return fail([{ code: 'plan-file-shape', file, line: lineOf(plan) }]);
  const record = (node: YAMLMap, more: [string, RawCell][] = []): RawRecord => ({
    cells: new Map([...more, ...cellsOf(node, file, lineOf)]),
    place: { file, line: lineOf(node), column: '' },
  });
  const maps = isSeq(actions) ? actions.items.filter((item) => isMap(item)) : [];
  const nested = (field: string): RawRecord[] =>
    maps.flatMap((action) => {
      const list = action.get(field, true) as unknown;
      const number: RawCell = {
        value: scalarOf(action.get('number', true)),
        place: { file, line: lineOf(action), column: 'number' },
      };
      const entries = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
      return entries.map((entry) => record(entry, [['action', number]]));
    });
  return ok({
    plan: record(plan),
    actions: maps.map((action) => record(action)),
    effects: nested('effects'),
    checkpoints: nested('checkpoints'),
  });
}

function cellsOf(map: YAMLMap, file: string, lineOf: (node: unknown) => number): [string, RawCell][] {
  return map.items.flatMap(({ key, value }): [string, RawCell][] => {
    const field = String(isScalar(key) ? key.value : key);
    const place = { file, line: lineOf(value ?? key), column: field };
    if (field === 'claimed' && isMap(value))
      return cellsOf(value, file, lineOf).map(([inner, cell]) => [
        `claimed${inner.charAt(0).toUpperCase()}${inner.slice(1)}`,
        cell,
      ]);
    return [[field, { value: scalarOf(value), place }]];
  });
}

/** Lists and maps of plain values read as a workbook's cell has them: `2, 5` and `agency-weeks: decrease; …`. */
function scalarOf(node: unknown): string | number | null {
  if (isSeq(node)) return node.items.map((item) => scalarOf(item)).join(', ');
  if (isMap(node))
    return node.items.map(({ key, value }) => `${String(scalarOf(key))}: ${String(scalarOf(value))}`).join('; ');
  if (!isScalar(node)) return null;
  if (node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}

/** A plan as YAML; what is not said is left out. */
export function writePlanYaml({ plan, actions }: PlanFile): string {
  const { claim, ...fields } = plan;
  return stringify(
    { plan: present({ ...fields, claimed: claim && present(claim) }), actions: actions.map(actionEntry) },
    { lineWidth: 0 },
  );
}

function actionEntry({ budgetOre, indicators, prerequisites, effects, checkpoints, version, ...rest }: FileAction) {
  return present({
    ...rest,
    budget: budgetOre === null ? null : budgetOre / 100,
    prerequisites: listed(prerequisites),
    indicators:
      indicators.length === 0 ? null : Object.fromEntries(indicators.map((one) => [one.indicator, one.direction])),
    effects: listed(effects.map((effect) => ({ ...effect, ...inKronor(effect) }))),
    checkpoints: listed(checkpoints.map((point) => present(point))),
    version,
  });
}

/** Costs are kronor in files. */
export function inKronor({ measure, low, central, high }: FileAction['effects'][number]) {
  return measure === 'cost-ore'
    ? { measure: COST_IN_FILES, low: low / 100, central: central / 100, high: high / 100 }
    : { measure, low, central, high };
}

const listed = <T>(values: readonly T[]): readonly T[] | null => (values.length === 0 ? null : values);
const present = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
