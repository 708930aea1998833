import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { Column } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationSummaryDto } from '../../contract.ts';
import { Marks, State } from '../show/State.tsx';
import { useWords } from '../use-words.ts';

export function useRegisterColumns(): Column<DispensationSummaryDto>[] {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  return [
    {
      key: 'number',
      header: text('dispensations.number'),
      value: ({ number }) => number,
      isWhole: true,
      cell: ({ number }) => (
        <AppLink to="/inhyrning/dispenser/$number" params={{ number }}>
          {number}
        </AppLink>
      ),
    },
    {
      key: 'state',
      header: text('dispensations.state'),
      value: ({ state }) => text(`dispensations.state.${state}`),
      cell: ({ state, marks }) => (
        <>
          <State state={state} />
          <Marks marks={marks} />
        </>
      ),
    },
    {
      key: 'unit',
      header: text('dispensations.field.unit'),
      value: ({ unitName }) => unitName,
    },
    {
      key: 'staff',
      header: text('dispensations.field.staffCategory'),
      value: ({ staffCategory }) => words.staffName(staffCategory),
    },
    {
      key: 'supplier',
      header: text('dispensations.supplier'),
      value: ({ supplierName }) => supplierName,
      cell: ({ supplierName }) => supplierName || '–',
    },
    {
      key: 'to',
      header: text('dispensations.until'),
      value: ({ granted, periodTo }) => granted?.to ?? periodTo,
      isWhole: true,
    },
    {
      key: 'amount',
      header: text('dispensations.granted-kronor'),
      value: ({ granted }) => granted?.amountOre ?? null,
      cell: ({ granted }) => (granted ? format.number(granted.amountOre / 100) : '–'),
      isFigure: true,
    },
    {
      key: 'used',
      header: text('dispensations.used-share'),
      value: ({ use }) => use?.share ?? null,
      cell: ({ use }) => (use ? format.number(use.share * 100) : '–'),
      isFigure: true,
    },
  ];
}
