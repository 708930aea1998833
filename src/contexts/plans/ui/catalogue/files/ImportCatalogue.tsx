import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiSend } from '../../../../../web/api.ts';
import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { FileDrop } from '../../../../../web/design/FileDrop.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { Progress } from '../../../../../web/design/Progress.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ImportedCatalogueDto } from '../../../contract/catalogue.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { FaultyRows, faultsOf } from './FaultyRows.tsx';

const send = (file: File, dryRun: boolean) =>
  apiSend<ImportedCatalogueDto>('POST', '/catalogue-imports', { query: { fileName: file.name, dryRun }, body: file });

/** A file is tried first: what it would change, or every fault. Then it is read in whole. */
export function ImportCatalogue() {
  const text = useText();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const trial = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const real = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: () =>
      Promise.all(
        ['catalogue-actions', 'catalogue-versions', 'action-gradings'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const start = (files: File[]) => {
    const chosen = files[0];
    if (!chosen) return;
    setFile(chosen);
    real.reset();
    trial.mutate(chosen);
  };
  const done = real.data?.data;
  const tried = trial.data?.data;
  return (
    <>
      <FileDrop hint={text('catalogue.import.hint')} accept={['.csv', '.xlsx', '.yaml', '.yml']} onFiles={start} />
      <div className="catalogue-import" aria-live="polite">
        {(trial.isPending || real.isPending) && <Progress label={text('catalogue.import.reading')} share={null} />}
        {[trial.error, real.error].map((error, index) =>
          error ? <Refused key={index === 0 ? 'trial' : 'real'} error={error} file={file?.name ?? ''} /> : null,
        )}
        {done ? (
          <Notice kind="success" title={text('catalogue.import.done', { file: done.file, version: done.version ?? 0 })}>
            <p>{text('catalogue.import.done.count', { count: done.changes.length })}</p>
          </Notice>
        ) : (
          tried && (
            <>
              <Notice title={text('catalogue.import.tried', { file: tried.file, count: tried.changes.length })}>
                <p>{text('catalogue.import.untouched', { count: tried.untouched })}</p>
              </Notice>
              {tried.changes.length > 0 && (
                <>
                  <ChangeTable changes={tried.changes} caption={text('catalogue.import.changes')} />
                  <div className="actions">
                    <Button
                      kind="primary"
                      isDisabled={real.isPending}
                      onPress={() => file && !real.isPending && real.mutate(file)}
                    >
                      {text('catalogue.import.save', { count: tried.changes.length })}
                    </Button>
                  </div>
                </>
              )}
            </>
          )
        )}
      </div>
    </>
  );
}

function Refused({ error, file }: { error: unknown; file: string }) {
  const text = useText();
  const faults = faultsOf(error);
  if (faults.length > 0) return <FaultyRows faults={faults} file={file} />;
  if (!(error instanceof ApiError) || !error.problem.code.startsWith('catalogue-'))
    return <ErrorState error={error} during="change" />;
  return (
    <div className="error-summary" role="alert">
      <h3 className="error-summary-title">{text('catalogue.import.refused')}</h3>
      <p>{error.problem.detail}</p>
    </div>
  );
}
