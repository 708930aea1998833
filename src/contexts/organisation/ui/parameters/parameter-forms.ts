import type { Text } from '../../../../web/text.ts';
import type { ParameterValueDto } from '../../contract.ts';
import { type FieldSpec, type FormValues, typedNumber, typedPercent } from '../change/form-fields.ts';
import { type SectionForms, validityValues } from '../change/section-form.ts';
import { knownParameter } from './known-parameters.ts';

export const PARAMETERS_PATH = '/installningar/parametrar';
export const parameterKey = ({ key, validFrom }: ParameterValueDto): string => `${key}@${validFrom}`;

export function parameterForms(text: Text): SectionForms<ParameterValueDto> {
  const nameOf = ({ key }: { key: string }) => {
    const known = knownParameter(key);
    return known ? text(known.name) : key;
  };
  return {
    section: 'parameters',
    path: PARAMETERS_PATH,
    isDated: true,
    keyOf: parameterKey,
    nameOf,
    addTitle: text('settings.parameters.add'),
    fields: (action, values) => [...(action === 'ny' ? [KEY] : []), { ...VALUE, ...valueKind(values) }, SOURCE],
    initial: (parameter) =>
      parameter
        ? {
            ...validityValues(parameter),
            source: parameter.source,
            value: typedValue(parameter),
            valueKind: kindOf(parameter),
          }
        : {},
  };
}

const KEY: FieldSpec = {
  name: 'key',
  kind: 'text',
  required: true,
  label: 'settings.parameters.key',
  hint: 'settings.parameters.key.hint',
};
const VALUE: FieldSpec = {
  name: 'value',
  kind: 'scalar',
  required: true,
  label: 'settings.parameters.value',
  hint: 'settings.parameters.value.hint',
};
const SOURCE: FieldSpec = {
  name: 'source',
  kind: 'text',
  required: true,
  label: 'settings.field.source',
  hint: 'settings.field.source.hint',
};

/** A yes-or-no and a share are asked for as such; anything else as it is written. */
function valueKind({ key, valueKind: kept }: FormValues): Pick<FieldSpec, 'kind' | 'hint'> {
  const kind = kept ?? knownParameter((key ?? '').trim())?.kind;
  if (kind === 'percent') return { kind, hint: 'settings.parameters.value.percent' };
  if (kind === 'yes-no') return { kind, hint: 'settings.parameters.value.yes-no' };
  if (kind === 'decimal') return { kind, hint: 'settings.parameters.value.decimal' };
  return { kind: kind === 'text' ? 'text' : 'scalar', hint: 'settings.parameters.value.hint' };
}

/** How the value is written now decides how a new one is asked for. */
function kindOf({ key, value }: ParameterValueDto): FieldSpec['kind'] {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'string') return 'text';
  return knownParameter(key)?.kind === 'percent' ? 'percent' : 'decimal';
}

function typedValue(parameter: ParameterValueDto): string {
  const { value } = parameter;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return kindOf(parameter) === 'percent' ? typedPercent(value) : typedNumber(value);
}
