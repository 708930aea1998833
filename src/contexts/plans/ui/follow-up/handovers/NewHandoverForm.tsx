import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../../web/design/ErrorSummary.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { receiverOf } from './HandoverTable.tsx';
import { useChange } from '../use-change.ts';
import { openActionsQuery, receiversQuery, receiverUnitsQuery } from './handover-choices.ts';

const EMPTY = { action: '', receiver: '', receiverFunction: '', receiverUnit: '', handsOverOn: '', words: '' };
type Fields = typeof EMPTY;

/** Hands an action over to a person, a function or a unit. */
export function NewHandoverForm() {
  const text = useText();
  const { atgard = '' } = useSearch({ strict: false }) as { atgard?: string };
  const [fields, setFields] = useState<Fields>({ ...EMPTY, action: atgard });
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [given, setGiven] = useState<HandoverDto>();
  const actions = useQuery(openActionsQuery());
  const receivers = useQuery(receiversQuery());
  const units = useQuery(receiverUnitsQuery());
  const change = useChange<HandoverDto>((handover) => {
    setGiven(handover);
    setFields(EMPTY);
  });
  const put = (name: keyof Fields) => (value: string | null) => setFields({ ...fields, [name]: value ?? '' });
  const press = () => {
    const found = faultsOf(fields).map((name) => ({
      fieldId: `handover-${name}`,
      message: text(`follow-up.hand-over.missing.${name}`),
    }));
    setFaults(found);
    if (found.length > 0) return;
    const chosen = actions.data?.find(({ key }) => key === fields.action);
    const body = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
    change.mutate({ path: '/handovers', body, ...(chosen ? { ifMatch: chosen.version } : {}) });
  };
  const frame = (name: keyof Fields) => ({
    id: `handover-${name}`,
    label: text(`follow-up.hand-over.${name}`),
    value: fields[name],
    onChange: put(name),
    error: faults.find(({ fieldId }) => fieldId === `handover-${name}`)?.message,
  });
  const choice = (name: keyof Fields, options: readonly { key: string; label: string }[] | undefined) =>
    options && (
      <ComboBox {...frame(name)} key={`${name}-${given?.number}`} value={fields[name] || null} options={options} />
    );
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      {given && (
        <Notice kind="success" announce>
          <p>{text('follow-up.hand-over.done', { number: given.action.number, receiver: receiverOf(given) ?? '' })}</p>
        </Notice>
      )}
      {choice('action', actions.data)}
      {choice('receiver', receivers.data)}
      <TextField {...frame('receiverFunction')} hint={text('follow-up.hand-over.function-hint')} />
      {choice('receiverUnit', units.data)}
      <DateField {...frame('handsOverOn')} />
      <TextField {...frame('words')} rows={3} />
      {change.isError && <ErrorState error={change.error} during="change" />}
      <p>{text('follow-up.hand-over.consequence')}</p>
      <div className="actions">
        <Button isDisabled={change.isPending} onPress={press}>
          {text('follow-up.hand-over.do')}
        </Button>
      </div>
    </form>
  );
}

function faultsOf(fields: Fields): ('action' | 'receiver' | 'handsOverOn' | 'words')[] {
  const missing = (['action', 'handsOverOn', 'words'] as const).filter((name) => fields[name].trim() === '');
  const hasReceiver = [fields.receiver, fields.receiverFunction, fields.receiverUnit].some((value) => value.trim());
  return hasReceiver ? missing : [...missing, 'receiver'];
}
