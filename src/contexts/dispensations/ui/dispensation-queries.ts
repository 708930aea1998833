import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, apiSend } from '../../../web/api.ts';
import type { MeetingSummaryDto } from '../../governance/contract/steering.ts';
import type { AssessmentDto, DispensationDto, DispensationStatisticsDto, DispensationSummaryDto } from '../contract.ts';

/** What the register is limited to, as it stands in the address of the API. */
export type RegisterFilter = { status?: string; unit?: string; motive?: string; supplier?: string; year?: string };

/** The queries of the dispensation pages; keys begin with the API resource, as in `web/queries.ts`. */
export const dispensationQueries = {
  list: (filter: RegisterFilter) =>
    queryOptions({
      queryKey: ['dispensations', 'list', filter],
      queryFn: ({ signal }) => apiGetAll<DispensationSummaryDto>('/dispensations', filter, signal),
      placeholderData: keepPreviousData,
    }),

  one: (number: string) =>
    queryOptions({
      queryKey: ['dispensations', number],
      queryFn: ({ signal }) => apiGet<DispensationDto>(`/dispensations/${encodeURIComponent(number)}`, {}, signal),
    }),

  /** Meetings of the steering groups, the newest first. */
  meetings: () =>
    queryOptions({
      queryKey: ['meetings', 'all'],
      queryFn: ({ signal }) => apiGetAll<MeetingSummaryDto>('/meetings', {}, signal),
    }),

  statistics: (year: string | undefined) =>
    queryOptions({
      queryKey: ['dispensation-statistics', year],
      queryFn: ({ signal }) =>
        apiGet<DispensationStatisticsDto>('/dispensation-statistics', year === undefined ? {} : { year }, signal),
      placeholderData: keepPreviousData,
    }),

  /** What has been filled in so far, and what it would mean. */
  preview: (body: object) =>
    queryOptions({
      queryKey: ['dispensation-previews', body],
      queryFn: async ({ signal }) =>
        (await apiSend<AssessmentDto>('POST', '/dispensation-previews', { body, signal })).data,
      placeholderData: keepPreviousData,
    }),
};
