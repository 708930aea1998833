import type { CatalogueAction } from '../../../domain/catalogue/action.ts';
import { CATALOGUE_COLUMNS } from '../../../domain/catalogue/columns.ts';
import { cellsOf } from '../../../domain/catalogue/write-cells.ts';

const headings = CATALOGUE_COLUMNS.map(({ sv }) => sv);
const rowOf = (action: CatalogueAction) => {
  const cells = cellsOf(action);
  return CATALOGUE_COLUMNS.map(({ key }) => cells[key]);
};

/** CSV that a Swedish spreadsheet opens as columns, and that is read in again to the same. */
export function writeCsv(actions: readonly CatalogueAction[]): string {
  const lines = [headings, ...actions.map(rowOf)].map((row) => row.map(fieldOf).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A spreadsheet would run text that begins like a formula; the apostrophe makes it text again. */
function fieldOf(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : String(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A workbook with the same columns. */
export async function writeWorkbook(actions: readonly CatalogueAction[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      {
        name: 'Åtgärdskatalog',
        rows: [[...headings], ...actions.map(rowOf)],
        columns: headings.map(() => ({ autoWidth: true })),
        freezePane: { rows: 1 },
      },
    ],
  });
}
