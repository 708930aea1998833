import type { Column } from './DataTable.tsx';

/** A column of figures: raw for sorting and files, written by `show`, a dash where there is no value. */
export function figureColumn<Row>(
  key: string,
  header: string,
  value: (row: Row) => number | null | undefined,
  show: (value: number) => string,
): Column<Row> {
  const raw = (row: Row) => value(row) ?? null;
  const cell = (row: Row) => {
    const figure = raw(row);
    return figure === null ? '–' : show(figure);
  };
  return { key, header, value: raw, cell, isFigure: true };
}
