import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { DispensationStatisticsDto } from '../../contract.ts';
import { MOTIVES } from '../../domain/request.ts';
import { dispensationQueries } from '../dispensation-queries.ts';
import { useWords } from '../use-words.ts';

type Row = DispensationStatisticsDto['byUnit'][number];

/** How many were asked for and granted in a year, for how much, and how much of the agency cost that is. */
export function StatisticsTab({ year }: { year: string | undefined }) {
  const text = useText();
  const query = useQuery(dispensationQueries.statistics(year));
  return (
    <Loaded query={query} shape="table">
      {(statistics) =>
        statistics.total.count === 0 ? (
          <Empty title={text('dispensations.statistics.none', { year: String(statistics.year) })}>
            <p>{text('dispensations.statistics.none.detail')}</p>
          </Empty>
        ) : (
          <>
            <Lead statistics={statistics} />
            <Table title={text('dispensations.statistics.unit')} rows={statistics.byUnit} statistics={statistics} />
            <Table
              title={text('dispensations.statistics.motive')}
              rows={motivesInWords(text, statistics)}
              statistics={statistics}
            />
            <Table
              title={text('dispensations.statistics.supplier')}
              rows={statistics.bySupplier}
              statistics={statistics}
            />
          </>
        )
      }
    </Loaded>
  );
}

function motivesInWords(text: Text, { byMotive }: DispensationStatisticsDto): Row[] {
  return byMotive.map((row) => {
    const motive = MOTIVES.find((key) => key === row.key);
    return { ...row, name: motive ? text(`dispensations.motive.${motive}`) : row.name };
  });
}

function Lead({ statistics: { total, year, agencyCostOre } }: { statistics: DispensationStatisticsDto }) {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  return (
    <p className="prose">
      {text('dispensations.statistics.lead', {
        year: String(year),
        count: total.count,
        granted: total.granted,
        amount: words.kronor(total.grantedOre),
      })}{' '}
      {total.shareOfAgencyCost === null || agencyCostOre === null
        ? text('dispensations.statistics.no-cost')
        : text('dispensations.statistics.share', {
            share: format.percent(total.shareOfAgencyCost, 1),
            cost: format.amount(agencyCostOre),
          })}
    </p>
  );
}

type TableProps = { title: string; rows: readonly Row[]; statistics: DispensationStatisticsDto };

function Table({ title, rows, statistics: { total } }: TableProps) {
  const text = useText();
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : format.number(value * 100, 2));
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        isCaptionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', header: title, value: ({ name }) => name },
          { key: 'count', header: text('dispensations.count'), value: ({ count }) => count, isFigure: true },
          {
            key: 'granted',
            header: text('dispensations.granted-count'),
            value: ({ granted }) => granted,
            isFigure: true,
          },
          {
            key: 'hours',
            header: text('dispensations.granted-hours'),
            value: ({ grantedHours }) => grantedHours,
            cell: ({ grantedHours }) => format.number(grantedHours),
            isFigure: true,
          },
          {
            key: 'amount',
            header: text('dispensations.granted-kronor'),
            value: ({ grantedOre }) => grantedOre,
            cell: ({ grantedOre }) => format.number(grantedOre / 100),
            isFigure: true,
          },
          {
            key: 'share',
            header: text('dispensations.share-of-agency'),
            value: ({ shareOfAgencyCost }) => shareOfAgencyCost,
            cell: ({ shareOfAgencyCost }) => share(shareOfAgencyCost),
            isFigure: true,
          },
        ]}
        sums={{
          name: text('dispensations.sum'),
          count: total.count,
          granted: total.granted,
          hours: format.number(total.grantedHours),
          amount: format.number(total.grantedOre / 100),
          share: share(total.shareOfAgencyCost),
        }}
      />
    </Section>
  );
}
