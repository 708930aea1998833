import type { Problem } from '../../../../../kernel/refusal.ts';
import {
  CATALOGUE_COLUMNS,
  type ColumnKey,
  columnOf,
  type FileCell,
  type FileRow,
  isRequiredColumn,
  partsOf,
} from '../../../domain/catalogue/columns.ts';

export type TableLine = { line: number; fields: readonly string[] };

/** The rows beneath the headings; other columns than the catalogue's are left alone. `isWorkbook` gives cells names. */
export function rowsOfTable(
  table: readonly TableLine[],
  isWorkbook: boolean,
): { rows: FileRow[]; problems: Problem[] } {
  const [head, ...body] = table.filter(({ fields }) => fields.some((field) => field !== ''));
  if (!head) return { rows: [], problems: [] };
  const columns = head.fields.map(columnOf);
  const missing = CATALOGUE_COLUMNS.filter(({ key }) => isRequiredColumn(key) && !columns.includes(key));
  if (missing.length > 0)
    return {
      rows: [],
      problems: missing.map(({ sv }) => ({ code: 'catalogue-heading-missing', line: head.line, column: sv })),
    };
  const rows = body.map(({ line, fields }) => {
    const cells = new Map<ColumnKey, FileCell>();
    for (const [index, key] of columns.entries()) {
      if (!key || cells.has(key)) continue;
      const text = unescaped(fields[index] ?? '');
      const place = isWorkbook ? { cell: `${lettersOf(index)}${line}` } : {};
      cells.set(key, { column: head.fields[index] ?? key, line, ...place, text, parts: partsOf(text, line) });
    }
    return { line, cells };
  });
  return { rows, problems: [] };
}

/** What is written for text that a spreadsheet would take for a formula. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');

const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
