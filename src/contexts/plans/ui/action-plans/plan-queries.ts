import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, apiGetTagged, type Page } from '../../../../web/api.ts';
import type { PersonNameDto } from '../../../people/contract.ts';
import type {
  ChosenActionDto,
  ExpectedEffectDto,
  PlanDifferenceDto,
  PlannedActionDto,
  PlannedActionRowDto,
  PlanSummaryDto,
  PlanVersionDto,
} from '../../contract/plans.ts';

/** Stands in the address for every plan at once. */
export const EVERY_PLAN = 'alla';
const planOf = (key: string) => (key === EVERY_PLAN ? {} : { plan: key });

/** What paints first; the rest follows while it is read. */
const FIRST_ROWS = 200;

export const planQueries = {
  plans: () =>
    queryOptions({ queryKey: ['plans'], queryFn: ({ signal }) => apiGetAll<PlanSummaryDto>('/plans', {}, signal) }),
  plan: (key: string) =>
    queryOptions({
      queryKey: ['plans', key],
      queryFn: ({ signal }) => apiGetTagged<PlanSummaryDto>(`/plans/${key}`, {}, signal),
      enabled: key !== EVERY_PLAN,
    }),
  firstActions: (key: string) =>
    queryOptions({
      queryKey: ['planned-actions', key, 'first'],
      queryFn: ({ signal }) =>
        apiGet<Page<PlannedActionRowDto>>('/planned-actions', { ...planOf(key), limit: FIRST_ROWS }, signal),
    }),
  allActions: (key: string) =>
    queryOptions({
      queryKey: ['planned-actions', key, 'all'],
      queryFn: ({ signal }) =>
        apiGetAll<PlannedActionRowDto>('/planned-actions', { ...planOf(key), limit: 5000 }, signal),
    }),
  action: (plan: string, number: string) =>
    queryOptions({
      queryKey: ['planned-actions', plan, number],
      queryFn: ({ signal }) => apiGetTagged<PlannedActionDto>(`/planned-actions/${plan}.${number}`, {}, signal),
    }),
  versions: (key: string) =>
    queryOptions({
      queryKey: ['plans', key, 'versions'],
      queryFn: ({ signal }) => apiGetAll<PlanVersionDto>(`/plans/${key}/versions`, {}, signal),
    }),
  differences: (key: string, from: string | undefined, to: string | undefined) =>
    queryOptions({
      queryKey: ['plans', key, 'differences', from, to],
      queryFn: ({ signal }) => apiGet<PlanDifferenceDto>(`/plans/${key}/differences`, { from, to }, signal),
    }),
  chosenActions: (key: string) =>
    queryOptions({
      queryKey: ['plans', key, 'chosen-actions'],
      queryFn: ({ signal }) => apiGetAll<ChosenActionDto>(`/plans/${key}/chosen-actions`, {}, signal),
      // Chosen in another tab just before, as often as not.
      staleTime: 0,
    }),
  personNames: () =>
    queryOptions({
      queryKey: ['person-names'],
      queryFn: ({ signal }) => apiGetAll<PersonNameDto>('/person-names', {}, signal),
    }),
  effects: (key: string) =>
    queryOptions({
      queryKey: ['plans', key, 'effects'],
      queryFn: ({ signal }) => apiGetAll<ExpectedEffectDto>(`/plans/${key}/expected-effects`, {}, signal),
    }),
};
