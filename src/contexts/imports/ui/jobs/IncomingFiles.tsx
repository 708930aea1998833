import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { ImportJobDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { JobCard } from './JobCard.tsx';
import { UploadCard } from './UploadCard.tsx';
import { useUploads } from './uploads.ts';

/** Files on their way in, in the order they were chosen; also those sent before the page was left. */
export function IncomingFiles() {
  const text = useText();
  const uploads = useUploads();
  const { data: jobs = [] } = useQuery(importQueries.jobs());
  const shown = jobs.toReversed();
  if (shown.length + uploads.length === 0) return null;
  return (
    <Section title={text('imports.incoming')}>
      <ConfirmAll jobs={shown} />
      {shown.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
      {uploads.map((upload) => (
        <UploadCard key={upload.key} upload={upload} />
      ))}
    </Section>
  );
}

/** Several tried files that replace nothing can go in with one press. */
function ConfirmAll({ jobs }: { jobs: readonly ImportJobDto[] }) {
  const text = useText();
  const client = useQueryClient();
  const states = useQueries({ queries: jobs.map((job) => importQueries.job(job)) });
  const ready = states.flatMap(({ data: job }) =>
    job?.state === 'done' && job.outcome?.outcome === 'dry-run' && job.outcome.replaces.length === 0 ? [job] : [],
  );
  if (ready.length < 2) return null;
  const confirmAll = async () => {
    // One after the other, so that they are read in the order they were chosen. What is refused says so on its own card.
    for (const job of ready) {
      const { data } = await apiSend<ImportJobDto>('POST', `/import-jobs/${job.id}/confirmations`, {
        body: { replace: false },
      });
      client.setQueryData(importQueries.job(data).queryKey, data);
    }
  };
  return (
    <div className="actions">
      <Button onPress={() => void confirmAll().catch(() => client.invalidateQueries({ queryKey: ['import-jobs'] }))}>
        {text('imports.confirm-all', { count: ready.length })}
      </Button>
    </div>
  );
}
