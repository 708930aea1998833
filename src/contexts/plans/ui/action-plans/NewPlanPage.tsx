import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';
import { useUnitOptions } from './form-options.ts';
import { EMPTY_PLAN, keyOf, type PlanDraft, type PlanField, planFaults } from './plan-draft.ts';

/** Makes a plan; what has been chosen in the catalogue is offered next. */
export default function NewPlanPage() {
  const text = useText();
  const [draft, setDraft] = useState<PlanDraft>(EMPTY_PLAN);
  const [wrong, setWrong] = useState<readonly PlanField[]>([]);
  const units = useUnitOptions();
  const make = useMakePlan();
  const field = (name: PlanField) => ({
    id: `plan-${name}`,
    label: text(`plans.new.${name}`),
    error: wrong.includes(name) ? text(`plans.new.wrong.${name}`) : undefined,
    value: draft[name],
    onChange: (value: string | null) => setDraft({ ...draft, [name]: value ?? '' }),
  });
  // The key follows the name until it has been written by hand.
  const onName = (name: string) =>
    setDraft({ ...draft, name, key: draft.key === keyOf(draft.name) ? keyOf(name) : draft.key });
  const press = () => {
    const found = planFaults(draft);
    setWrong(found);
    if (found.length === 0) make.mutate(draft);
  };
  return (
    <Page
      title={text('plans.new.title')}
      lead={<p>{text('plans.new.lead')}</p>}
      actions={<AppLink to="/handlingsplan">{text('plans.new.back')}</AppLink>}
    >
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <ErrorSummary
          faults={wrong.map((name) => ({ fieldId: `plan-${name}`, message: text(`plans.new.wrong.${name}`) }))}
        />
        <TextField {...field('name')} onChange={onName} />
        <TextField {...field('key')} hint={text('plans.new.key-hint')} />
        <ComboBox
          {...field('unit')}
          key={`unit ${units.length}`}
          value={draft.unit || null}
          options={units}
          hint={text('plans.new.unit-hint')}
        />
        <DateField {...field('validFrom')} />
        <DateField {...field('validTo')} />
        <TextField {...field('effectGoal')} hint={text('plans.new.effect-hint')} rows={3} />
        {make.isError && <ErrorState error={make.error} during="change" />}
        <p>{text('plans.new.consequence')}</p>
        <div className="actions">
          <Button kind="primary" isDisabled={make.isPending} onPress={press}>
            {text('plans.new.do')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function useMakePlan() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (draft: PlanDraft) => apiSend<PlanSummaryDto>('POST', '/plans', { body: draft }),
    onSuccess: async ({ data: { key } }) => {
      await client.invalidateQueries({ queryKey: ['plans'] });
      await navigate({ to: '/handlingsplan/$key/urval', params: { key } } as never);
    },
  });
}
