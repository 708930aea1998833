import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import type { MessageId } from '../../../../web/messages.ts';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import { CONTRACT_KINDS } from '../../index.ts';
import { type ContractValues, fieldIdOf } from './contract-form.ts';
import { useStaffNames } from './names.ts';
import { todayHere } from '../../../../web/today.ts';

type TextName = 'title' | 'supplier' | 'supplierNumber' | 'valueOre' | 'registryNumber' | 'key' | 'ground';
type Extra = { hint?: MessageId; rows?: number; inputMode?: 'decimal'; isRequired?: boolean };

export type FieldsProps = {
  values: ContractValues;
  onChange(part: Partial<ContractValues>): void;
  errorOf(name: string, index?: number): string | undefined;
};

export function FactFields({ values, onChange, errorOf }: FieldsProps) {
  const text = useText();
  const field = (name: TextName, { hint, ...extra }: Extra = {}) => (
    <TextField
      id={fieldIdOf(name)}
      label={text(`local-contracts.field.${name}`)}
      {...(hint ? { hint: text(hint) } : {})}
      error={errorOf(name)}
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
      {...extra}
    />
  );
  return (
    <>
      <RadioGroup
        label={text('local-contracts.kind')}
        options={CONTRACT_KINDS.map((key) => ({ key, label: text(`local-contracts.kind.${key}`) }))}
        value={values.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {field('title', { isRequired: true })}
      {field('supplier', { isRequired: true })}
      {field('supplierNumber', { hint: 'local-contracts.field.supplierNumber-hint' })}
      <UnitField values={values} onChange={onChange} errorOf={errorOf} />
      <StaffFields values={values} onChange={onChange} />
      {field('valueOre', { inputMode: 'decimal', isRequired: true })}
      <DateField
        id={fieldIdOf('validFrom')}
        label={text('local-contracts.field.validFrom')}
        error={errorOf('validFrom')}
        value={values.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        isRequired
      />
      <DateField
        id={fieldIdOf('validTo')}
        label={text('local-contracts.field.validTo')}
        hint={text('local-contracts.field.validTo-hint')}
        error={errorOf('validTo')}
        value={values.validTo}
        onChange={(validTo) => onChange({ validTo })}
      />
      {field('registryNumber')}
      {field('key', { hint: 'local-contracts.field.key-hint' })}
      {field('ground', { rows: 3, isRequired: true })}
    </>
  );
}

function UnitField({ values, onChange, errorOf }: FieldsProps) {
  const text = useText();
  const { data = [] } = useQuery(queries.units());
  const today = todayHere();
  const options = data
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .map(({ code, name }) => ({ key: code, label: name, detail: code }));
  // The list comes after the form: the field is made anew with it, so that the chosen unit's name stands there.
  return (
    <ComboBox
      key={options.length}
      id={fieldIdOf('unit')}
      label={text('local-contracts.field.unit')}
      error={errorOf('unit')}
      options={options}
      value={values.unit === '' ? null : values.unit}
      onChange={(unit) => onChange({ unit: unit ?? '' })}
      isRequired
    />
  );
}

function StaffFields({ values, onChange }: Pick<FieldsProps, 'values' | 'onChange'>) {
  const text = useText();
  const { all } = useStaffNames();
  const { staffCategories } = values;
  return (
    <fieldset className="part-list" id={fieldIdOf('staffCategories')}>
      <legend>{text('local-contracts.staff')}</legend>
      <p className="field-hint">{text('local-contracts.field.staff-hint')}</p>
      {all.map(({ key, name }) => (
        <Checkbox
          key={key}
          isSelected={staffCategories.includes(key)}
          onChange={(isSelected) =>
            onChange({
              staffCategories: isSelected ? [...staffCategories, key] : staffCategories.filter((each) => each !== key),
            })
          }
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
