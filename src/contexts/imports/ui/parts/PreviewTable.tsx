import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import type { Format } from '../../../../web/format.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportOutcomeDto } from '../../contract.ts';
import { useWord } from './import-words.ts';

type Row = { key: string; cells: readonly string[] };

const FIGURES = new Set(
  (
    'line amountOre quantity headcount fte vacantFte joined leftCount retired becameAgency ' +
    'sickLeaveShare overtimeHours hours weeks onCallHours value target'
  ).split(' '),
);

/** The first rows of a file as they were understood. */
export function PreviewTable({ file, preview }: { file: string; preview: ImportOutcomeDto['preview'] }) {
  const text = useText();
  const format = useFormat();
  const word = useWord();
  const rows = preview.rows.map((cells, index): Row => ({ key: String(index), cells }));
  const columns = preview.columns.map((name, index): Column<Row> => {
    const raw = (row: Row) => row.cells[index] ?? '';
    return {
      key: name,
      header: word('column', name),
      value: (row) => (FIGURES.has(name) && raw(row) !== '' ? Number(raw(row)) : raw(row)),
      cell: (row) => previewCell(format, name, raw(row)),
      // The row's own number is its heading, at the left.
      isFigure: FIGURES.has(name) && name !== 'line',
    };
  });
  return (
    <DataTable
      caption={text('imports.preview', { file, count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

export function previewCell(format: Format, column: string, raw: string): string {
  if (raw === '') return '–';
  if (column === 'amountOre') return format.number(Number(raw) / 100, 2);
  if (column === 'ages') return ageBands(raw);
  if (column === 'line' || !FIGURES.has(column)) return raw;
  return format.language === 'sv' ? raw.replace('.', ',') : raw;
}

/** `{"55_59":12}` → `55–59: 12`. */
function ageBands(raw: string): string {
  const bands = JSON.parse(raw) as Record<string, number>;
  return Object.entries(bands)
    .map(([band, persons]) => `${band.replace('_', '–')}: ${persons}`)
    .join(', ');
}
