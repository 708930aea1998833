import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { ConsultationDto } from '../../contract/risks.ts';

/** Consultations with what they dealt with, who took part and how they ended. */
export function ConsultationTable({ consultations }: { consultations: readonly ConsultationDto[] }) {
  const text = useText();
  const columns: Column<ConsultationDto>[] = [
    {
      key: 'subject',
      header: text('consultations.subject'),
      value: ({ number, subject }) => `${number} ${subject}`,
      cell: ({ number, subject }) => (
        <AppLink to="/handlingsplan/samverkan/$number" params={{ number: String(number) }}>
          {number} {subject}
        </AppLink>
      ),
    },
    { key: 'plan', header: text('risks.plan'), value: ({ planName }) => planName },
    { key: 'on', header: text('consultations.on'), value: ({ heldOn }) => heldOn, isWhole: true },
    {
      key: 'parties',
      header: text('consultations.parties'),
      value: ({ parties }) => parties.map(({ union }) => union).join(', '),
    },
    {
      key: 'outcome',
      header: text('consultations.outcome'),
      value: ({ outcome }) => text(`consultations.outcome.${outcome}`),
    },
  ];
  return (
    <DataTable
      caption={text('consultations.table')}
      rows={consultations}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={text('consultations.none')}
    />
  );
}
