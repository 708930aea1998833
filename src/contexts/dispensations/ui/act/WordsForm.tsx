import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { useKept } from '../use-kept.ts';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { useFaults } from './form-faults.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

type Props = StepProps & { step: 'consult' | 'withdraw' | 'revoke' };

const PATHS = { consult: '/consultations', withdraw: '/withdrawals', revoke: '/revocations' } as const;

/** The steps that take nothing but words: opinion, or reason. */
export function WordsForm({ dispensation, step, onDone, onBack }: Props) {
  const text = useText();
  const { values, write, forget } = useKept(`${dispensation.number} ${step}`, { words: '' });
  const { faults, errorOf, found } = useFaults();
  const change = useDispensationChange(
    () => sendStep(dispensation, PATHS[step], step === 'consult' ? { words: values.words } : { reason: values.words }),
    (changed) => {
      forget();
      onDone(changed);
    },
  );
  const label = text(`dispensations.${step}.words`);
  const submit = () => {
    const isMissing = values.words.trim() === '';
    const message = text('dispensations.fault.request-field-missing', { field: label });
    if (found([isMissing && { fieldId: 'field-words', message }])) change.mutate(undefined);
  };
  return (
    <StepForm
      title={text(`dispensations.${step}.title`, { number: dispensation.number })}
      consequence={text(`dispensations.${step}.consequence`)}
      faults={faults}
      error={change.error}
      number={dispensation.number}
      submitLabel={text(`dispensations.action.${step}`)}
      isDanger={step !== 'consult'}
      isPending={change.isPending}
      onSubmit={submit}
      onBack={onBack}
    >
      <TextField
        id="field-words"
        label={label}
        hint={text(`dispensations.${step}.hint`)}
        error={errorOf('field-words')}
        rows={4}
        value={values.words}
        onChange={(words) => write({ words })}
      />
    </StepForm>
  );
}
