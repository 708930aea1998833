import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';

type Props = { plan: PlanSummaryDto; tag: string | null };

/** Adopts the plan as it now reads. What follows from it is said above the button. */
export function AdoptForm({ plan, tag }: Props) {
  const text = useText();
  const client = useQueryClient();
  const [fields, setFields] = useState(() => ({ adoptedOn: todayText(), forum: '', ground: '', registryNumber: '' }));
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const adopt = useMutation({
    mutationFn: () =>
      apiSend('POST', `/plans/${plan.key}/adoptions`, {
        body: { ...fields, registryNumber: fields.registryNumber || undefined },
        ...(tag ? { ifMatch: tag } : {}),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
  const put = (name: keyof typeof fields) => (value: string) => setFields({ ...fields, [name]: value });
  const press = () => {
    const missing = (['adoptedOn', 'forum', 'ground'] as const).filter((name) => fields[name].trim() === '');
    setFaults(missing.map((name) => ({ fieldId: `adopt-${name}`, message: text(`plans.adopt.missing.${name}`) })));
    if (missing.length === 0) adopt.mutate();
  };
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      <DateField
        id="adopt-adoptedOn"
        label={text('plans.adopt.on')}
        value={fields.adoptedOn}
        onChange={put('adoptedOn')}
        error={errorOf('adopt-adoptedOn')}
      />
      <TextField
        id="adopt-forum"
        label={text('plans.adopt.forum')}
        hint={text('plans.adopt.forum-hint')}
        value={fields.forum}
        onChange={put('forum')}
        error={errorOf('adopt-forum')}
      />
      <TextField
        id="adopt-ground"
        label={text('plans.adopt.ground')}
        hint={text('plans.adopt.ground-hint')}
        rows={3}
        value={fields.ground}
        onChange={put('ground')}
        error={errorOf('adopt-ground')}
      />
      <TextField label={text('plans.adopt.registry')} value={fields.registryNumber} onChange={put('registryNumber')} />
      {adopt.isError && <ErrorState error={adopt.error} during="change" />}
      <p>{text('plans.adopt.consequence', { version: (plan.adoptedVersion ?? 0) + 1, count: plan.counts.total })}</p>
      <div className="actions">
        <Button kind="primary" isDisabled={adopt.isPending} onPress={press}>
          {text('plans.adopt.do')}
        </Button>
      </div>
    </form>
  );
}

const todayText = (): string => new Date().toLocaleDateString('sv-SE');
