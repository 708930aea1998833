import { parseAmountOre } from '../../../../kernel/money.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { LocalContractDto } from '../../contract.ts';
import type { ContractKind } from '../../index.ts';

export type OptionValues = { extendsTo: string; callBy: string };
export type StepValues = { what: string; who: string; personId: string | null; due: string; doneOn: string };

/** What is typed, as text; amounts in kronor. */
export type ContractValues = {
  kind: ContractKind;
  title: string;
  supplier: string;
  supplierNumber: string;
  unit: string;
  staffCategories: string[];
  valueOre: string;
  validFrom: string;
  validTo: string;
  registryNumber: string;
  key: string;
  ground: string;
  /** Those that have not been used. */
  options: OptionValues[];
  endPlan: StepValues[];
};

export const NO_OPTION: OptionValues = { extendsTo: '', callBy: '' };
export const NO_STEP: StepValues = { what: '', who: '', personId: null, due: '', doneOn: '' };

export const EMPTY: ContractValues = {
  kind: 'local',
  title: '',
  supplier: '',
  supplierNumber: '',
  unit: '',
  staffCategories: [],
  valueOre: '',
  validFrom: '',
  validTo: '',
  registryNumber: '',
  key: '',
  ground: '',
  options: [],
  endPlan: [],
};

/** The contract as it stands, for changing. */
export function valuesOf(contract: LocalContractDto): ContractValues {
  const { kind, title, supplier, unit, staffCategories, validFrom, ground } = contract;
  return {
    kind,
    title,
    supplier,
    unit,
    staffCategories,
    validFrom,
    ground,
    supplierNumber: contract.supplierNumber ?? '',
    valueOre: String(contract.valueOre / 100).replace('.', ','),
    validTo: contract.validTo ?? '',
    registryNumber: contract.registryNumber ?? '',
    key: contract.key ?? '',
    options: contract.options
      .filter(({ usedOn }) => usedOn === null)
      .map(({ extendsTo, callBy }) => ({ extendsTo, callBy: callBy ?? '' })),
    endPlan: contract.endPlan.map(({ what, who, personId, due, doneOn }) => ({
      what,
      who,
      personId,
      due,
      doneOn: doneOn ?? '',
    })),
  };
}

export type FormFault = { fieldId: string; code: 'required' | 'date-wrong' | 'amount-wrong'; field: FieldName };
export type FieldName =
  | Exclude<keyof ContractValues, 'kind' | 'options' | 'endPlan' | 'staffCategories'>
  | 'extendsTo'
  | 'callBy'
  | 'what'
  | 'who'
  | 'due'
  | 'doneOn';

export const fieldIdOf = (name: string, index?: number): string =>
  index === undefined ? `field-${name}` : `field-${name}-${index}`;

/** What is sent, or what is wrong with what was typed, all at once. The server judges the rest. */
export function readForm(values: ContractValues): { body: object; faults: FormFault[] } {
  const faults: FormFault[] = [];
  const need = (field: FieldName, text: string, index?: number) => {
    if (text.trim() === '') faults.push({ fieldId: fieldIdOf(field, index), code: 'required', field });
  };
  const date = (field: FieldName, text: string, isRequired: boolean, index?: number) => {
    if (text.trim() === '' && !isRequired) return;
    if (!parsePlainDate(text)) faults.push({ fieldId: fieldIdOf(field, index), code: 'date-wrong', field });
  };
  need('title', values.title);
  need('supplier', values.supplier);
  need('unit', values.unit);
  const valueOre = parseAmountOre(values.valueOre);
  if (valueOre === undefined || valueOre < 0)
    faults.push({ fieldId: fieldIdOf('valueOre'), code: 'amount-wrong', field: 'valueOre' });
  date('validFrom', values.validFrom, true);
  date('validTo', values.validTo, false);
  need('ground', values.ground);
  for (const [index, option] of values.options.entries()) {
    date('extendsTo', option.extendsTo, true, index);
    date('callBy', option.callBy, false, index);
  }
  for (const [index, step] of values.endPlan.entries()) {
    need('what', step.what, index);
    need('who', step.who, index);
    date('due', step.due, true, index);
    date('doneOn', step.doneOn, false, index);
  }
  return { body: bodyOf(values, valueOre ?? 0), faults };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const bodyOf = (values: ContractValues, valueOre: number): object => ({
  ...values,
  valueOre,
  supplierNumber: orNull(values.supplierNumber),
  validTo: orNull(values.validTo),
  registryNumber: orNull(values.registryNumber),
  key: orNull(values.key),
  options: values.options.map(({ extendsTo, callBy }) => ({ extendsTo, callBy: orNull(callBy) })),
  endPlan: values.endPlan.map((step) => ({ ...step, doneOn: orNull(step.doneOn) })),
});
