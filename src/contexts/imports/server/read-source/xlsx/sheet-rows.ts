import { xmlChunks, type XmlHandlers } from './parse-xml.ts';
import { unescapeCharacters, type Workbook } from './workbook.ts';
import type { ZipFile } from './zip-file.ts';
import { booleanText, cellText, columnIndex, ILLEGAL_CHARACTERS } from './cell-text.ts';

/** Columns with cells that make a row faulty, from 0. `illegal`: with characters that no text has. */
type FaultyCells = { formulas: number[]; errors: number[]; illegal: number[] };

/** One row of a sheet: `line` is its row number; the cells as text, with U+FFFD for what no text has. */
export type SheetRow = { line: number; fields: string[] } & FaultyCells;

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
  let row: ({ fields: string[] } & FaultyCells) | undefined;
  let cell: Cell | undefined;
  let nextColumn = 0;
  let into: 'value' | 'inline' | undefined;
  const closeCell = () => {
    if (!row || !cell) return;
    while (row.fields.length < cell.column) row.fields.push('');
    const text = textOf(cell, workbook);
    const illegal = cell.type !== 'n' && text.search(ILLEGAL_CHARACTERS) >= 0;
    row.fields[cell.column] = illegal ? text.replaceAll(ILLEGAL_CHARACTERS, '\ufffd') : text;
    if (illegal) row.illegal.push(cell.column);
    if (cell.formula) row.formulas.push(cell.column);
    else if (cell.type === 'e') row.errors.push(cell.column);
    cell = undefined;
  };
  return {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        row = { fields: [], formulas: [], errors: [], illegal: [] };
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
  if (cell.type === 'b') return booleanText(cell.value);
  return unescapeCharacters(cell.value).trim();
}
