import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll } from '../../../../web/api.ts';
import type {
  ActionGradeDto,
  ActionGradingListDto,
  AreaSummaryDto,
  CatalogueActionDto,
  CatalogueActionListDto,
  CatalogueChoiceDto,
  CatalogueDifferenceDto,
  CatalogueVersionDto,
  GradingScaleDto,
} from '../../contract/catalogue.ts';

/** What the pages of the catalogue ask for; the first part of each key is the API's resource. */
export const catalogueQueries = {
  actions: () =>
    queryOptions({
      queryKey: ['catalogue-actions'],
      queryFn: ({ signal }) => apiGet<CatalogueActionListDto>('/catalogue-actions', {}, signal),
    }),
  texts: (number: string) =>
    queryOptions({
      queryKey: ['catalogue-actions', number, 'versions'],
      queryFn: ({ signal }) => apiGetAll<CatalogueActionDto>(`/catalogue-actions/${number}/versions`, {}, signal),
    }),
  versions: () =>
    queryOptions({
      queryKey: ['catalogue-versions'],
      queryFn: ({ signal }) => apiGetAll<CatalogueVersionDto>('/catalogue-versions', {}, signal),
    }),
  difference: (number: number) =>
    queryOptions({
      queryKey: ['catalogue-versions', number],
      queryFn: ({ signal }) => apiGet<CatalogueDifferenceDto>(`/catalogue-versions/${number}`, {}, signal),
    }),
  scales: () =>
    queryOptions({
      queryKey: ['grading-scales'],
      queryFn: ({ signal }) => apiGetAll<GradingScaleDto>('/grading-scales', {}, signal),
    }),
  gradings: (unit: string) =>
    queryOptions({
      queryKey: ['action-gradings', unit],
      queryFn: ({ signal }) => apiGet<ActionGradingListDto>('/action-gradings', { unit }, signal),
      placeholderData: keepPreviousData,
      enabled: unit !== '',
    }),
  summaries: (unit: string) =>
    queryOptions({
      queryKey: ['action-gradings', unit, 'summaries'],
      queryFn: ({ signal }) => apiGetAll<AreaSummaryDto>('/action-grading-summaries', { unit }, signal),
      enabled: unit !== '',
    }),
  grades: (unit: string, action: string) =>
    queryOptions({
      queryKey: ['action-gradings', unit, action],
      queryFn: ({ signal }) => apiGetAll<ActionGradeDto>('/action-grades', { unit, action }, signal),
      enabled: unit !== '',
    }),
  choices: (unit: string, action: string) =>
    queryOptions({
      queryKey: ['action-gradings', unit, action, 'choices'],
      queryFn: ({ signal }) => apiGetAll<CatalogueChoiceDto>('/catalogue-choices', { unit, action }, signal),
      enabled: unit !== '',
    }),
};
