import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ContractEngagementDto, LocalContractDto } from '../../contract.ts';
import { contractQueries } from './contract-queries.ts';

/** Engagements booked under the contract, those that go on after its end marked. */
export function ContractEngagements({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const format = useFormat();
  const query = useQuery(contractQueries.engagements(contract.number));
  const columns: Column<ContractEngagementDto>[] = [
    { key: 'reference', header: text('local-contracts.reference'), value: ({ reference }) => reference },
    { key: 'unit', header: text('local-contracts.unit'), value: ({ unit }) => unit },
    { key: 'from', header: text('local-contracts.from'), value: ({ from }) => from, isWhole: true },
    { key: 'to', header: text('local-contracts.to'), value: ({ to }) => to, isWhole: true },
    {
      key: 'hours',
      header: text('local-contracts.hours'),
      value: ({ hours }) => hours,
      cell: ({ hours }) => (hours === null ? '–' : format.number(hours)),
      isFigure: true,
    },
    {
      key: 'after',
      header: text('local-contracts.after'),
      value: ({ isAfterEnd }) => text(isAfterEnd ? 'local-contracts.yes' : 'local-contracts.no'),
    },
  ];
  return (
    <Loaded query={query} shape="table">
      {(engagements) =>
        engagements.length === 0 ? (
          <p className="prose">{text('local-contracts.engagements-none')}</p>
        ) : (
          <DataTable
            caption={text('local-contracts.engagements-caption', { number: contract.number })}
            rows={engagements}
            rowKey={({ reference, from }) => `${reference} ${from}`}
            columns={columns}
          />
        )
      }
    </Loaded>
  );
}
