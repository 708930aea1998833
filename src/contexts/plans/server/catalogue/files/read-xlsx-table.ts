import type { TableLine } from './rows-of-table.ts';

/** Lines of a workbook's first sheet that has anything in it. @throws Error when it is no workbook. */
export async function readXlsxTable(bytes: Uint8Array): Promise<TableLine[]> {
  // Loaded with the first workbook that comes: most processes never read one.
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { maxRows: 2000 });
  const filled = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')));
  return (filled?.rows ?? []).map((row, index) => ({ line: index + 1, fields: row.map(textOf) }));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
