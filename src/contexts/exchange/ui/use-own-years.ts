import { useQueries, useQuery } from '@tanstack/react-query';
import type { IndicatorValueDto } from '../../indicators/contract.ts';
import { queries } from '../../../web/queries.ts';

/** The measure that regions publish and that the definition of independence rests on. */
export const HEADLINE = 'agency-cost-to-own-personnel-cost';

export type OwnYears = { years: IndicatorValueDto[]; isLoading: boolean; error: unknown };

/** The headline ratio of the whole region for every year with ledger rows, computed from its own files. */
export function useOwnYears(): OwnYears {
  const overview = useQuery(queries.overview());
  const years = [...new Set((overview.data?.months ?? []).map(({ month }) => month.slice(0, 4)))];
  return useQueries({
    queries: years.map((period) => queries.indicatorValues({ indicator: HEADLINE, period })),
    combine: (answers) => ({
      years: answers.flatMap((answer) => answer.data ?? []),
      isLoading: overview.isLoading || answers.some((answer) => answer.isLoading),
      error: overview.error ?? answers.find((answer) => answer.error)?.error,
    }),
  });
}
