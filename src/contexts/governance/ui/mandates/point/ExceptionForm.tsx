import { useId, useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';
import { useFormDraft } from '../form/use-form-draft.ts';
import { usePointChange } from '../mandate-queries.ts';
import { Refused } from '../Refused.tsx';

type Props = { point: DecisionPointDto; item: DecisionPointDto['checklist'][number] };

/** The owner's signed exception for an item that is not met, with its reason and its consequence. */
export function ExceptionForm({ point, item }: Props) {
  const text = useText();
  const id = useId();
  const draft = useFormDraft(`decision-point.${point.id}.exception.${item.number}`, '');
  const [isOpen, setOpen] = useState(draft.isRestored);
  const [fault, setFault] = useState<string>();
  const sign = usePointChange(draft.forget);
  const submit = () => {
    const reason = draft.value.trim();
    setFault(reason === '' ? text('mandates.exception.fault') : undefined);
    if (reason === '') return document.getElementById(id)?.querySelector('textarea')?.focus();
    return sign.mutate({
      method: 'POST',
      path: `/decision-points/${point.id}/exceptions`,
      body: { item: item.number, reason },
      version: point.version,
    });
  };
  if (!isOpen)
    return (
      <Button
        kind="quiet"
        onPress={() => setOpen(true)}
        aria-label={text('mandates.exception.open-named', { item: item.text })}
      >
        {text('mandates.exception.open')}
      </Button>
    );
  return (
    <div className="mandate-exception-form" id={id}>
      <TextField
        label={text('mandates.exception.why')}
        hint={text('mandates.exception.hint')}
        error={fault}
        value={draft.value}
        onChange={draft.write}
        rows={3}
        isRequired
      />
      <p className="prose">{text('mandates.exception.consequence')}</p>
      <Refused error={sign.error} onRefresh={() => sign.reset()} />
      <div className="actions">
        <Button isDisabled={sign.isPending} onPress={submit}>
          {text('mandates.exception.sign')}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}
