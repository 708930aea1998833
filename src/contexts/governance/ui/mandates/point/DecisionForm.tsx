import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parsePlainDate } from '../../../../../kernel/plain-date.ts';
import { Button } from '../../../../../web/design/Button.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { ErrorSummary, type FieldFault } from '../../../../../web/design/ErrorSummary.tsx';
import { RadioGroup } from '../../../../../web/design/RadioGroup.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { type Text, useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';
import { exampleOf, fitsRegistryPattern } from '../../../domain/decisions/registry-number.ts';
import { useFormDraft } from '../form/use-form-draft.ts';
import { mandateQueries, usePointChange } from '../mandate-queries.ts';
import { Refused } from '../Refused.tsx';
import { todayHere } from '../../../../../web/today.ts';
import { DecisionConsequence } from './DecisionConsequence.tsx';

type Typed = { decision: 'yes' | 'no' | ''; comment: string; registryNumber: string; date: string };

/** The owner's decision: what follows from it is told before it is signed. */
export function DecisionForm({ point }: { point: DecisionPointDto }) {
  const text = useText();
  const client = useQueryClient();
  const blank: Typed = { decision: '', comment: '', registryNumber: '', date: todayHere() };
  const draft = useFormDraft<Typed>(`decision-point.${point.id}.decision`, blank);
  const { value } = draft;
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const sign = usePointChange(draft.forget);
  const write = (change: Partial<Typed>) => {
    draft.write({ ...value, ...change });
    sign.reset();
  };
  const submit = () => {
    const found = faultsOf(value, point, text);
    setFaults(found);
    if (found.length > 0) return;
    sign.mutate({
      method: 'POST',
      path: `/decision-points/${point.id}/decisions`,
      body: { ...value, comment: value.comment.trim(), registryNumber: value.registryNumber.trim() },
      version: point.version,
    });
  };
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: mandateQueries.point(point.id).queryKey });
    sign.reset();
  };
  return (
    <div className="change-form">
      <ErrorSummary faults={faults} />
      <DecisionFields point={point} value={value} faults={faults} onChange={write} />
      <DecisionConsequence point={point} decision={value.decision} />
      <Refused error={sign.error} onRefresh={() => void refresh()} />
      <div className="actions">
        <Button kind="primary" isDisabled={sign.isPending} onPress={submit}>
          {text('mandates.decide.sign')}
        </Button>
      </div>
    </div>
  );
}

type FieldsProps = {
  point: DecisionPointDto;
  value: Typed;
  faults: readonly FieldFault[];
  onChange(change: Partial<Typed>): void;
};

function DecisionFields({ point, value, faults, onChange: write }: FieldsProps) {
  const text = useText();
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message;
  const pattern = point.registryNumberPattern;
  return (
    <>
      <RadioGroup
        id="decide-decision"
        label={text('mandates.decide.question', { name: point.name })}
        error={errorOf('decide-decision')}
        options={[
          { key: 'yes', label: text('mandates.answer.yes') },
          { key: 'no', label: text('mandates.answer.no') },
        ]}
        value={value.decision || null}
        onChange={(decision) => write({ decision })}
        isRequired
      />
      <TextField
        id="decide-comment"
        label={text('mandates.optional', { label: text('mandates.decide.comment') })}
        hint={text('mandates.decide.comment.hint')}
        value={value.comment}
        onChange={(comment) => write({ comment })}
        rows={3}
      />
      <TextField
        id="decide-number"
        label={text('mandates.decide.number')}
        hint={
          pattern
            ? text('mandates.decide.number.pattern', { example: exampleOf(pattern, todayHere().slice(0, 4)) })
            : text('mandates.decide.number.hint')
        }
        error={errorOf('decide-number')}
        value={value.registryNumber}
        onChange={(registryNumber) => write({ registryNumber })}
        isRequired
      />
      <DateField
        id="decide-date"
        label={text('mandates.decide.date')}
        error={errorOf('decide-date')}
        value={value.date}
        onChange={(date) => write({ date })}
        isRequired
      />
    </>
  );
}

function faultsOf(value: Typed, point: DecisionPointDto, text: Text): FieldFault[] {
  const fault = (isWrong: boolean, fieldId: string, message: string) => (isWrong ? [{ fieldId, message }] : []);
  const pattern = point.registryNumberPattern ?? undefined;
  const number = value.registryNumber.trim();
  return [
    ...fault(value.decision === '', 'decide-decision', text('mandates.decide.fault.decision')),
    ...fault(
      number.trim() === '' || !fitsRegistryPattern(pattern, number),
      'decide-number',
      text('mandates.decide.fault.number', {
        example: pattern ? exampleOf(pattern, todayHere().slice(0, 4)) : 'RS 123-2026',
      }),
    ),
    ...fault(
      parsePlainDate(value.date) === undefined || value.date > todayHere(),
      'decide-date',
      text('mandates.decide.fault.date'),
    ),
  ];
}
