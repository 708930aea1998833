import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, placeAfter, type QueryParameters } from '../../../web/api.ts';
import type { TargetDto } from '../../organisation/contract.ts';
import type { TraceDto } from '../contract.ts';

export type TracePart = 'numerator' | 'denominator';

/** Rows to the page of a trace: what can be read through without losing one's place. */
const ROWS_PER_PAGE = 100;
const BEFORE_FIRST_ROW = '0.0';

export const indicatorQueries = {
  /** Every dated target of the region, for all indicators. */
  targets: () =>
    queryOptions({
      queryKey: ['targets', 'of-indicators'],
      queryFn: ({ signal }) => apiGetAll<TargetDto>('/targets', {}, signal),
    }),

  /** The rows behind one part of a value, page after page: `{ indicator, unit, period, staffCategory, careArea, tree }`. */
  traceRows: (query: QueryParameters, part: TracePart) =>
    infiniteQueryOptions({
      queryKey: ['indicator-value-rows', query, part],
      queryFn: ({ pageParam, signal }) =>
        apiGet<TraceDto>('/indicator-value-rows', { ...query, after: pageParam, limit: ROWS_PER_PAGE }, signal),
      initialPageParam: `${part}.${BEFORE_FIRST_ROW}`,
      // After the numerator's last row the answer goes on with the denominator, which has a list of its own here.
      getNextPageParam: ({ rows, next }) => {
        const after = placeAfter(next);
        return after?.startsWith(part) && rows.length > 0 ? after : undefined;
      },
    }),
};
