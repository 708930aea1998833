import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { UndoEffectDto } from '../../contract.ts';

type Effect = UndoEffectDto['indicators'][number];

/** The region's indicators with and without the import, for each year it touches. */
export function UndoEffectTable({ effect }: { effect: UndoEffectDto }) {
  const text = useText();
  const format = useFormat();
  const { data: definitions } = useQuery(queries.indicators());
  const definitionOf = (row: Effect) => definitions?.find((definition) => definition.key === row.indicator);
  const shown = (row: Effect, value: number | null) => {
    const unit = definitionOf(row)?.unitOfMeasure;
    if (value === null) return text('figure.not-computable');
    return unit ? format.value(value, unit) : format.number(value, 1);
  };
  const columns: Column<Effect>[] = [
    {
      key: 'indicator',
      header: text('imports.indicator'),
      value: (row) => definitionOf(row)?.name[format.language] ?? row.indicator,
      isSortable: false,
    },
    {
      key: 'period',
      header: text('period'),
      value: (row) => row.period,
      cell: (row) => row.period,
      isSortable: false,
    },
    {
      key: 'before',
      header: text('imports.now'),
      value: (row) => row.before,
      cell: (row) => shown(row, row.before),
      isFigure: true,
      isSortable: false,
    },
    {
      key: 'after',
      header: text('imports.after-undo'),
      value: (row) => row.after,
      cell: (row) => shown(row, row.after),
      isFigure: true,
      isSortable: false,
    },
  ];
  return (
    <DataTable
      caption={text('imports.undo-effect')}
      columns={columns}
      rows={effect.indicators}
      rowKey={(row) => `${row.indicator} ${row.period}`}
      empty={text('imports.undo-no-effect')}
    />
  );
}
