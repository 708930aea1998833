import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, apiGetTagged } from '../../../web/api.ts';
import type { AccountRuleDto, UnitVersionDto } from '../../organisation/contract.ts';
import type { ImportDto, ImportJobDto, UndoEffectDto, UnmappedCodeDto } from '../contract.ts';

/** A list of the region file's entries; `tag` says which version their places are in. */
export type TaggedEntries<Entry> = { entries: readonly Entry[]; tag: string };

const ACTIVE_POLL_MS = 500;

export const isActive = (job: ImportJobDto): boolean => job.state === 'waiting' || job.state === 'reading';

/** The queries of the import pages; keys begin with the API resource, as in `web/queries.ts`. */
export const importQueries = {
  imports: () =>
    queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => apiGetAll<ImportDto>('/imports', {}, signal) }),

  import: (id: string) =>
    queryOptions({
      queryKey: ['imports', id],
      queryFn: ({ signal }) => apiGet<ImportDto>(`/imports/${encodeURIComponent(id)}`, {}, signal),
    }),

  /** Computed by taking the import back without keeping it, so only asked for when the reader asks. */
  undoPreview: (id: number) =>
    queryOptions({
      queryKey: ['imports', String(id), 'undo-preview'],
      queryFn: ({ signal }) => apiGet<UndoEffectDto>(`/imports/${id}/undo-preview`, {}, signal),
      staleTime: 0,
    }),

  /** Files sent since the server started. Each is also kept by itself, so that only those on their way are asked about. */
  jobs: () =>
    queryOptions({
      queryKey: ['import-jobs'],
      queryFn: async ({ signal, client }) => {
        const jobs = await apiGetAll<ImportJobDto>('/import-jobs', {}, signal);
        for (const job of jobs) client.setQueryData(importQueries.job(job).queryKey, job);
        return jobs;
      },
      staleTime: 0,
    }),

  job: (job: ImportJobDto) =>
    queryOptions({
      queryKey: ['import-job', job.id],
      queryFn: ({ signal }) => apiGet<ImportJobDto>(`/import-jobs/${job.id}`, {}, signal),
      initialData: job,
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: (query) => (query.state.data && isActive(query.state.data) ? ACTIVE_POLL_MS : false),
    }),

  unmapped: () =>
    queryOptions({
      queryKey: ['unmapped'],
      queryFn: ({ signal }) => apiGetAll<UnmappedCodeDto>('/unmapped', {}, signal),
    }),

  accountRules: () => entriesQuery<AccountRuleDto>('account-rules'),
  unitVersions: () => entriesQuery<UnitVersionDto>('units'),
};

/** Entries and tag come in one answer, so that a place always belongs to the version that is sent in `If-Match`. */
function entriesQuery<Entry>(resource: 'account-rules' | 'units') {
  return queryOptions({
    queryKey: [resource, 'tagged'],
    queryFn: async ({ signal }): Promise<TaggedEntries<Entry>> => {
      const { data, tag } = await apiGetTagged<{ items: Entry[]; regionFileHash: string }>(`/${resource}`, {}, signal);
      return { entries: data.items, tag: tag ?? `"${data.regionFileHash}"` };
    },
  });
}
