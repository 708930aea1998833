import { Button } from '../../../../web/design/Button.tsx';
import { useText } from '../../../../web/text.ts';
import type { ForceDto } from '../../contract/risks.ts';
import { FORCE_SIDES } from '../../domain/forces/force-field.ts';
import { FieldsForm, type FormField } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

type Props = { plan: string; force?: ForceDto; onDone(): void };

const numbersOf = (typed = '') => [...new Set((typed.match(/\d+/g) ?? []).map(Number))].filter((number) => number > 0);

/** Puts up a force, changes it, or takes it off the picture. */
export function ForceForm({ plan, force, onDone }: Props) {
  const text = useText();
  const change = useChange(onDone);
  const fields = useFields(force);
  const path = force ? `/forces/${force.number}` : '/forces';
  const send = (body: object) =>
    change.mutate(
      force
        ? { method: 'PATCH', path, body, ifMatch: force.version }
        : { method: 'POST', path, body: { plan, ...body } },
    );
  return (
    <FieldsForm
      id="force"
      fields={fields}
      action={text('save')}
      change={{
        ...change,
        mutate: ({ strength, strengthens, weakens, ...values }) =>
          send({
            ...values,
            strength: Number(strength),
            actions: [
              ...numbersOf(strengthens).map((action) => ({ action, effect: 'strengthens' })),
              ...numbersOf(weakens).map((action) => ({ action, effect: 'weakens' })),
            ],
          }),
      }}
      onCancel={onDone}
    >
      {force && (
        <div className="actions">
          <Button kind="danger" isDisabled={change.isPending} onPress={() => send({ removed: true })}>
            {text('forces.remove')}
          </Button>
        </div>
      )}
    </FieldsForm>
  );
}

/** What is asked about a force, filled in with one when it is given. */
function useFields(force: ForceDto | undefined): FormField[] {
  const text = useText();
  const numbers = (effect: 'strengthens' | 'weakens') =>
    force?.actions
      .filter((link) => link.effect === effect)
      .map(({ action }) => action)
      .join(', ') ?? '';
  return [
    { name: 'text', label: text('forces.text'), kind: 'text', start: force?.text ?? '', isRequired: true },
    {
      name: 'side',
      label: text('forces.side'),
      kind: 'choice',
      options: FORCE_SIDES.map((key) => ({ key, label: text(`forces.side.${key}`) })),
      start: force?.side ?? '',
      isRequired: true,
    },
    {
      name: 'strength',
      label: text('forces.strength'),
      kind: 'choice',
      options: [1, 2, 3, 4, 5].map((step) => ({ key: String(step), label: text(`forces.step.${step as 1}`) })),
      start: force ? String(force.strength) : '',
      isRequired: true,
    },
    {
      name: 'strengthens',
      label: text('forces.strengthened'),
      hint: text('consultations.actions.hint'),
      kind: 'text',
      start: numbers('strengthens'),
    },
    {
      name: 'weakens',
      label: text('forces.weakened'),
      hint: text('consultations.actions.hint'),
      kind: 'text',
      start: numbers('weakens'),
    },
  ];
}
