import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { UnmappedCodeDto } from '../../contract.ts';
import { monthsOf } from '../parts/import-words.ts';
import { placeText } from './CodeFacts.tsx';

/** The queue, largest amounts first; each code leads to where it is mended. */
export function UnmappedTable({ items }: { items: readonly UnmappedCodeDto[] }) {
  const text = useText();
  const format = useFormat();
  const columns: Column<UnmappedCodeDto>[] = [
    {
      key: 'code',
      header: text('unmapped.code'),
      value: (item) => item.code,
      cell: (item) => item.code || text('unmapped.blank'),
    },
    { key: 'type', header: text('unmapped.type'), value: (item) => text(`unmapped.type.${item.type}`) },
    {
      key: 'mend',
      header: text('unmapped.mend'),
      value: (item) => item.type,
      cell: (item) => <MendLink item={item} />,
      isSortable: false,
    },
    {
      key: 'rows',
      header: text('imports.rows'),
      value: (item) => item.rows,
      cell: (item) => format.number(item.rows),
      isFigure: true,
    },
    {
      key: 'amount',
      header: text('unmapped.amount-kr'),
      value: (item) => item.amountOre,
      cell: (item) => (item.amountOre === 0 ? '–' : format.number(item.amountOre / 100, 2)),
      isFigure: true,
    },
    {
      key: 'months',
      header: text('imports.months'),
      value: (item) => item.firstMonth,
      cell: (item) => monthsOf(format, item),
    },
    {
      key: 'example',
      header: text('unmapped.example'),
      value: (item) => item.example.file,
      cell: (item) => (
        <>
          {placeText(text, item)}
          {item.example.text && <span className="option-detail">{item.example.text}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('unmapped.caption')}
      columns={columns}
      rows={items}
      rowKey={(item) => `${item.type} ${item.code}`}
      initialSort={{ key: 'amount', descending: true }}
    />
  );
}

function MendLink({ item }: { item: UnmappedCodeDto }) {
  const text = useText();
  // A row without a code can only be mended where it was booked.
  if (item.code === '') return text('unmapped.mend.source');
  const params = { code: item.code };
  switch (item.type) {
    case 'account':
      return (
        <AppLink
          to="/data/oklassat/konto/$code"
          params={params}
          aria-label={text('unmapped.mend.account-label', params)}
        >
          {text('unmapped.mend.account')}
        </AppLink>
      );
    case 'cost-centre':
      return (
        <AppLink
          to="/data/oklassat/kostnadsstalle/$code"
          params={params}
          aria-label={text('unmapped.mend.cost-centre-label', params)}
        >
          {text('unmapped.mend.cost-centre')}
        </AppLink>
      );
    case 'unit':
      return <AppLink to="/installningar/enheter">{text('unmapped.mend.unit')}</AppLink>;
    case 'staff-category':
    case 'indicator':
      return <AppLink to="/installningar/fil">{text('unmapped.mend.region-file')}</AppLink>;
  }
}
