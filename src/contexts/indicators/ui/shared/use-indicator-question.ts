import { parsePeriod } from '../../../../kernel/period.ts';
import { useViewContext } from '../../../../web/shell/view-context.ts';
import { useIndicatorKey, usePageSearch } from './page-search.ts';

/** What is asked of one indicator: the context and what the page adds to it, as the API wants it. */
export type IndicatorQuestion = {
  indicator: string;
  unit: string;
  period: string;
  staffCategory: string;
  careArea: string | undefined;
  /** `latest`: every month under the organisation of today; otherwise under that of its time. */
  tree: 'latest' | undefined;
  base: string | undefined;
};

/** Read from the address; what is no base period there is no base. */
export function useIndicatorQuestion(): IndicatorQuestion {
  const indicator = useIndicatorKey();
  const { unit, period, staff } = useViewContext();
  const { search } = usePageSearch();
  return {
    indicator,
    unit,
    period,
    staffCategory: staff,
    careArea: search['careArea'],
    tree: search['tree'] === 'latest' ? 'latest' : undefined,
    base: parsePeriod(search['base'] ?? '') ? search['base'] : undefined,
  };
}
