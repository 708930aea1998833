import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { FileDrop } from '../../../../web/design/FileDrop.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlanImportDto } from '../../contract/plans.ts';
import { SumFaults } from './SumFaults.tsx';

const send = (file: File, dryRun: boolean) =>
  apiSend<PlanImportDto>('POST', '/plan-imports', {
    query: { fileName: file.name, dryRun },
    body: file,
    contentType: 'application/octet-stream',
  });

/** A plan file is tried first: what it would change is shown before the button that changes it. */
export function PlanImport() {
  const text = useText();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const trial = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const change = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      }),
  });
  const choose = (files: readonly File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    setFile(chosen);
    change.reset();
    trial.mutate(chosen);
  };
  const tried = trial.data?.data;
  const done = change.data?.data;
  return (
    <div className="stack">
      <FileDrop hint={text('plans.import.hint')} accept={['.yaml', '.yml', '.xlsx']} onFiles={choose} />
      {file && trial.isError && <Faults file={file.name} error={trial.error} />}
      {change.isError && <ErrorState error={change.error} during="change" />}
      {file && tried && !done && (
        <Notice title={text('plans.import.tried', { file: file.name, count: tried.changes.length })}>
          <Changes imported={tried} />
          <SumFaults counts={tried.counts} />
          {tried.changes.length > 0 && (
            <div className="actions">
              <Button kind="primary" isDisabled={change.isPending} onPress={() => change.mutate(file)}>
                {text('plans.import.do', { count: tried.changes.length })}
              </Button>
            </div>
          )}
        </Notice>
      )}
      {done && (
        <Notice kind="success" announce title={text('plans.import.done', { count: done.changes.length })}>
          <AppLink to="/handlingsplan/$key" params={{ key: done.plan }}>
            {text('plans.import.open')}
          </AppLink>
        </Notice>
      )}
    </div>
  );
}

const SHOWN = 40;

function Changes({ imported: { changes } }: { imported: PlanImportDto }) {
  const text = useText();
  if (changes.length === 0) return <p>{text('plans.import.nothing')}</p>;
  return (
    <>
      <ul>
        {changes.slice(0, SHOWN).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>{text('plans.more', { count: changes.length - SHOWN })}</p>}
    </>
  );
}

/** Every fault with its line or cell. */
function Faults({ file, error }: { file: string; error: unknown }) {
  const text = useText();
  const problems = error instanceof ApiError ? (error.problem.problems ?? []) : [];
  if (problems.length === 0) return <ErrorState error={error} during="change" />;
  return (
    <section className="import-refusal" role="alert">
      <h3>{text('plans.import.faults', { file, count: problems.length })}</h3>
      <ul>
        {(problems as { message: string }[]).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
