import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { apiGetAll, apiGetTagged } from '../../../../web/api.ts';
import type { FollowUpRoundDto, HandoverDto, PlanClosingDto, RoundAnswerDto } from '../../contract/follow-up.ts';

/** Everything that the pages of follow-up ask for. */
export const followUpQueries = {
  rounds: () =>
    queryOptions({
      queryKey: ['follow-up', 'rounds'],
      queryFn: ({ signal }) => apiGetAll<FollowUpRoundDto>('/follow-up-rounds', {}, signal),
    }),
  round: (key: string) =>
    queryOptions({
      queryKey: ['follow-up', 'rounds', key],
      queryFn: ({ signal }) => apiGetTagged<FollowUpRoundDto>(`/follow-up-rounds/${key}`, {}, signal),
    }),
  answers: (key: string) =>
    queryOptions({
      queryKey: ['follow-up', 'answers', key],
      queryFn: ({ signal }) => apiGetAll<RoundAnswerDto>(`/follow-up-rounds/${key}/answers`, {}, signal),
    }),
  handovers: () =>
    queryOptions({
      queryKey: ['follow-up', 'handovers'],
      queryFn: ({ signal }) => apiGetAll<HandoverDto>('/handovers', {}, signal),
    }),
  closing: (key: string) =>
    queryOptions({
      queryKey: ['follow-up', 'closing', key],
      queryFn: ({ signal }) => apiGetTagged<PlanClosingDto>(`/plans/${key}/closing`, {}, signal),
    }),
};

/** What a change of follow-up may have changed: the plans and their actions too. */
export const refreshFollowUp = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) =>
      ['follow-up', 'plans', 'planned-actions', 'due-items', 'histories'].includes(String(queryKey[0])),
  });
