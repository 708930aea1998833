import type { Table } from './value-table.ts';

export type Sheet = Table & { name: string };

/** A workbook with one sheet per table, headings in bold and kept in view. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Loaded with the first workbook asked for: most processes never write one.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(({ name, headings, rows }) => ({
      name,
      rows: [[...headings], ...rows.map((row) => [...row])],
      columns: headings.map(() => ({ autoWidth: true })),
      freezePane: { rows: 1 },
    })),
  });
}
