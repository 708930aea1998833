import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useText } from '../text.ts';

export type Column<Row> = {
  key: string;
  /** With the unit, when the column is figures: `Kostnad (mnkr)`. */
  header: string;
  /** What the column sorts by and what files get; null is "no value" and sorts last. */
  value(row: Row): string | number | null;
  /** What is shown; `value` as text when left out. */
  cell?(row: Row): ReactNode;
  /** Right-aligned, with figures of equal width. */
  isFigure?: boolean;
  /** Dates and the like, which must not be broken in the middle. */
  isWhole?: boolean;
  isSortable?: boolean;
};

type Props<Row> = {
  /** What the table shows, read out first and shown above it. */
  caption: string;
  isCaptionHidden?: boolean;
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** The first column is each row's heading and stays in view. */
  columns: readonly Column<Row>[];
  /** The bottom row, by column key. */
  sums?: Readonly<Record<string, ReactNode>>;
  initialSort?: { key: string; descending: boolean };
  /** In place of rows when there are none. */
  empty?: ReactNode;
};

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, rows, columns, initialSort, rowKey, sums, empty, isCaptionHidden = false } = props;
  const captionId = useId();
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.key, desc: initialSort.descending }] : [],
  );
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const table = useTable<typeof features, Row>({
    features,
    data: rows,
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: rowKey,
    enableSortingRemoval: false,
  });
  return (
    <div className="table-frame">
      <p id={captionId} className={isCaptionHidden ? 'visually-hidden' : 'table-caption'}>
        {caption}
      </p>
      <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className="table" aria-labelledby={captionId}>
          <thead>
            <tr>
              {columns.map((column) => {
                const own = table.getColumn(column.key);
                return (
                  <HeaderCell
                    key={column.key}
                    column={column}
                    direction={own?.getIsSorted() || false}
                    onSort={() => own?.toggleSorting()}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell, index) => (
                  <BodyCell key={cell.id} column={byKey.get(cell.column.id)} row={row.original} isFirst={index === 0} />
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{empty}</td>
              </tr>
            )}
          </tbody>
          {sums && <SumRow columns={columns} sums={sums} />}
        </table>
      </div>
    </div>
  );
}

function definitionOf<Row extends object>(column: Column<Row>) {
  return {
    id: column.key,
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    enableSorting: column.isSortable ?? true,
    sortUndefined: 'last' as const,
    sortFn: (one: { original: Row }, other: { original: Row }) =>
      compare(column.value(one.original), column.value(other.original)),
  };
}

function compare(one: string | number | null, other: string | number | null): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '').localeCompare(String(other ?? ''), 'sv', { numeric: true });
}

type HeaderProps<Row> = { column: Column<Row>; direction: false | 'asc' | 'desc'; onSort(): void };

function HeaderCell<Row>({ column, direction, onSort }: HeaderProps<Row>) {
  const text = useText();
  const sorted = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
  const className = column.isFigure ? 'figure-cell' : undefined;
  if (column.isSortable === false) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    );
  }
  const mark = (
    <span className="sort-mark" aria-hidden="true">
      {direction === 'asc' ? '▲' : direction === 'desc' ? '▼' : ''}
    </span>
  );
  // Beside the heading's free end, so that headings of figures stand exactly above their figures.
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className="sort-button" onClick={onSort} title={text('table.sort')}>
        {column.isFigure && mark}
        {column.header}
        {!column.isFigure && mark}
      </button>
    </th>
  );
}

function BodyCell<Row>({ column, row, isFirst }: { column: Column<Row> | undefined; row: Row; isFirst: boolean }) {
  if (!column) return <td />;
  const content = column.cell ? column.cell(row) : (column.value(row) ?? '–');
  const className = column.isFigure ? 'figure-cell' : column.isWhole ? 'no-wrap' : undefined;
  if (!isFirst) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

function SumRow<Row>({
  columns,
  sums,
}: {
  columns: readonly Column<Row>[];
  sums: Readonly<Record<string, ReactNode>>;
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {sums[column.key]}
            </th>
          ) : (
            <td key={column.key} className={column.isFigure ? 'figure-cell' : undefined}>
              {sums[column.key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
