import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Progress } from '../../../../web/design/Progress.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportJobDto } from '../../contract.ts';
import type { JobActions } from './use-job-actions.ts';

/** What is being done with the file, how far, how long left; can be stopped. */
export function JobProgress({ job, actions }: { job: ImportJobDto; actions: JobActions }) {
  const text = useText();
  const format = useFormat();
  const { rows, rowsPerSecond, secondsLeft, bytes, totalBytes } = job.progress;
  const isWaiting = job.state === 'waiting';
  const label = text(isWaiting ? 'imports.waiting' : job.dryRun ? 'imports.trying' : 'imports.reading');
  const detail = text('imports.progress', {
    rows: format.number(rows),
    rate: format.number(rowsPerSecond),
    known: secondsLeft === null ? 'no' : 'yes',
    left: secondsLeft ?? 0,
  });
  return (
    <>
      <Progress
        label={label}
        share={isWaiting || totalBytes === 0 ? null : Math.min(bytes / totalBytes, 1)}
        detail={isWaiting ? '' : detail}
      />
      {actions.cancel.isError && <ErrorState error={actions.cancel.error} during="change" />}
      <div className="actions">
        <Button onPress={() => actions.cancel.mutate()} isDisabled={actions.cancel.isPending}>
          {text('imports.stop')}
        </Button>
      </div>
    </>
  );
}
