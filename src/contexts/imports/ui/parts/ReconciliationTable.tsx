import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ReconciliationDto } from '../../contract.ts';
import { fileSum, useSkipReason } from './import-words.ts';

type Row = { key: string; label: string; rows: number; sum: number };

type Props = {
  file: string;
  reconciliation: ReconciliationDto;
  /** Tried, not stored. */
  isTrial: boolean;
};

/** Read = stored + skipped, in rows and in sum, each reason for skipping on a line of its own. */
export function ReconciliationTable({ file, reconciliation, isTrial }: Props) {
  const text = useText();
  const format = useFormat();
  const reasonOf = useSkipReason();
  const { rowsRead, rowsStored, rowsSkipped, sumRead, sumStored, sumSkipped, sumUnit } = reconciliation;
  const rows: Row[] = [
    {
      key: 'stored',
      label: text(isTrial ? 'imports.to-be-stored' : 'imports.stored'),
      rows: rowsStored,
      sum: sumStored,
    },
    ...reconciliation.skipped.map((skipped) => ({
      key: skipped.reason,
      label: text('imports.skipped-because', { reason: reasonOf(skipped.reason) }),
      rows: skipped.rows,
      sum: skipped.sum,
    })),
  ];
  if (rowsSkipped === 0) rows.push({ key: 'skipped', label: text('imports.skipped'), rows: 0, sum: 0 });
  const columns: Column<Row>[] = [
    { key: 'label', header: text('imports.rows-of-file'), value: (row) => row.label, isSortable: false },
    {
      key: 'rows',
      header: text('imports.rows'),
      value: (row) => row.rows,
      cell: (row) => format.number(row.rows),
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'sum',
      header: text('imports.sum'),
      value: (row) => row.sum,
      cell: (row) => fileSum(format, row.sum, sumUnit),
      isFigure: true,
      isSortable: false,
    },
  ];
  const holds = rowsRead === rowsStored + rowsSkipped && sameSum(sumRead, sumStored + sumSkipped);
  return (
    <DataTable
      caption={text(holds ? 'imports.reconciled' : 'imports.not-reconciled', { file })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      sums={{
        label: text('imports.read-from-file'),
        rows: format.number(rowsRead),
        sum: fileSum(format, sumRead, sumUnit),
      }}
    />
  );
}

/** Öre are whole; hours and full-time equivalents have at most four decimals, which a binary sum may miss by a hair. */
const sameSum = (one: number, other: number): boolean => Math.abs(one - other) < 0.00005;
