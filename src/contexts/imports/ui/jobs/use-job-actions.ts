import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import type { ImportJobDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { fileOfJob, type Reading, tryFiles } from './uploads.ts';

/** What can be done with one file that the server has. */
export function useJobActions(job: ImportJobDto) {
  const client = useQueryClient();
  const keep = (answer: ImportJobDto) => client.setQueryData(importQueries.job(answer).queryKey, answer);

  const confirm = useMutation({
    mutationFn: (replace: boolean) =>
      apiSend<ImportJobDto>('POST', `/import-jobs/${job.id}/confirmations`, { body: { replace } }),
    onSuccess: ({ data }) => keep(data),
  });
  /** Stops the reading, or lets a tried file go. */
  const cancel = useMutation({
    mutationFn: () => apiSend<ImportJobDto>('DELETE', `/import-jobs/${job.id}`),
    onSuccess: ({ data }) => keep(data),
  });
  const jobsKey = importQueries.jobs().queryKey;
  const takenOff = useMutation({
    mutationFn: () => takeOff(job),
    // Asked again, so that one that the server could not take off its list is shown.
    onSettled: () => client.invalidateQueries({ queryKey: jobsKey }),
  });
  const putAway = () => {
    takenOff.mutate();
    client.setQueryData(jobsKey, (jobs) => jobs?.filter(({ id }) => id !== job.id));
  };
  const file = fileOfJob(job.id);
  const tryAgain = file
    ? (reading: Reading) => {
        putAway();
        tryFiles(client, [file], reading);
      }
    : undefined;
  return { confirm, cancel, putAway, tryAgain };
}

/** A tried file is let go first: what has ended leaves the list. */
async function takeOff(job: ImportJobDto): Promise<void> {
  const remove = () => apiSend<ImportJobDto>('DELETE', `/import-jobs/${job.id}`);
  if (job.state === 'done' && job.outcome?.outcome === 'dry-run') await remove();
  await remove();
}

export type JobActions = ReturnType<typeof useJobActions>;
