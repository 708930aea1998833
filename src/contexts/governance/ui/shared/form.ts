import { useState } from 'react';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import type { Option } from '../../../../web/design/Select.tsx';
import type { Text } from '../../../../web/text.ts';

export type FormValues = Readonly<Record<string, string>>;

export type FieldSpec = {
  key: string;
  label: string;
  hint?: string;
  kind: 'text' | 'long' | 'date' | 'time' | 'choice' | 'search';
  options?: readonly Option[];
  isOptional?: boolean;
};

const STORE = 'varaktig.draft.steering.';

function stored(key: string): FormValues {
  const text = sessionStorage.getItem(STORE + key);
  return text === null ? {} : (JSON.parse(text) as FormValues);
}

/**
 * What the form began with and what has been typed since, which outlives the page until it is saved or thrown away. A
 * field that nobody has touched follows what is stored on the server.
 */
export function useForm(key: string, initial: FormValues) {
  const [typed, setTyped] = useState<FormValues>(() => stored(key));
  const write = (field: string, value: string) => {
    const next = { ...typed, [field]: value };
    sessionStorage.setItem(STORE + key, JSON.stringify(next));
    setTyped(next);
  };
  const forget = () => {
    sessionStorage.removeItem(STORE + key);
    setTyped({});
  };
  return { values: { ...initial, ...typed } as FormValues, typed, write, forget };
}

export const fieldId = (form: string, key: string): string => `${form}-${key}`;

/** What is missing or no date, each with the field it is in. */
export function faultsOf(text: Text, form: string, fields: readonly FieldSpec[], values: FormValues): FieldFault[] {
  return fields.flatMap(({ key, label, kind, isOptional }) => {
    const value = values[key]?.trim() ?? '';
    const fault = (message: string) => [{ fieldId: fieldId(form, key), message }];
    if (value === '') return isOptional ? [] : fault(text('steering.form.missing', { field: label }));
    if (kind === 'date' && !parsePlainDate(value)) return fault(text('steering.form.no-date', { field: label }));
    if (kind === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
      return fault(text('steering.form.no-time', { field: label }));
    return [];
  });
}

/** Values as the API takes them: trimmed, and without what was left empty. */
export const filled = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
