import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DirectAwardSumDto } from '../../contract.ts';
import { contractQueries } from './contract-queries.ts';
import { todayHere } from '../../../../web/today.ts';

const SHAPES = { below: '●', near: '◆', over: '■', 'no-limit': '○' } as const;
const ORE_PER_THOUSAND = 100_000;

/** This year's direct awards per supplier, against the limit. */
export function DirectAwards() {
  const text = useText();
  const query = useQuery(contractQueries.directAwards());
  const columns = useColumns();
  const year = todayHere().slice(0, 4);
  return (
    <Section title={text('local-contracts.awards', { year })}>
      <p className="prose">{text('local-contracts.awards-lead')}</p>
      <Loaded query={query} shape="table">
        {(sums) => (
          <DataTable
            caption={text('local-contracts.awards-caption', { year })}
            rows={sums}
            rowKey={({ supplier, supplierNumber }) => supplierNumber ?? supplier}
            columns={columns}
            empty={text('local-contracts.awards-none')}
          />
        )}
      </Loaded>
    </Section>
  );
}

function useColumns(): Column<DirectAwardSumDto>[] {
  const text = useText();
  const format = useFormat();
  const figure = (
    key: 'contracted' | 'booked' | 'limit',
    value: (sum: DirectAwardSumDto) => number | null,
  ): Column<DirectAwardSumDto> => ({
    key,
    header: text(`local-contracts.${key}`),
    value,
    cell: (sum) => {
      const ore = value(sum);
      return ore === null ? '–' : format.number(ore / ORE_PER_THOUSAND);
    },
    isFigure: true,
  });
  return [
    { key: 'supplier', header: text('local-contracts.supplier'), value: ({ supplier }) => supplier },
    {
      key: 'level',
      header: text('local-contracts.level'),
      value: ({ level }) => text(`local-contracts.level.${level}`),
      cell: ({ level }) => (
        <span className="contract-mark">
          <span aria-hidden="true">{SHAPES[level]}</span> {text(`local-contracts.level.${level}`)}
        </span>
      ),
    },
    figure('contracted', ({ contractedOre }) => contractedOre),
    figure('booked', ({ bookedOre }) => bookedOre),
    figure('limit', ({ limitOre }) => limitOre),
  ];
}
