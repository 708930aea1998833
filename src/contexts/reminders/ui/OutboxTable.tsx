import { Button } from '../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { OutboxMessageDto } from '../contract.ts';
import { type MessageAction, SENDER_DIED } from '../domain/message-state.ts';

type Props = {
  items: readonly OutboxMessageDto[];
  onAsk(message: OutboxMessageDto, action: MessageAction): void;
};

export function OutboxTable({ items, onAsk }: Props) {
  const text = useText();
  const format = useFormat();
  if (items.length === 0) return <p>{text('reminders.outbox.none')}</p>;
  const statusText = ({ status }: OutboxMessageDto) =>
    text(status === 'unknown' ? 'reminders.outbox.status.unknown' : 'reminders.outbox.status.failed');
  const columns: Column<OutboxMessageDto>[] = [
    {
      key: 'recipient',
      header: text('reminders.outbox.recipient'),
      value: ({ recipientName, address }) => `${recipientName}, ${address}`,
    },
    { key: 'subject', header: text('reminders.outbox.subject'), value: ({ subject }) => subject },
    { key: 'status', header: text('reminders.outbox.status'), value: statusText },
    {
      key: 'error',
      header: text('reminders.outbox.error'),
      value: ({ lastError }) => (lastError === SENDER_DIED ? text('reminders.outbox.sender-died') : lastError),
    },
    {
      key: 'created',
      header: text('reminders.outbox.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      key: 'actions',
      header: text('reminders.outbox.actions'),
      value: () => null,
      isSortable: false,
      cell: (message) => (
        <div className="outbox-actions">
          {message.actions.map((action) => (
            <Button key={action} kind="quiet" onPress={() => onAsk(message, action)}>
              {text(`reminders.outbox.${action}`)}
            </Button>
          ))}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('reminders.outbox.caption')}
      rows={items}
      rowKey={({ number }) => String(number)}
      columns={columns}
    />
  );
}
