import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetText, type Page } from '../../../web/api.ts';
import type {
  AccountRuleDto,
  AgreementDto,
  ParameterValueDto,
  RegionFileVersionDto,
  TargetDto,
  UnitVersionDto,
} from '../contract.ts';

/** Entries of a section with the version of the region file that their places are in. */
export type Placed<T> = { items: T[]; regionFileHash: string };

const placed = <T>(resource: string) =>
  queryOptions({
    queryKey: [resource, 'placed'],
    queryFn: ({ signal }) => apiGet<Placed<T>>(`/${resource}`, {}, signal),
  });

export const configurationQueries = {
  units: () => placed<UnitVersionDto>('units'),
  parameters: () => placed<ParameterValueDto>('parameters'),
  accountRules: () => placed<AccountRuleDto>('account-rules'),
  targets: () => placed<TargetDto>('targets'),
  agreements: () => placed<AgreementDto>('agreements'),

  /** The file as text; `tag` goes back with a change. */
  regionFile: () =>
    queryOptions({
      queryKey: ['region-file'],
      queryFn: ({ signal }) => apiGetText('/region-file', {}, signal),
    }),

  /** The file as it is this moment, past every cache. */
  fetchRegionFile: () => apiGetText('/region-file'),

  /** One page of versions, newest first; `after` is the place that the `next` of the page before names. */
  versions: (after?: string) =>
    queryOptions({
      queryKey: ['region-file-versions', after],
      queryFn: ({ signal }) =>
        apiGet<Page<RegionFileVersionDto>>('/region-file-versions', after === undefined ? {} : { after }, signal),
    }),
};
