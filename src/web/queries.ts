import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PublishedFigureDto } from '../contexts/exchange/contract.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto, OverviewDto } from '../contexts/indicators/contract.ts';
import type { RegionDto, StaffCategoryDto, UnitVersionDto } from '../contexts/organisation/contract.ts';
import { apiGet, apiGetAll, type QueryParameters } from './api.ts';

/**
 * Every query of the web application by name; the first part of each key is the API resource, so that a change can
 * make all answers of a resource stale: `queryClient.invalidateQueries({ queryKey: ['indicator-values'] })`.
 */
export const queries = {
  region: () =>
    queryOptions({ queryKey: ['region'], queryFn: ({ signal }) => apiGet<RegionDto>('/region', {}, signal) }),

  /** Every version of every unit; `unitTreeAt` picks those of a date. */
  units: () =>
    queryOptions({ queryKey: ['units'], queryFn: ({ signal }) => apiGetAll<UnitVersionDto>('/units', {}, signal) }),

  staffCategories: () =>
    queryOptions({
      queryKey: ['staff-categories'],
      queryFn: ({ signal }) => apiGetAll<StaffCategoryDto>('/staff-categories', {}, signal),
    }),

  indicators: () =>
    queryOptions({
      queryKey: ['indicators'],
      queryFn: ({ signal }) => apiGetAll<IndicatorDefinitionDto>('/indicators', {}, signal),
    }),

  /** `{ indicator, unit, period, by, staffCategory, careArea, tree, base }` */
  indicatorValues: (query: QueryParameters) =>
    queryOptions({
      queryKey: ['indicator-values', query],
      queryFn: ({ signal }) => apiGetAll<IndicatorValueDto>('/indicator-values', query, signal),
      placeholderData: keepPreviousData,
    }),

  /** Without parameters: the whole region, the newest data's year to date. */
  overview: (query: { unit?: string; period?: string; staffCategory?: string } = {}) =>
    queryOptions({
      queryKey: ['overview', query],
      queryFn: ({ signal }) => apiGet<OverviewDto>('/overview', query, signal),
      placeholderData: keepPreviousData,
    }),

  publishedFigures: (query: QueryParameters = {}) =>
    queryOptions({
      queryKey: ['published-figures', query],
      queryFn: ({ signal }) => apiGetAll<PublishedFigureDto>('/published-figures', query, signal),
    }),
};
