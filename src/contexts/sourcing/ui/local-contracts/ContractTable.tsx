import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';
import { ContractAlarms, ContractStatusMark } from './ContractStatusMark.tsx';

const ORE_PER_THOUSAND = 100_000;

export function ContractTable({ contracts }: { contracts: readonly LocalContractDto[] }) {
  const text = useText();
  return (
    <DataTable
      caption={text('local-contracts.caption', { count: contracts.length })}
      rows={contracts}
      rowKey={({ number }) => String(number)}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<LocalContractDto>[] {
  const text = useText();
  const format = useFormat();
  const thousands = (ore: number) => format.number(ore / ORE_PER_THOUSAND);
  return [
    {
      key: 'contract',
      header: text('local-contracts.contract'),
      value: ({ number }) => number,
      cell: ({ number, title, kind }) => (
        <>
          <AppLink to="/inhyrning/lokala-avtal/$number" params={{ number: String(number) }}>
            {`${number}. ${title}`}
          </AppLink>
          <span className="contract-kind">{text(`local-contracts.kind.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: text('local-contracts.status'),
      value: ({ status }) => text(`local-contracts.status.${status}`),
      cell: ContractStatusMark,
      isWhole: true,
    },
    {
      key: 'alarms',
      header: text('local-contracts.alarms'),
      value: ({ alarms }) => alarms.length,
      cell: ContractAlarms,
    },
    { key: 'supplier', header: text('local-contracts.supplier'), value: ({ supplier }) => supplier },
    { key: 'unit', header: text('local-contracts.unit'), value: ({ unitName }) => unitName },
    {
      key: 'last-day',
      header: text('local-contracts.last-day'),
      value: ({ lastDay }) => lastDay ?? text('local-contracts.until-further-notice'),
      isWhole: true,
    },
    {
      key: 'value',
      header: text('local-contracts.value'),
      value: ({ valueOre }) => valueOre,
      cell: ({ valueOre }) => thousands(valueOre),
      isFigure: true,
    },
    {
      key: 'after-end',
      header: text('local-contracts.after-end'),
      value: ({ spendAfterEnd }) => spendAfterEnd.outsideOre,
      cell: ({ spendAfterEnd }) => thousands(spendAfterEnd.outsideOre),
      isFigure: true,
    },
  ];
}
