import type { Cell, Table } from './value-table.ts';

const BOM = '\ufeff';

/** A spreadsheet would run text that begins like a formula; the apostrophe makes it text again. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = harmless(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV that a Swedish Excel opens as columns: semicolon, decimal comma, UTF-8 with BOM. */
export const toCsv = ({ headings, rows }: Table): string =>
  BOM + [headings, ...rows].map((row) => row.map(field).join(';')).join('\r\n') + '\r\n';
