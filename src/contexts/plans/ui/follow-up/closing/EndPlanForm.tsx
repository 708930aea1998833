import { useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../../web/design/ErrorSummary.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { PlanClosingDto } from '../../../contract/follow-up.ts';
import { useChange } from '../use-change.ts';

const EMPTY = { endedOn: '', forum: '', ground: '', registryNumber: '', unfinishedReason: '' };
type Name = keyof typeof EMPTY;

/** Ends the plan. What follows from it is said above the button; with actions that lack something it asks why. */
export function EndPlanForm({ closing, lacking }: { closing: PlanClosingDto; lacking: number }) {
  const text = useText();
  const [fields, setFields] = useState(() => ({ ...EMPTY, endedOn: new Date().toLocaleDateString('sv-SE') }));
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const end = useChange();
  const asked: Name[] = ['endedOn', 'forum', 'ground', ...(lacking > 0 ? (['unfinishedReason'] as const) : [])];
  const press = () => {
    const missing = asked.filter((name) => fields[name].trim() === '');
    setFaults(
      missing.map((name) => ({ fieldId: `end-${name}`, message: text(`follow-up.end.missing.${name as 'forum'}`) })),
    );
    if (missing.length > 0) return;
    const body = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
    end.mutate({ path: `/plans/${closing.plan}/endings`, body, ifMatch: closing.version });
  };
  const frame = (name: Name) => ({
    id: `end-${name}`,
    label: text(`follow-up.end.${name}`),
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    error: faults.find(({ fieldId }) => fieldId === `end-${name}`)?.message,
  });
  return (
    <form className="form follow-up-form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      <DateField {...frame('endedOn')} />
      <TextField {...frame('forum')} hint={text('follow-up.end.forum-hint')} />
      <TextField {...frame('ground')} rows={3} />
      <TextField {...frame('registryNumber')} />
      {lacking > 0 && (
        <TextField {...frame('unfinishedReason')} hint={text('follow-up.end.reason-hint', { lacking })} rows={3} />
      )}
      {end.isError && <ErrorState error={end.error} during="change" />}
      <p>{text('follow-up.end.consequence', { lacking })}</p>
      <div className="actions">
        <Button kind="primary" isDisabled={end.isPending} onPress={press}>
          {text('follow-up.end.do')}
        </Button>
      </div>
    </form>
  );
}
