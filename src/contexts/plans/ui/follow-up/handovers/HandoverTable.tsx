import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { actionColumn } from '../action-column.tsx';

const SHAPES: Readonly<Record<HandoverDto['state'], string>> = {
  waiting: '○',
  accepted: '●',
  declined: '■',
  withdrawn: '–',
};

export const receiverOf = ({ receiver, receiverFunction }: HandoverDto): string | null =>
  receiver?.name ?? receiverFunction;

/** Every handover with its receiver and what became of it. */
export function HandoverTable({ handovers }: { handovers: readonly HandoverDto[] }) {
  const text = useText();
  const columns: Column<HandoverDto>[] = [
    actionColumn(text, ({ action }) => action),
    { key: 'receiver', header: text('follow-up.column.receiver'), value: receiverOf },
    {
      key: 'date',
      header: text('follow-up.column.hands-over'),
      value: ({ handsOverOn }) => handsOverOn,
      isWhole: true,
    },
    {
      key: 'state',
      header: text('follow-up.column.state'),
      value: ({ state }) => text(`follow-up.handover.state.${state}`),
      cell: ({ state }) => (
        <>
          <span aria-hidden="true">{SHAPES[state]}</span> {text(`follow-up.handover.state.${state}`)}
        </>
      ),
    },
    {
      key: 'settled',
      header: text('follow-up.column.settled'),
      value: ({ settledAt, settledByName }) =>
        settledAt ? `${swedishDate(new Date(settledAt))}, ${settledByName}` : null,
    },
    { key: 'reason', header: text('follow-up.column.words'), value: ({ reason, words }) => reason ?? (words || null) },
  ];
  return (
    <DataTable
      caption={text('follow-up.handovers.all')}
      isCaptionHidden
      columns={columns}
      rows={handovers}
      rowKey={({ number }) => String(number)}
    />
  );
}
