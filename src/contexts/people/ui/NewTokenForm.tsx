import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { ComboBox } from '../../../web/design/ComboBox.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { TextField } from '../../../web/design/TextField.tsx';
import { useText } from '../../../web/text.ts';
import type { CreatedTokenDto } from '../contract.ts';
import { peopleQueries } from './people-queries.ts';

/** Makes a token; its value is shown until the page is left, and never again. */
export function NewTokenForm() {
  const text = useText();
  const client = useQueryClient();
  const people = useQuery(peopleQueries.people());
  const [person, setPerson] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [scopes, setScopes] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const create = useMutation({
    mutationFn: () => {
      const wanted = scopes.split(/[\s,]+/).filter((scope) => scope !== '');
      return apiSend<CreatedTokenDto>('POST', '/tokens', { body: { person, label, scopes: wanted, expiresOn } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const created = create.data?.data;
  return (
    <div className="form">
      <ComboBox
        label={text('tokens.person')}
        hint={text('tokens.person-hint')}
        options={(people.data ?? []).map(({ id, name }) => ({ key: id, label: name, detail: id }))}
        value={person}
        onChange={setPerson}
      />
      <TextField label={text('tokens.label')} hint={text('tokens.label-hint')} value={label} onChange={setLabel} />
      <TextField label={text('tokens.scopes')} hint={text('tokens.scopes-hint')} value={scopes} onChange={setScopes} />
      <TextField
        label={text('tokens.expires')}
        hint={text('field.date.hint')}
        value={expiresOn}
        onChange={setExpiresOn}
      />
      {create.isError && <ErrorState error={create.error} during="change" />}
      {created && (
        <Notice kind="success" title={text('tokens.created')} announce>
          <p>{text('tokens.created-detail')}</p>
          <p>
            <code className="reference">{created.token}</code>
          </p>
        </Notice>
      )}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={person === null || expiresOn === '' || create.isPending}
          onPress={() => create.mutate()}
        >
          {text('tokens.create')}
        </Button>
      </div>
    </div>
  );
}
