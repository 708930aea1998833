import type { AuditEventDto, FieldChangeDto } from '../../contexts/audit/contract.ts';
import { type Column, DataTable } from '../design/DataTable.tsx';
import { useText } from '../text.ts';

/** Field by field what an event changed. */
export function EventChanges({ event }: { event: AuditEventDto }) {
  const text = useText();
  const nothing = text('register.nothing');
  const columns: Column<FieldChangeDto>[] = [
    { key: 'field', header: text('register.field'), value: ({ label }) => label, isSortable: false },
    { key: 'before', header: text('register.before'), value: ({ before }) => before ?? nothing, isSortable: false },
    { key: 'after', header: text('register.after'), value: ({ after }) => after ?? nothing, isSortable: false },
  ];
  return (
    <DataTable
      caption={text('register.changes-caption', { number: event.id })}
      isCaptionHidden
      rows={event.changes}
      rowKey={({ field }) => field}
      columns={columns}
    />
  );
}
