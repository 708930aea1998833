import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import type { Problem } from '../../../../kernel/refusal.ts';
import type { CatalogueAction } from './action.ts';
import { type ColumnKey, columnOf, type FileCell, type FileRow } from './columns.ts';

/** Reads the rows of a catalogue in YAML: a list under `actions`, or the list itself. Faults in its form are told. */
export function readYamlRows(text: string): { rows: FileRow[]; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineOf = (node: unknown) => lines.linePos((node as Partial<Node> | null)?.range?.[0] ?? 0).line || 1;
  if (document.errors.length > 0)
    return {
      rows: [],
      problems: document.errors.map(({ pos }) => ({ code: 'catalogue-yaml-syntax', line: lines.linePos(pos[0]).line })),
    };
  const list = isMap(document.contents) ? document.contents.get('actions', true) : document.contents;
  if (!isSeq(list)) return { rows: [], problems: [{ code: 'catalogue-yaml-list-missing', line: 1 }] };
  const rows: FileRow[] = [];
  const problems: Problem[] = [];
  for (const item of list.items) {
    if (!isMap(item)) {
      problems.push({ code: 'catalogue-yaml-entry-unfit', line: lineOf(item) });
      continue;
    }
    const cells = new Map<ColumnKey, FileCell>();
    for (const { key, value } of item.items) {
      const name = String(isScalar(key) ? key.value : key);
      const column = columnOf(name);
      if (column) cells.set(column, { column: name, line: lineOf(key), ...fieldOf(value, lineOf) });
      else problems.push({ code: 'catalogue-field-unknown', line: lineOf(key), column: name, value: name });
    }
    rows.push({ line: lineOf(item), cells });
  }
  return { rows, problems };
}

function fieldOf(value: unknown, lineOf: (node: unknown) => number): Pick<FileCell, 'text' | 'parts'> {
  if (!isSeq(value)) return { text: textOf(value), parts: textOf(value) === '' ? [] : [partOf(value, lineOf)] };
  const parts = value.items.map((item) => partOf(item, lineOf)).filter(({ text }) => text !== '');
  return { text: parts.map(({ text }) => text).join(' | '), parts };
}

const partOf = (item: unknown, lineOf: (node: unknown) => number) => ({ text: textOf(item), line: lineOf(item) });

/** An indicator may be written as `{ indicator: agency-weeks, direction: down }`. */
function textOf(node: unknown): string {
  if (isMap(node)) return [node.get('indicator'), node.get('direction')].map(plainText).join(':');
  return plainText(isScalar(node) ? node.value : node);
}

/** What is neither text nor number has no place in a field, and reads as left empty. */
const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The catalogue as YAML, which `readYamlRows` reads back to the same. */
export function writeYaml(actions: readonly CatalogueAction[]): string {
  const entries = actions.map((action) => ({
    number: action.number,
    key: action.key,
    area: action.area,
    level: action.level,
    title: action.title,
    description: action.description,
    responsible: action.responsibleRole,
    checkpoints: [...action.checkpoints],
    indicators: action.indicators.map(({ indicator, direction }) => ({ indicator, direction })),
    source: action.source,
    ...(action.withdrawnReason === null ? {} : { withdrawn: action.withdrawnReason }),
  }));
  return stringify({ actions: entries }, { lineWidth: 0 });
}
