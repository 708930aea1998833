import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import type { ImportJobDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { dismissJob } from './dismissed-jobs.ts';
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
  const putAway = () => {
    // A tried file takes room on the server until it is let go.
    if (job.state === 'done' && job.dryRun) cancel.mutate();
    dismissJob(job.id);
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

export type JobActions = ReturnType<typeof useJobActions>;
