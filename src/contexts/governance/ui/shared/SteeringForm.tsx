import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import { faultsOf, type FieldSpec, filled, type FormValues, useForm } from './form.ts';
import { FormFields } from './FormFields.tsx';
import { useRefresh } from './use-refresh.ts';

export type FormProps = {
  /** Names the draft that is kept while the form is not saved. */
  draft: string;
  fields: readonly FieldSpec[];
  /** What is stored now; follows the server while the form is open. */
  initial?: FormValues;
  submitLabel: string;
  /** What pressing the button leads to. */
  consequence?: ReactNode;
  isDangerous?: boolean;
  send(values: Record<string, string>): Promise<unknown>;
  onDone(): void;
  onCancel(): void;
};

/** A form in one column. What was typed stays until it has been saved, also when someone else saved first. */
export function SteeringForm(props: FormProps) {
  const { draft, fields, initial = {}, submitLabel, consequence, isDangerous = false, send, onDone, onCancel } = props;
  const text = useText();
  const refresh = useRefresh();
  const form = useForm(draft, initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const change = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      form.forget();
      await refresh();
      onDone();
    },
    // The form gets what the other one saved, so that the next press is made on it.
    onError: (error) => (isConflict(error) ? refresh() : undefined),
  });
  const submit = () => {
    const found = faultsOf(text, draft, fields, form.values);
    setFaults(found);
    if (found.length === 0 && !change.isPending) change.mutate(filled(form.values));
  };
  return (
    <form
      className="steering-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary faults={faults} />
      {isConflict(change.error) && <Conflict fields={fields} initial={initial} typed={form.typed} />}
      {change.isError && !isConflict(change.error) && <ErrorState error={change.error} during="change" />}
      <FormFields form={draft} fields={fields} values={form.values} faults={faults} onWrite={form.write} />
      {consequence && <div className="prose">{consequence}</div>}
      <div className="actions">
        <Button type="submit" kind={isDangerous ? 'danger' : 'primary'} isDisabled={change.isPending}>
          {submitLabel}
        </Button>
        <Button
          onPress={() => {
            form.forget();
            onCancel();
          }}
        >
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 412;

/** What stands on the server now, beside what was typed here. */
function Conflict({
  fields,
  initial,
  typed,
}: {
  fields: readonly FieldSpec[];
  initial: FormValues;
  typed: FormValues;
}) {
  const text = useText();
  const others = fields.filter(({ key }) => typed[key] !== undefined && typed[key] !== initial[key]);
  return (
    <Notice kind="warning" title={text('steering.form.conflict')} announce>
      <p>{text('steering.form.conflict-what')}</p>
      <dl className="fact-list">
        {others.map(({ key, label }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{initial[key] || text('steering.form.nothing')}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
