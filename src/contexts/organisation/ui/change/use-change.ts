import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, apiSend } from '../../../../web/api.ts';
import type { AppliedRegionFileDto } from '../../contract.ts';
import type { ConfigurationEdit } from '../../domain/editing/render-edit.ts';
import { configurationQueries } from '../configuration-queries.ts';

/** A region file that was tried out: what it changes is known, and saving it saves exactly this. */
export type Rehearsed = { text: string; tag: string; applied: AppliedRegionFileDto };
/** Edits of the version that the page shows, or a whole text written on the version with `tag`. */
export type Wanted = { edits: ConfigurationEdit[]; regionFileHash: string } | { text: string; tag: string };

/**
 * A change of the region file in two steps: `rehearse` tells what it would do, `save` does it. Several edits become one
 * text and are saved as one, so that nobody meets the file half changed.
 */
export function useChange(onSaved: (applied: AppliedRegionFileDto) => void) {
  const client = useQueryClient();
  const rehearse = useMutation({ mutationFn: (wanted: Wanted) => tryOut(wanted) });
  const save = useMutation({
    mutationFn: ({ text, tag }: Rehearsed) =>
      apiSend<AppliedRegionFileDto>('PUT', '/region-file', { body: { text }, ifMatch: tag }),
    onSuccess: ({ data }) => {
      onSaved(data);
      // Units, account rules and parameters stand behind every figure.
      void client.invalidateQueries();
    },
  });
  const reset = () => {
    rehearse.reset();
    save.reset();
  };
  /** Takes in what someone else saved; what is typed stays. */
  const refresh = async () => {
    await client.invalidateQueries();
    reset();
  };
  const error = save.error ?? rehearse.error;
  // What was tried out on a version that is no longer in force is told anew before it is saved.
  const rehearsed = isStale(error) ? undefined : rehearse.data;
  const canSave = rehearsed?.applied.outcome === 'dry-run' && !save.isPending;
  return { rehearse, rehearsed, save, canSave, reset, refresh, error };
}

async function tryOut(wanted: Wanted): Promise<Rehearsed> {
  const { text, tag } = 'text' in wanted ? wanted : await edited(wanted.edits, wanted.regionFileHash);
  const { data } = await apiSend<AppliedRegionFileDto>('PUT', '/region-file', {
    body: { text, dryRun: true },
    ifMatch: tag,
  });
  return { text, tag, applied: data };
}

async function edited(edits: readonly ConfigurationEdit[], regionFileHash: string) {
  const [file, { renderEdit }] = await Promise.all([
    configurationQueries.fetchRegionFile(),
    import('../../domain/editing/render-edit.ts'),
  ]);
  // Entries are pointed out by their number in the version that the page shows.
  const tag = `"${regionFileHash}"`;
  // A compressed answer has the same tag marked as weak.
  if (file.tag?.replace(/^W\//, '') !== tag) throw changedMeanwhile();
  const text = edits.reduce((before, edit) => {
    const after = renderEdit(before, edit);
    if (!after.ok) throw changedMeanwhile();
    return after.value;
  }, file.data);
  return { text, tag };
}

const CHANGED_MEANWHILE = 'changed-meanwhile';
const changedMeanwhile = () => new ApiError({ title: CHANGED_MEANWHILE, code: CHANGED_MEANWHILE, status: 412 });

export const isStale = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === CHANGED_MEANWHILE;
