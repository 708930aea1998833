import { useText } from '../../../../web/text.ts';
import type { LocalPlanDto } from '../../contract/local-plans.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';
import { useToday } from '../around/use-today.ts';

/** The head of department adopts the plan. */
export function AdoptLocalPlan({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const today = useToday();
  const change = useChange();
  const path = `/local-plans/${plan.key}/adoptions`;
  return (
    <FieldsForm
      id="adopt"
      fields={[
        {
          name: 'adoptedOn',
          label: text('plans.adopt.on'),
          kind: 'date',
          start: today,
          isRequired: true,
        },
        {
          name: 'forum',
          label: text('plans.adopt.forum'),
          kind: 'text',
          start: text('local-plans.adopt.forum'),
          isRequired: true,
        },
        {
          name: 'ground',
          label: text('plans.adopt.ground'),
          hint: text('plans.adopt.ground-hint'),
          kind: 'lines',
          isRequired: true,
        },
      ]}
      action={text('plans.adopt.do')}
      consequence={text('plans.adopt.consequence', {
        version: (plan.adoptedVersion ?? 0) + 1,
        count: plan.counts.total,
      })}
      change={{ ...change, mutate: (body) => change.mutate({ method: 'POST', path, body, ifMatch: plan.version }) }}
    />
  );
}
