import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { AreaSummaryDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';
import { catalogueQueries } from '../catalogue-queries.ts';
import { useCatalogueWords } from '../words.ts';

/** The gradings area by area, with the whole at the bottom. */
export function AreaSummaryTable({ unit }: { unit: string }) {
  const text = useText();
  const format = useFormat();
  const words = useCatalogueWords();
  const query = useQuery(catalogueQueries.summaries(unit));
  const mean = (value: number | null) => (value === null ? '–' : format.number(value, 1));
  const columns: Column<AreaSummaryDto>[] = [
    {
      key: 'area',
      header: text('catalogue.area'),
      value: ({ area }) => (area === 'all' ? text('catalogue.summary.all') : words.area(area)),
      isSortable: false,
    },
    { key: 'actions', header: text('catalogue.summary.actions'), value: ({ actions }) => actions, isFigure: true },
    {
      key: 'graded',
      header: text('catalogue.summary.graded'),
      value: ({ fullyGraded }) => fullyGraded,
      isFigure: true,
    },
    ...DIMENSIONS.map((dimension) => ({
      key: dimension,
      header: text('catalogue.summary.mean', { dimension: text(`catalogue.dimension.${dimension}`) }),
      value: ({ dimensions }: AreaSummaryDto) => dimensions[dimension].mean,
      cell: ({ dimensions }: AreaSummaryDto) => mean(dimensions[dimension].mean),
      isFigure: true,
    })),
  ];
  return (
    <Loaded query={query} shape="table">
      {(summaries) => {
        const whole = summaries.find(({ area }) => area === 'all');
        return (
          <DataTable
            caption={text('catalogue.summary.caption')}
            columns={columns}
            rows={summaries.filter(({ area }) => area !== 'all')}
            rowKey={({ area }) => area}
            {...(whole
              ? {
                  sums: {
                    area: text('catalogue.summary.all'),
                    actions: whole.actions,
                    graded: whole.fullyGraded,
                    ...Object.fromEntries(
                      DIMENSIONS.map((dimension) => [dimension, mean(whole.dimensions[dimension].mean)]),
                    ),
                  },
                }
              : {})}
          />
        );
      }}
    </Loaded>
  );
}
