import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { Checkbox } from '../../../../../web/design/Checkbox.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../../web/design/ErrorSummary.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../../contract/follow-up.ts';
import type { PlanSummaryDto } from '../../../contract/plans.ts';
import { ROUND_PERIOD } from '../../../domain/follow-up/round-period.ts';
import { useChange } from '../use-change.ts';

/** Plans a round. Nothing is sent to anyone until it is opened. */
export function NewRoundForm({ plans }: { plans: readonly PlanSummaryDto[] }) {
  const text = useText();
  const navigate = useNavigate();
  const [fields, setFields] = useState(() => ({ period: '', opensOn: '', dueOn: '', instruction: '' }));
  const [chosen, setChosen] = useState<readonly string[]>(() => (plans.length === 1 ? [plans[0]!.key] : []));
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const plan = useChange<FollowUpRoundDto>(
    ({ key }) => void navigate({ to: '/handlingsplan/uppfoljning/$round', params: { round: key } as never }),
  );
  const put = (name: keyof typeof fields) => (value: string) => setFields({ ...fields, [name]: value });
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message;
  const press = () => {
    const found: FieldFault[] = [];
    if (!ROUND_PERIOD.test(fields.period))
      found.push({ fieldId: 'round-period', message: text('follow-up.new.period-wrong') });
    for (const name of ['opensOn', 'dueOn'] as const)
      if (fields[name] === '') found.push({ fieldId: `round-${name}`, message: text(`follow-up.new.missing.${name}`) });
    if (chosen.length === 0) found.push({ fieldId: 'round-plans', message: text('follow-up.new.missing.plans') });
    setFaults(found);
    if (found.length === 0) plan.mutate({ path: '/follow-up-rounds', body: { ...fields, plans: chosen } });
  };
  const frame = (name: 'period' | 'opensOn' | 'dueOn' | 'instruction') => ({
    id: `round-${name}`,
    label: text(`follow-up.new.${name}`),
    value: fields[name],
    onChange: put(name),
    error: errorOf(`round-${name}`),
  });
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      <TextField {...frame('period')} hint={text('follow-up.new.period-hint')} />
      <fieldset className="follow-up-choices" id="round-plans">
        <legend className="field-label">{text('follow-up.new.plans')}</legend>
        {plans.map(({ key, name }) => (
          <Checkbox
            key={key}
            isSelected={chosen.includes(key)}
            onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <DateField {...frame('opensOn')} />
      <DateField {...frame('dueOn')} />
      <TextField {...frame('instruction')} hint={text('follow-up.new.instruction-hint')} rows={3} />
      {plan.isError && <ErrorState error={plan.error} during="change" />}
      <p>{text('follow-up.new.consequence')}</p>
      <div className="actions">
        <Button isDisabled={plan.isPending} onPress={press}>
          {text('follow-up.new.do')}
        </Button>
      </div>
    </form>
  );
}
