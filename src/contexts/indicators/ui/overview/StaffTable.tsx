import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { TraceLink } from '../../../../web/design/Figure.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorValueDto, OverviewDto } from '../../contract.ts';

type Row = { key: string; label: string; figure: IndicatorValueDto };

/** Own and agency staff under each other, in full-time equivalents and in money, with the change of each. */
export function StaffTable({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const { ownFte, agencyFte, ownCost, cost } = overview;
  const rows: Row[] = [
    { key: 'own-fte', label: text('own-staff-fte'), figure: ownFte },
    { key: 'agency-fte', label: text('agency-staff-fte'), figure: agencyFte },
    { key: 'own-cost', label: text('own-staff-mnkr'), figure: ownCost },
    { key: 'agency-cost', label: text('agency-staff-mnkr'), figure: cost },
  ];
  const scaled = (figure: IndicatorValueDto, value: number) =>
    figure.unitOfMeasure === 'sek-ore' ? value / 1e8 : value;
  const shown = (figure: IndicatorValueDto, value: number | undefined) =>
    value === undefined ? '–' : format.number(scaled(figure, value), 1);
  const now = format.period(cost.period);
  const base = cost.change ? format.period(cost.change.basePeriod) : text('overview.year-before');
  const columns: Column<Row>[] = [
    { key: 'label', header: text('overview.staff'), value: (row) => row.label, isSortable: false },
    {
      key: 'now',
      header: now,
      value: (row) => row.figure.value ?? null,
      cell: (row) => <TraceLink figure={row.figure}>{shown(row.figure, row.figure.value)}</TraceLink>,
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'base',
      header: base,
      value: (row) => row.figure.change?.baseValue ?? null,
      cell: (row) => shown(row.figure, row.figure.change?.baseValue),
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'change',
      header: text('change'),
      value: (row) => row.figure.change?.difference ?? null,
      cell: ({ figure }) => (figure.change ? format.signedNumber(scaled(figure, figure.change.difference), 1) : '–'),
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'relative',
      header: text('change-percent'),
      value: (row) => row.figure.change?.relative ?? null,
      cell: ({ figure }) => (figure.change?.relative == null ? '–' : format.percentChange(figure.change.relative)),
      isFigure: true,
      isSortable: false,
    },
  ];
  return (
    <DataTable
      caption={text('overview.staff-caption', { unit: overview.unit.name })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
