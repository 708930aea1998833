import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGetAll, apiGetTagged } from '../../../../web/api.ts';
import type { ContractEngagementDto, CoverEndDto, DirectAwardSumDto, LocalContractDto } from '../../contract.ts';

/** What the list is narrowed by, as it stands in the address. */
export type ContractSearch = Partial<Record<'status' | 'kind' | 'text' | 'alarm', string | undefined>>;

const ALL = 'local-contracts';

export const contractQueries = {
  all: [ALL] as const,

  list: ({ status, kind, text, alarm }: ContractSearch) =>
    queryOptions({
      queryKey: [ALL, 'list', status, kind, text, alarm],
      queryFn: ({ signal }) =>
        apiGetAll<LocalContractDto>('/local-contracts', { status, kind, text, alarm: alarm && 'true' }, signal),
      placeholderData: keepPreviousData,
    }),

  one: (number: string) =>
    queryOptions({
      queryKey: [ALL, 'one', number],
      queryFn: ({ signal }) =>
        apiGetTagged<LocalContractDto>(`/local-contracts/${encodeURIComponent(number)}`, {}, signal),
    }),

  engagements: (number: number) =>
    queryOptions({
      queryKey: [ALL, 'engagements', number],
      queryFn: ({ signal }) => apiGetAll<ContractEngagementDto>(`/local-contracts/${number}/engagements`, {}, signal),
    }),

  directAwards: () =>
    queryOptions({
      queryKey: [ALL, 'direct-award-sums'],
      queryFn: ({ signal }) => apiGetAll<DirectAwardSumDto>('/direct-award-sums', {}, signal),
    }),

  agreementEnds: () =>
    queryOptions({
      queryKey: [ALL, 'agreement-ends'],
      queryFn: ({ signal }) => apiGetAll<CoverEndDto>('/agreement-ends', {}, signal),
    }),
};
