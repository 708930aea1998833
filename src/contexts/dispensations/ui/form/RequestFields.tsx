import type { ReactNode } from 'react';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { type Option, Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { MOTIVES } from '../../domain/request.ts';
import type { RequestValues } from './form-values.ts';
import { useWords } from '../use-words.ts';

type Props = {
  values: RequestValues;
  /** Units to choose among; undefined where there is nothing to choose. */
  units: readonly Option[] | undefined;
  errorOf(field: string): string | undefined;
  onChange(changes: Partial<RequestValues>): void;
};

/** The fields of a request, in the order in which one thinks: need, supplier, why, what was tried, what then. */
export function RequestFields(props: Props) {
  const text = useText();
  return (
    <>
      <Group title={text('dispensations.form.need')}>
        <NeedFields {...props} />
      </Group>
      <Group title={text('dispensations.form.supplier')}>
        <SupplierFields {...props} />
      </Group>
      <Group title={text('dispensations.form.why')}>
        <WhyFields {...props} />
      </Group>
      <Group title={text('dispensations.form.tried')} hint={text('dispensations.form.tried.hint')}>
        <TriedFields {...props} step="ownStaff" />
        <TriedFields {...props} step="internalPool" />
        <TriedFields {...props} step="frameworkCallOff" />
      </Group>
      <Group title={text('dispensations.form.then')}>
        <TextArea {...props} name="consequence" />
        <TextArea {...props} name="exitPlan" />
      </Group>
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="dispensation-group">
      <legend className="section-title">{title}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}

function NeedFields({ values, units, errorOf, onChange }: Props) {
  const text = useText();
  const words = useWords();
  return (
    <>
      {units === undefined ? (
        <p>
          <span className="field-label">{text('dispensations.field.unit')}</span>
          <br />
          {words.unitName(values.unit ?? '')}
        </p>
      ) : (
        <ComboBox
          id="field-unit"
          label={text('dispensations.field.unit')}
          hint={text('dispensations.hint.unit')}
          error={errorOf('unit')}
          options={units}
          value={values.unit}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      <Select
        id="field-staffCategory"
        label={text('dispensations.field.staffCategory')}
        error={errorOf('staffCategory')}
        options={words.staffOptions}
        value={values.staffCategory}
        placeholder={text('dispensations.choose')}
        onChange={(staffCategory) => onChange({ staffCategory })}
      />
      <DateField
        id="field-periodFrom"
        label={text('dispensations.field.periodFrom')}
        error={errorOf('periodFrom')}
        value={values.periodFrom}
        onChange={(periodFrom) => onChange({ periodFrom })}
      />
      <DateField
        id="field-periodTo"
        label={text('dispensations.field.periodTo')}
        error={errorOf('periodTo')}
        value={values.periodTo}
        onChange={(periodTo) => onChange({ periodTo })}
      />
      <RadioGroup
        label={text('dispensations.field.amountIn')}
        options={[
          { key: 'hours', label: text('dispensations.hours') },
          { key: 'weeks', label: text('dispensations.weeks') },
        ]}
        value={values.amountIn}
        onChange={(amountIn) => onChange({ amountIn })}
      />
      <TextField
        id="field-amount"
        label={text(values.amountIn === 'hours' ? 'dispensations.amount.hours' : 'dispensations.amount.weeks')}
        error={errorOf('amount')}
        inputMode="decimal"
        value={values.amount}
        onChange={(amount) => onChange({ amount })}
      />
    </>
  );
}

function SupplierFields({ values, errorOf, onChange }: Props) {
  const text = useText();
  return (
    <>
      <TextField
        id="field-supplierName"
        label={text('dispensations.field.supplierName')}
        error={errorOf('supplierName')}
        value={values.supplierName}
        onChange={(supplierName) => onChange({ supplierName })}
      />
      <TextField
        id="field-supplierNumber"
        label={text('dispensations.field.supplierNumber')}
        hint={text('dispensations.hint.supplierNumber')}
        error={errorOf('supplierNumber')}
        value={values.supplierNumber}
        onChange={(supplierNumber) => onChange({ supplierNumber })}
      />
      <TextField
        id="field-hourlyRateOre"
        label={text('dispensations.field.hourlyRateOre')}
        hint={text('dispensations.hint.hourlyRate')}
        error={errorOf('hourlyRateOre')}
        inputMode="decimal"
        value={values.hourlyRate}
        onChange={(hourlyRate) => onChange({ hourlyRate })}
      />
    </>
  );
}

function WhyFields(props: Props) {
  const { values, errorOf, onChange } = props;
  const text = useText();
  return (
    <>
      <Select
        id="field-motive"
        label={text('dispensations.field.motive')}
        error={errorOf('motive')}
        options={MOTIVES.map((key) => ({ key, label: text(`dispensations.motive.${key}`) }))}
        value={values.motive}
        placeholder={text('dispensations.choose')}
        onChange={(motive) => onChange({ motive })}
      />
      <TextArea {...props} name="motiveText" />
      <div>
        <Checkbox id="field-acute" isSelected={values.acute} onChange={(acute) => onChange({ acute })}>
          {text('dispensations.field.acute')}
        </Checkbox>
        <p className="field-hint">{text('dispensations.hint.acute')}</p>
      </div>
    </>
  );
}

function TextArea({ values, errorOf, onChange, name }: Props & { name: 'motiveText' | 'consequence' | 'exitPlan' }) {
  const text = useText();
  return (
    <TextField
      id={`field-${name}`}
      label={text(`dispensations.field.${name}`)}
      hint={text(`dispensations.hint.${name}`)}
      error={errorOf(name)}
      rows={4}
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}

type TriedProps = Props & { step: 'ownStaff' | 'internalPool' | 'frameworkCallOff' };

function TriedFields({ values, errorOf, onChange, step }: TriedProps) {
  const text = useText();
  return (
    <>
      <TextField
        id={`field-tried.${step}`}
        label={text(`dispensations.field.tried.${step}`)}
        hint={text(`dispensations.hint.tried.${step}`)}
        error={errorOf(`tried.${step}`)}
        rows={2}
        value={values[`${step}Text`]}
        onChange={(value) => onChange({ [`${step}Text`]: value })}
      />
      <TextField
        label={text(`dispensations.reference.${step}`)}
        value={values[`${step}Reference`]}
        onChange={(value) => onChange({ [`${step}Reference`]: value })}
      />
    </>
  );
}
