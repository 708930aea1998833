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
    if (value === null) return text('imports.no-value');
    // The unit may stand below its figure: on a phone three columns must fit.
    return unit ? format.value(value, unit).replace('\u00a0', ' ') : format.number(value, 1);
  };
  // On a phone the figures need the room.
  const isOnePeriod = new Set(effect.indicators.map((row) => row.period)).size === 1;
  const periodColumn = { key: 'period', header: text('period'), value: (row: Effect) => row.period, isSortable: false };
  const columns: Column<Effect>[] = [
    {
      key: 'indicator',
      header: text('imports.indicator'),
      value: (row) => definitionOf(row)?.name[format.language] ?? row.indicator,
      isSortable: false,
    },
    ...(isOnePeriod ? [] : [periodColumn]),
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
      caption={text('imports.undo-effect', { period: isOnePeriod ? ` ${effect.indicators[0]?.period}` : '' })}
      columns={columns}
      rows={effect.indicators}
      rowKey={(row) => `${row.indicator} ${row.period}`}
      empty={text('imports.undo-no-effect')}
    />
  );
}
