import type { ReactNode } from 'react';
import type { Column } from '../../../web/design/DataTable.tsx';
import type { Text } from '../../../web/text.ts';
import { LineLink } from './EntryLink.tsx';

/** The last columns of every table of configuration: where the entry stands in the region file, and the way to change it. */
export function entryColumns<Row extends { line: number }>(text: Text, link: (row: Row) => ReactNode): Column<Row>[] {
  return [
    {
      key: 'line',
      header: text('settings.line-heading'),
      value: ({ line }) => line,
      cell: ({ line }) => <LineLink line={line} />,
    },
    { key: 'change', header: text('settings.change'), isSortable: false, value: () => null, cell: link },
  ];
}
