import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { TextField } from '../../../web/design/TextField.tsx';
import { useText } from '../../../web/text.ts';
import type { AppliedPeopleFileDto } from '../contract.ts';

type Faults = readonly { message?: string }[];

/** People are entered as a file, as on the command line: what it changes is shown before it is saved. */
export function PeopleFileForm() {
  const text = useText();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const send = (dryRun: boolean) =>
    apiSend<AppliedPeopleFileDto>('POST', '/people-files', { body: { text: typed, dryRun } }).then(({ data }) => data);
  const rehearse = useMutation({ mutationFn: () => send(true) });
  const save = useMutation({
    mutationFn: () => send(false),
    onSuccess: () => client.invalidateQueries(),
  });
  const type = (next: string) => {
    setTyped(next);
    rehearse.reset();
    save.reset();
  };
  const error = save.error ?? rehearse.error;
  const told = save.data ?? rehearse.data;
  return (
    <div className="form">
      <div className="field">
        <label className="button button-secondary file-button">
          <input
            type="file"
            accept=".yaml,.yml"
            className="visually-hidden"
            onChange={(event) => void event.target.files?.[0]?.text().then(type)}
          />
          {text('people.file.choose')}
        </label>
        <p className="field-hint">{text('people.file.hint')}</p>
      </div>
      <TextField label={text('people.file.text')} value={typed} onChange={type} rows={12} />
      {error && <PeopleFileFaults error={error} />}
      {told && (
        <Notice
          kind={told.outcome === 'applied' ? 'success' : 'info'}
          title={text(`people.file.${told.outcome}`)}
          announce
        >
          <ul>
            {told.changes.map((change) => (
              <li key={change.text}>{change.text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="actions">
        <Button isDisabled={typed.trim() === '' || rehearse.isPending} onPress={() => rehearse.mutate()}>
          {text('people.file.check')}
        </Button>
        <Button
          kind="primary"
          isDisabled={rehearse.data?.outcome !== 'dry-run' || save.isPending || save.isSuccess}
          onPress={() => save.mutate()}
        >
          {text('people.file.save')}
        </Button>
      </div>
    </div>
  );
}

function PeopleFileFaults({ error }: { error: unknown }) {
  const faults = error instanceof ApiError ? ((error.problem.problems ?? []) as Faults) : [];
  return (
    <>
      <ErrorState error={error} during="change" />
      <ul>
        {faults.map(({ message = '' }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  );
}
