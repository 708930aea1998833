import { DateField } from '../../../../web/design/DateField.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../contract.ts';
import { OUTCOMES } from '../../domain/states.ts';
import { todayHere } from '../../../../web/today.ts';
import { useKept } from '../use-kept.ts';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { decisionBody, decisionFaults, type DecisionValues, hasTerms, initialDecision } from './decision-values.ts';
import { useFaults } from './form-faults.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

/** Grants, in part or with conditions, or declines. The consultation is asked for where it has not been entered. */
export function DecisionForm({ dispensation, onDone, onBack }: StepProps) {
  const text = useText();
  const kept = useKept(`${dispensation.number} decision`, initialDecision(dispensation, todayHere()));
  const { values, write, forget } = kept;
  const { faults, errorOf, found } = useFaults();
  const change = useDispensationChange(
    () => sendStep(dispensation, '/decisions', decisionBody(values)),
    (changed) => {
      forget();
      onDone(changed);
    },
  );
  const submit = () => {
    const problems = decisionFaults(values).map(({ field, code }) => ({
      fieldId: `field-${field}`,
      message: text(`dispensations.fault.${code}`, { field: text(`dispensations.decide.${field}`) }),
    }));
    if (found(problems)) change.mutate(undefined);
  };
  const fields = { values, write, errorOf };
  return (
    <StepForm
      title={text('dispensations.decide.title', { number: dispensation.number })}
      consequence={text('dispensations.decide.consequence')}
      faults={faults}
      error={change.error}
      number={dispensation.number}
      submitLabel={text('dispensations.action.decide')}
      isPending={change.isPending}
      onSubmit={submit}
      onBack={onBack}
    >
      <RadioGroup
        id="field-outcome"
        label={text('dispensations.decide.outcome')}
        error={errorOf('field-outcome')}
        options={OUTCOMES.map((key) => ({ key, label: text(`dispensations.outcome.${key}`) }))}
        value={values.outcome}
        onChange={(outcome) => write({ outcome })}
      />
      {hasTerms(values.outcome) && <TermsFields {...fields} />}
      <TextField
        id="field-ground"
        label={text('dispensations.decide.ground')}
        hint={text('dispensations.decide.ground.hint')}
        error={errorOf('field-ground')}
        rows={4}
        value={values.ground}
        onChange={(ground) => write({ ground })}
      />
      <TextField
        id="field-registryNumber"
        label={text('dispensations.decide.registryNumber')}
        hint={text('dispensations.decide.registryNumber.hint')}
        value={values.registryNumber}
        onChange={(registryNumber) => write({ registryNumber })}
      />
      <DateField
        id="field-followUpOn"
        label={text('dispensations.decide.followUpOn')}
        error={errorOf('field-followUpOn')}
        value={values.followUpOn}
        onChange={(followUpOn) => write({ followUpOn })}
      />
      <Consultation {...fields} dispensation={dispensation} />
    </StepForm>
  );
}

type FieldsProps = {
  values: DecisionValues;
  write(changes: Partial<DecisionValues>): void;
  errorOf(fieldId: string): string | undefined;
};

function TermsFields({ values, write, errorOf }: FieldsProps) {
  const text = useText();
  return (
    <>
      <DateField
        id="field-grantedFrom"
        label={text('dispensations.decide.grantedFrom')}
        error={errorOf('field-grantedFrom')}
        value={values.grantedFrom}
        onChange={(grantedFrom) => write({ grantedFrom })}
      />
      <DateField
        id="field-grantedTo"
        label={text('dispensations.decide.grantedTo')}
        error={errorOf('field-grantedTo')}
        value={values.grantedTo}
        onChange={(grantedTo) => write({ grantedTo })}
      />
      <TextField
        id="field-grantedHours"
        label={text('dispensations.decide.grantedHours')}
        error={errorOf('field-grantedHours')}
        inputMode="decimal"
        value={values.grantedHours}
        onChange={(grantedHours) => write({ grantedHours })}
      />
      <TextField
        id="field-grantedRate"
        label={text('dispensations.decide.grantedRate')}
        error={errorOf('field-grantedRate')}
        inputMode="decimal"
        value={values.grantedRate}
        onChange={(grantedRate) => write({ grantedRate })}
      />
      {values.outcome === 'granted-with-conditions' && (
        <TextField
          id="field-conditions"
          label={text('dispensations.decide.conditions')}
          error={errorOf('field-conditions')}
          rows={3}
          value={values.conditions}
          onChange={(conditions) => write({ conditions })}
        />
      )}
    </>
  );
}

/** What the regional director said, where it has not been entered by the director. */
function Consultation({ values, write, errorOf, dispensation }: FieldsProps & { dispensation: DispensationDto }) {
  const text = useText();
  const { steps, isConsulted, consultees } = dispensation;
  if (isConsulted) {
    const said = steps.findLast(({ kind }) => kind === 'consulted');
    return (
      <Notice title={text('dispensations.decide.consulted', { name: said?.person.name ?? '' })}>
        <p>{said?.words}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="warning" title={text('dispensations.decide.not-consulted')}>
        <p>{text('dispensations.decide.not-consulted.detail')}</p>
      </Notice>
      {consultees.length > 0 && (
        <>
          <Select
            id="field-consultedPerson"
            label={text('dispensations.decide.consultedPerson')}
            error={errorOf('field-consultedPerson')}
            options={consultees.map(({ id, name }) => ({ key: id, label: name }))}
            value={values.consultedPerson}
            placeholder={text('dispensations.choose')}
            onChange={(consultedPerson) => write({ consultedPerson })}
          />
          <DateField
            id="field-consultedOn"
            label={text('dispensations.decide.consultedOn')}
            error={errorOf('field-consultedOn')}
            value={values.consultedOn}
            onChange={(consultedOn) => write({ consultedOn })}
          />
          <TextField
            id="field-consultedWords"
            label={text('dispensations.decide.consultedWords')}
            rows={3}
            value={values.consultedWords}
            onChange={(consultedWords) => write({ consultedWords })}
          />
        </>
      )}
    </>
  );
}
