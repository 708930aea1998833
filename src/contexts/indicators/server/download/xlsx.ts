import { writeXlsx } from 'hucre/xlsx';
import type { Table } from './value-table.ts';

export type Sheet = Table & { name: string };

/** A workbook with one sheet per table, headings in bold and kept in view. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, headings, rows }) => ({
      name,
      rows: [[...headings], ...rows.map((row) => [...row])],
      columns: headings.map(() => ({ autoWidth: true })),
      freezePane: { rows: 1 },
    })),
  });
}
