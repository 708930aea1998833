import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiGetAll, apiSend } from '../../../../web/api.ts';
import type { TargetDto } from '../../../organisation/contract.ts';
import type {
  DecisionPointDto,
  DifferenceListDto,
  MandateDto,
  MandateSummaryDto,
  PersonChoiceDto,
  VersionDto,
} from '../../contract/mandates.ts';

export const mandateQueries = {
  list: () =>
    queryOptions({
      queryKey: ['mandates'],
      queryFn: ({ signal }) => apiGetAll<MandateSummaryDto>('/mandates', {}, signal),
    }),
  one: (key: string) =>
    queryOptions({
      queryKey: ['mandates', key],
      queryFn: ({ signal }) => apiGet<MandateDto>(`/mandates/${encodeURIComponent(key)}`, {}, signal),
    }),
  versions: (key: string) =>
    queryOptions({
      queryKey: ['mandates', key, 'versions'],
      queryFn: ({ signal }) => apiGetAll<VersionDto>(`/mandates/${encodeURIComponent(key)}/versions`, {}, signal),
    }),
  differences: (key: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['mandates', key, 'differences', from, to],
      queryFn: ({ signal }) =>
        apiGet<DifferenceListDto>(`/mandates/${encodeURIComponent(key)}/differences`, { from, to }, signal),
    }),
  persons: () =>
    queryOptions({
      queryKey: ['mandate-persons'],
      queryFn: ({ signal }) => apiGetAll<PersonChoiceDto>('/mandate-persons', {}, signal),
    }),
  targets: () =>
    queryOptions({
      queryKey: ['targets', 'all'],
      queryFn: ({ signal }) => apiGetAll<TargetDto>('/targets', {}, signal),
    }),
  point: (id: string) =>
    queryOptions({
      queryKey: ['decision-points', id],
      queryFn: ({ signal }) => apiGet<DecisionPointDto>(`/decision-points/${encodeURIComponent(id)}`, {}, signal),
    }),
};

export type Sending = { method: 'POST' | 'PATCH'; path: string; body?: unknown; version?: number };

const send = async <T>({ method, path, body, version }: Sending): Promise<T> =>
  (
    await apiSend<T>(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { ifMatch: `"${version}"` }),
    })
  ).data;

/** A change of a mandate; its answer is the mandate as it then is. */
export function useMandateChange(onDone: (mandate: MandateDto) => void = () => undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sending: Sending) => send<MandateDto>(sending),
    onSuccess: async (mandate) => {
      await client.invalidateQueries({ queryKey: ['mandates'] });
      await client.invalidateQueries({ queryKey: ['decision-points'] });
      await client.invalidateQueries({ queryKey: ['histories'] });
      onDone(mandate);
    },
  });
}

/** A change of a decision point; its answer is the point as it then is. */
export function usePointChange(onDone: (point: DecisionPointDto) => void = () => undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sending: Sending) => send<DecisionPointDto>(sending),
    onSuccess: async (point) => {
      client.setQueryData(['decision-points', point.id], point);
      await client.invalidateQueries({ queryKey: ['mandates'] });
      await client.invalidateQueries({ queryKey: ['histories'] });
      onDone(point);
    },
  });
}
