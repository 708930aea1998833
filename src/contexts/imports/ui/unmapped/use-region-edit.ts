import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, apiSend } from '../../../../web/api.ts';
import type { AppliedRegionFileDto, RegionFileEditDto } from '../../../organisation/contract.ts';

const TYPING_PAUSE_MS = 350;

/**
 * An edit of the region file: what it would do, as long as it is being typed, and saving it.
 * `edit`: null while it is not complete. `tag`: version of the region file that its place is in.
 */
export function useRegionEdit(edit: RegionFileEditDto | null, tag: string | undefined) {
  const client = useQueryClient();
  const settled = useSettled(edit === null ? null : JSON.stringify(edit));
  const effect = useQuery({
    queryKey: ['region-file-edits', settled, tag],
    enabled: settled !== null && tag !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = { ...(JSON.parse(settled ?? '{}') as RegionFileEditDto), dryRun: true };
      const options = { body, signal, ...(tag ? { ifMatch: tag } : {}) };
      return (await apiSend<AppliedRegionFileDto>('POST', '/region-file-edits', options)).data;
    },
  });
  const save = useMutation({
    mutationFn: async (sent: { body: string; tag: string }) => {
      const options = { body: JSON.parse(sent.body) as RegionFileEditDto, ifMatch: sent.tag };
      return (await apiSend<AppliedRegionFileDto>('POST', '/region-file-edits', options)).data;
    },
    // Stored rows have got a new class: every figure is asked for anew. Not waited for: the form is done before its
    // entries come anew, so that it does not try the edit a second time.
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'region-file-edits' });
    },
  });
  const current = edit === null ? null : JSON.stringify(edit);
  /** The effect shown is that of what now stands in the form. */
  const isCurrent = current !== null && settled === current && effect.isSuccess && !effect.isPlaceholderData;
  // A refusal is about what was sent: when the form or the region file has changed since, it says nothing more.
  const refusedSave = save.isError && save.variables.body === current && save.variables.tag === tag ? save.error : null;
  const submit = (onSaved: (applied: AppliedRegionFileDto) => void) => {
    if (current !== null && tag !== undefined) save.mutate({ body: current, tag }, { onSuccess: onSaved });
  };
  return {
    effect,
    isCurrent,
    submit,
    isSaving: save.isPending,
    refusal: refusedSave ?? effect.error,
    isStale: isStale(refusedSave) || isStale(effect.error),
  };
}

export type RegionEdit = ReturnType<typeof useRegionEdit>;

/** Somebody else has changed the region file since its entries were read. */
const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 412;

/** The value as it was when typing paused. */
function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === null ? null : settled;
}
