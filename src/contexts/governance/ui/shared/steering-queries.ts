import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, type QueryParameters } from '../../../../web/api.ts';
import type { DispensationDto } from '../../../dispensations/contract.ts';
import type { DecisionDetailDto, DecisionListDto } from '../../contract/decisions.ts';
import type {
  FollowUpPointDto,
  MeetingDto,
  MeetingSummaryDto,
  ProposalDto,
  ProposalListDto,
  SteeringGroupDto,
  SteeringGroupListDto,
} from '../../contract/steering.ts';

const at = (id: string | number) => encodeURIComponent(String(id));

/** The queries of steering and decisions; keys begin with the API resource. */
export const steeringQueries = {
  groups: () =>
    queryOptions({
      queryKey: ['steering-groups'],
      queryFn: ({ signal }) => apiGet<SteeringGroupListDto>('/steering-groups', {}, signal),
    }),
  group: (key: string) =>
    queryOptions({
      queryKey: ['steering-groups', key],
      queryFn: ({ signal }) => apiGet<SteeringGroupDto>(`/steering-groups/${at(key)}`, {}, signal),
    }),
  meetings: (group: string) =>
    queryOptions({
      queryKey: ['meetings', 'of', group],
      queryFn: ({ signal }) => apiGetAll<MeetingSummaryDto>('/meetings', { group }, signal),
    }),
  meeting: (reference: string) =>
    queryOptions({
      queryKey: ['meetings', reference],
      queryFn: ({ signal }) => apiGet<MeetingDto>(`/meetings/${at(reference)}`, {}, signal),
    }),
  points: (group: string) =>
    queryOptions({
      queryKey: ['follow-up-points', group],
      queryFn: ({ signal }) => apiGetAll<FollowUpPointDto>('/follow-up-points', { group, status: 'open' }, signal),
    }),
  proposals: (group: string) =>
    queryOptions({
      queryKey: ['proposals', 'of', group],
      queryFn: ({ signal }) => apiGet<ProposalListDto>('/proposals', { group }, signal),
    }),
  proposal: (number: string) =>
    queryOptions({
      queryKey: ['proposals', number],
      queryFn: ({ signal }) => apiGet<ProposalDto>(`/proposals/${at(number)}`, {}, signal),
    }),
  decisions: (filter: QueryParameters) =>
    queryOptions({
      queryKey: ['decisions', filter],
      queryFn: ({ signal }) => apiGet<DecisionListDto>('/decisions', filter, signal),
      placeholderData: keepPreviousData,
    }),
  decision: (number: string) =>
    queryOptions({
      queryKey: ['decisions', number],
      queryFn: ({ signal }) => apiGet<DecisionDetailDto>(`/decisions/${at(number)}`, {}, signal),
    }),
  /** The same key as on the dispensation's own page. */
  dispensation: (number: string) =>
    queryOptions({
      queryKey: ['dispensations', number],
      queryFn: ({ signal }) => apiGet<DispensationDto>(`/dispensations/${at(number)}`, {}, signal),
    }),
  /** Who can be chosen; not everyone may see the list. */
  people: () =>
    queryOptions({
      queryKey: ['people', 'choices'],
      queryFn: ({ signal }) => apiGetAll<{ id: string; name: string }>('/people', {}, signal),
      retry: false,
    }),
};
