import { useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { LocalPlanDto } from '../../contract/local-plans.ts';
import { FieldsForm, type FormField } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

/** What was ordered, by whom and by when; extending, withdrawing and starting. */
export function OrderSection({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const format = useFormat();
  const [doing, setDoing] = useState<'extend' | 'withdraw' | null>(null);
  const start = useChange();
  const may = (step: LocalPlanDto['steps'][number]) => plan.steps.includes(step);
  return (
    <>
      <p className="prose">{plan.instruction}</p>
      <p>
        {text('local-plans.ordered.by', {
          name: plan.orderedByName,
          on: format.date(plan.orderedOn),
          due: format.date(plan.dueOn),
        })}
      </p>
      {plan.dueReason && <p>{text('local-plans.ordered.moved', { reason: plan.dueReason })}</p>}
      {plan.withdrawnReason && <p>{text('local-plans.ordered.withdrawn', { reason: plan.withdrawnReason })}</p>}
      {may('start') && <p>{text('local-plans.start.consequence')}</p>}
      {start.isError && <ErrorState error={start.error} during="change" />}
      <div className="actions">
        {may('start') && (
          <Button
            kind="primary"
            isDisabled={start.isPending}
            onPress={() =>
              start.mutate({
                method: 'POST',
                path: `/local-plans/${plan.key}/starts`,
                body: {},
                ifMatch: plan.version,
              })
            }
          >
            {text('local-plans.start')}
          </Button>
        )}
        {may('extend') && <Button onPress={() => setDoing('extend')}>{text('local-plans.extend')}</Button>}
        {may('withdraw') && <Button onPress={() => setDoing('withdraw')}>{text('local-plans.withdraw')}</Button>}
      </div>
      {doing && may(doing) && <ChangeOrder key={doing} plan={plan} step={doing} onDone={() => setDoing(null)} />}
    </>
  );
}

type ChangeProps = { plan: LocalPlanDto; step: 'extend' | 'withdraw'; onDone(): void };

function ChangeOrder({ plan, step, onDone }: ChangeProps) {
  const text = useText();
  const change = useChange(onDone);
  const path = `/local-plans/${plan.key}/${step === 'extend' ? 'extensions' : 'withdrawals'}`;
  const reason: FormField = { name: 'reason', label: text('local-plans.why'), kind: 'lines', isRequired: true };
  const dueOn: FormField = { name: 'dueOn', label: text('local-plans.extend.due'), kind: 'date', isRequired: true };
  return (
    <FieldsForm
      id={step}
      fields={step === 'extend' ? [dueOn, reason] : [reason]}
      action={text(`local-plans.${step}`)}
      consequence={text(`local-plans.${step}.consequence`)}
      change={{ ...change, mutate: (body) => change.mutate({ method: 'POST', path, body, ifMatch: plan.version }) }}
      onCancel={onDone}
    />
  );
}
