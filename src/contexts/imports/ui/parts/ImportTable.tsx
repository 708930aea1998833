import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportDto } from '../../contract.ts';
import { fileSum, monthsOf, useWord } from './import-words.ts';
import { ImportStatus } from './ImportStatus.tsx';

/** All imports, newest first, each leading to its reconciliation. */
export function ImportTable({ imports }: { imports: readonly ImportDto[] }) {
  const text = useText();
  const format = useFormat();
  const word = useWord();
  const columns: Column<ImportDto>[] = [
    {
      key: 'file',
      header: text('imports.file'),
      value: (item) => item.file,
      cell: (item) => (
        <AppLink to="/data/inlasning/$id" params={{ id: String(item.id) }}>
          {item.file}
        </AppLink>
      ),
    },
    { key: 'kind', header: text('imports.kind'), value: (item) => word('kind', item.kind) },
    {
      key: 'months',
      header: text('imports.months'),
      value: (item) => item.firstMonth,
      cell: (item) => monthsOf(format, item) ?? '–',
    },
    {
      key: 'rows',
      header: text('imports.rows'),
      value: (item) => item.reconciliation.rowsStored,
      cell: (item) => format.number(item.reconciliation.rowsStored),
      isFigure: true,
    },
    {
      key: 'sum',
      header: text('imports.sum'),
      value: (item) => item.reconciliation.sumStored,
      cell: (item) => fileSum(format, item.reconciliation.sumStored, item.reconciliation.sumUnit),
      isFigure: true,
    },
    {
      key: 'unmapped',
      header: text('imports.unmapped-rows'),
      value: (item) => item.reconciliation.unmappedRows,
      cell: (item) => format.number(item.reconciliation.unmappedRows),
      isFigure: true,
    },
    {
      key: 'status',
      header: text('imports.status'),
      value: (item) => text(`imports.status.${item.status}`),
      cell: (item) => <ImportStatus status={item.status} />,
    },
    {
      key: 'when',
      header: text('imports.when'),
      value: (item) => item.importedAt,
      cell: (item) => format.dateTime(item.importedAt),
    },
  ];
  return (
    <DataTable
      caption={text('imports.all-caption', { count: imports.length })}
      columns={columns}
      rows={imports}
      rowKey={(item) => String(item.id)}
      initialSort={{ key: 'when', descending: true }}
    />
  );
}
