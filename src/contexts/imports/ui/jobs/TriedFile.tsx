import { useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportJobDto, ImportOutcomeDto } from '../../contract.ts';
import { FactList } from '../parts/FactList.tsx';
import { fileSum, useWord } from '../parts/import-words.ts';
import { PreviewTable } from '../parts/PreviewTable.tsx';
import { ReconciliationTable } from '../parts/ReconciliationTable.tsx';
import { UnmappedNotice } from '../parts/UnmappedNotice.tsx';
import { OtherReading } from './OtherReading.tsx';
import { ReplaceChoice } from './ReplaceChoice.tsx';
import type { JobActions } from './use-job-actions.ts';

type Props = { job: ImportJobDto; outcome: ImportOutcomeDto; actions: JobActions };

/** A file that can be read in: what was recognised, what it would do, and the choice. Nothing is stored yet. */
export function TriedFile({ job, outcome, actions }: Props) {
  const text = useText();
  const format = useFormat();
  const [isReplacing, setReplacing] = useState(false);
  const { reconciliation, replaces } = outcome;
  const mustChoose = replaces.length > 0;
  const { confirm, cancel } = actions;
  return (
    <>
      <p role="status">
        {text('imports.tried', {
          rows: reconciliation.rowsStored,
          sum: fileSum(format, reconciliation.sumStored, reconciliation.sumUnit),
        })}
      </p>
      <RecognisedFacts outcome={outcome} />
      <OtherReading job={job} {...(actions.tryAgain ? { onTryAgain: actions.tryAgain } : {})} />
      <ReconciliationTable file={job.file} reconciliation={reconciliation} isTrial />
      <UnmappedNotice reconciliation={reconciliation} />
      <PreviewTable file={job.file} preview={outcome.preview} />
      {mustChoose && <ReplaceChoice replaces={replaces} isSelected={isReplacing} onChange={setReplacing} />}
      {confirm.isError && <ErrorState error={confirm.error} during="change" />}
      {cancel.isError && <ErrorState error={cancel.error} during="change" />}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={confirm.isPending || (mustChoose && !isReplacing)}
          onPress={() => confirm.mutate(isReplacing)}
        >
          {text(mustChoose ? 'imports.confirm-replace' : 'imports.confirm', { file: job.file })}
        </Button>
        <Button onPress={() => cancel.mutate()} isDisabled={cancel.isPending}>
          {text('cancel')}
        </Button>
      </div>
    </>
  );
}

function RecognisedFacts({ outcome }: { outcome: ImportOutcomeDto }) {
  const text = useText();
  const word = useWord();
  const facts = [
    { label: text('imports.kind'), value: word('kind', outcome.kind) },
    { label: text('imports.profile'), value: word('profile', outcome.profile) },
    { label: text('imports.encoding'), value: word('encoding', outcome.encoding) },
  ];
  if (outcome.delimiter !== null) {
    facts.push({ label: text('imports.delimiter'), value: word('delimiter', outcome.delimiter) });
  }
  return <FactList facts={facts} />;
}
