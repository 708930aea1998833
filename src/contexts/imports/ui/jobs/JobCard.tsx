import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportDto, ImportJobDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { fileSum } from '../parts/import-words.ts';
import { JobProgress } from './JobProgress.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { TriedFile } from './TriedFile.tsx';
import { useJobActions } from './use-job-actions.ts';

/** One file on its way in, from waiting to what became of it. */
export function JobCard({ job: listed }: { job: ImportJobDto }) {
  const { data: job } = useQuery(importQueries.job(listed));
  const actions = useJobActions(job);
  useNewFigures(job);
  return (
    <article className="import-card" aria-label={job.file}>
      <h3 className="import-card-title">{job.file}</h3>
      <JobState job={job} actions={actions} />
    </article>
  );
}

function JobState({ job, actions }: { job: ImportJobDto; actions: ReturnType<typeof useJobActions> }) {
  const text = useText();
  switch (job.state) {
    case 'waiting':
    case 'reading':
      return <JobProgress job={job} actions={actions} />;
    case 'refused':
      return <RefusedFile job={job} actions={actions} />;
    case 'done':
      if (job.outcome?.outcome === 'dry-run') return <TriedFile job={job} outcome={job.outcome} actions={actions} />;
      return <StoredFile imported={job.outcome?.import ?? null} job={job} onPutAway={actions.putAway} />;
    case 'cancelled':
      return <Ended message={text('imports.cancelled')} onPutAway={actions.putAway} />;
    case 'failed':
      return <Ended message={text('imports.failed')} onPutAway={actions.putAway} />;
  }
}

type StoredProps = { imported: ImportDto | null; job: ImportJobDto; onPutAway(): void };

/** It is in, or it already was. */
function StoredFile({ imported, job, onPutAway }: StoredProps) {
  const text = useText();
  const format = useFormat();
  if (!imported) return null;
  const wasKnown = job.outcome?.outcome === 'already-imported';
  const { rowsStored, sumStored, sumUnit } = imported.reconciliation;
  const sentence = wasKnown
    ? text('imports.already', { file: imported.file, when: format.dateTime(imported.importedAt) })
    : text('imports.done', { rows: rowsStored, sum: fileSum(format, sumStored, sumUnit) });
  return (
    <>
      <Notice kind={wasKnown ? 'info' : 'success'} announce>
        <p>
          {sentence}{' '}
          <AppLink to="/data/inlasning/$id" params={{ id: String(imported.id) }}>
            {text('imports.show-import')}
          </AppLink>
        </p>
      </Notice>
      <PutAway onPutAway={onPutAway} />
    </>
  );
}

function Ended({ message, onPutAway }: { message: string; onPutAway(): void }) {
  return (
    <>
      <Notice kind="warning" announce>
        <p>{message}</p>
      </Notice>
      <PutAway onPutAway={onPutAway} />
    </>
  );
}

export function PutAway({ onPutAway }: { onPutAway(): void }) {
  const text = useText();
  return (
    <div className="actions">
      <Button kind="quiet" onPress={onPutAway}>
        {text('imports.put-away')}
      </Button>
    </div>
  );
}

/** When a file has just been stored, every answer that rests on the data is stale. */
function useNewFigures(job: ImportJobDto): void {
  const client = useQueryClient();
  const before = useRef(job.state);
  useEffect(() => {
    const wasUnderWay = before.current === 'waiting' || before.current === 'reading';
    before.current = job.state;
    if (!wasUnderWay || job.state !== 'done' || job.dryRun) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import-job' });
  }, [job.state, job.dryRun, client]);
}
