import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ClosingRowDto } from '../../../contract/follow-up.ts';
import { actionColumn } from '../action-column.tsx';
import { StatusMark } from '../../action-plans/StatusMark.tsx';

type Props = { plan: string; caption: string; rows: readonly ClosingRowDto[] };

/** Actions of the closing with receiver, date and what they lack. */
export function ClosingTable({ plan, caption, rows }: Props) {
  const text = useText();
  const columns: Column<ClosingRowDto>[] = [
    actionColumn(text, (row) => ({ ...row, plan })),
    { key: 'unit', header: text('follow-up.column.unit'), value: ({ unit }) => unit.name },
    {
      key: 'status',
      header: text('follow-up.column.status'),
      value: ({ status }) => text(`plans.status.${status}`),
      cell: ({ status }) => <StatusMark status={status} />,
    },
    { key: 'receiver', header: text('follow-up.column.receiver'), value: ({ receiver }) => receiver },
    {
      key: 'date',
      header: text('follow-up.column.hands-over'),
      value: ({ handsOverOn }) => handsOverOn,
      isWhole: true,
    },
    {
      key: 'accepted',
      header: text('follow-up.column.accepted'),
      value: ({ acceptedAt }) => (acceptedAt ? swedishDate(new Date(acceptedAt)) : null),
      isWhole: true,
    },
    { key: 'reason', header: text('follow-up.column.words'), value: ({ reason }) => reason },
    {
      key: 'lacks',
      header: text('follow-up.column.lacks'),
      value: ({ lacks }) => (lacks ? text(`follow-up.lacks.${lacks}`) : null),
      cell: ({ lacks }) =>
        lacks ? (
          <span className="follow-up-late">
            <span aria-hidden="true">■</span> {text(`follow-up.lacks.${lacks}`)}
          </span>
        ) : (
          <>
            <span aria-hidden="true">●</span> {text('follow-up.lacks.nothing')}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
    />
  );
}
