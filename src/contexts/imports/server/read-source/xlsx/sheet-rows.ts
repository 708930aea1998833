import { xmlChunks, type XmlHandlers } from './parse-xml.ts';
import { unescapeCharacters, type Workbook } from './workbook.ts';
import type { ZipFile } from './zip-file.ts';
import { cellText, columnIndex } from './cell-text.ts';

/** One row of a sheet: `line` is its row number; the cells as text. Columns count from 0. */
export type SheetRow = { line: number; fields: string[]; formulas: readonly number[]; errors: readonly number[] };

type Cell = { column: number; type: string; style: number; value: string; inline: string; formula: boolean };

/** Streams the rows of a sheet, in batches as they are unpacked. @throws Error when the sheet is damaged. */
export async function* sheetRows(
  zip: ZipFile,
  path: string,
  workbook: Workbook,
  maxBytes: number,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  const handlers = rowHandlers(workbook, (row) => batch.push(row));
  for await (const _ of xmlChunks(zip.stream(path), handlers, maxBytes)) {
    if (batch.length === 0) continue;
    const rows = batch;
    batch = [];
    yield rows;
  }
}

function rowHandlers(workbook: Workbook, onRow: (row: SheetRow) => void): XmlHandlers {
  let line = 0;
  let row: { fields: string[]; formulas: number[]; errors: number[] } | undefined;
  let cell: Cell | undefined;
  let nextColumn = 0;
  let into: 'value' | 'inline' | undefined;
  const closeCell = () => {
    if (!row || !cell) return;
    while (row.fields.length < cell.column) row.fields.push('');
    row.fields[cell.column] = textOf(cell, workbook);
    if (cell.formula) row.formulas.push(cell.column);
    else if (cell.type === 'e') row.errors.push(cell.column);
    cell = undefined;
  };
  return {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        row = { fields: [], formulas: [], errors: [] };
        nextColumn = 0;
      } else if (name === 'c') {
        const column = attributes['r'] === undefined ? nextColumn : columnIndex(attributes['r']);
        nextColumn = column + 1;
        cell = {
          column,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? -1),
          value: '',
          inline: '',
          formula: false,
        };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v') into = 'value';
      else if (name === 't') into = 'inline';
    },
    text(part) {
      if (cell && into) cell[into] += part;
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'c') closeCell();
      else if (name === 'row' && row) {
        onRow({ line, ...row });
        row = undefined;
      }
    },
  };
}

function textOf(cell: Cell, workbook: Workbook): string {
  if (cell.type === 's') return (workbook.strings[Number(cell.value)] ?? '').trim();
  if (cell.type === 'inlineStr') return unescapeCharacters(cell.inline).trim();
  if (cell.type === 'n') return cellText(cell.value, workbook.dateStyles[cell.style] ?? false, workbook.from1904);
  return unescapeCharacters(cell.value).trim();
}
