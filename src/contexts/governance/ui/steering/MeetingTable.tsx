import { AppLink } from '../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MeetingSummaryDto } from '../../contract/steering.ts';

export function MeetingTable({ meetings }: { meetings: readonly MeetingSummaryDto[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={text('steering.meetings')}
      isCaptionHidden
      rows={meetings}
      rowKey={({ reference }) => reference}
      empty={text('steering.meetings.none')}
      columns={[
        {
          key: 'reference',
          header: text('steering.meeting'),
          value: ({ reference }) => reference,
          cell: ({ reference }) => (
            <AppLink to="/styrning/moten/$reference" params={{ reference }}>
              {reference}
            </AppLink>
          ),
          isWhole: true,
        },
        {
          key: 'date',
          header: text('steering.date'),
          value: ({ date }) => date,
          cell: ({ date }) => format.date(date),
          isWhole: true,
        },
        { key: 'time', header: text('steering.time'), value: ({ startsAt }) => startsAt, isWhole: true },
        { key: 'place', header: text('steering.place'), value: ({ place }) => place },
        { key: 'status', header: text('steering.status'), value: ({ status }) => text(`steering.status.${status}`) },
      ]}
    />
  );
}
