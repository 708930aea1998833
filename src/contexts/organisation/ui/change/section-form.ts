import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Text } from '../../../../web/text.ts';
import type { ConfigurationEdit } from '../../domain/editing/render-edit.ts';
import { insertEdit, moveEdit, type PlacedEntry, removeEdit, replaceEdit, versionEdit } from './edits.ts';
import type { FormAddress } from './form-address.ts';
import type { Entry, FieldSpec, FormValues } from './form-fields.ts';
import type { Action, FormSpec } from './form-spec.ts';

/** What the forms of one section ask for; what each action does with the answers is the same for all. */
export type SectionForms<T extends PlacedEntry> = {
  section: ConfigurationEdit['section'];
  path: string;
  /** Whether entries hold for a time: then they begin, end and have versions. */
  isDated: boolean;
  keyOf(item: T): string;
  nameOf(item: T): string;
  addTitle: string;
  /** Without the days of validity. What identifies an entry is asked for only when it is new. */
  fields(action: 'ny' | 'fran-datum' | 'ratta', values: FormValues): readonly FieldSpec[];
  initial(item: T | undefined): FormValues;
  /** From what was read in the fields to what the file has; left out when they are the same. */
  toEntry?(entry: Entry): Entry;
  /** Where a new entry goes; last when undefined. */
  placeOf?(entry: Entry): number | undefined;
};

const VALIDITY: readonly FieldSpec[] = [
  { name: 'validFrom', kind: 'date', label: 'settings.field.validFrom', hint: 'settings.field.validFrom.hint' },
  { name: 'validTo', kind: 'date', label: 'settings.field.validTo', hint: 'settings.field.validTo.hint' },
];
const NEW_FROM: FieldSpec = {
  name: 'newFrom',
  kind: 'date',
  required: true,
  label: 'settings.field.newFrom',
  hint: 'settings.field.newFrom.hint',
};
const LAST_DAY: FieldSpec = {
  name: 'lastDay',
  kind: 'date',
  required: true,
  label: 'settings.field.lastDay',
  hint: 'settings.field.lastDay.hint',
};

/** The form that the address asks for; undefined when the entry it names is not there. */
export function sectionForm<T extends PlacedEntry>(
  text: Text,
  forms: SectionForms<T>,
  address: FormAddress,
  items: readonly T[],
): FormSpec | undefined {
  const { action } = address;
  const item = items.find((candidate) => forms.keyOf(candidate) === address.entry);
  if (action !== 'ny' && !item) return undefined;
  return {
    key: `${forms.path} ${action} ${address.entry ?? ''}`,
    title: item && action !== 'ny' ? text(`settings.form.${action}`, { name: forms.nameOf(item) }) : forms.addTitle,
    intro: text(`settings.form.${action}.intro`),
    saveLabel: text(`settings.save.${action}`),
    isDanger: action === 'ta-bort',
    initial: action === 'ny' ? forms.initial(undefined) : forms.initial(item),
    fields: (values) => fieldsOf(forms, action, values),
    edits: (entry) => editsOf(forms, action, item, entry),
  };
}

function fieldsOf<T extends PlacedEntry>(
  forms: SectionForms<T>,
  action: Action,
  values: FormValues,
): readonly FieldSpec[] {
  if (action === 'avsluta') return [LAST_DAY];
  if (action === 'fran-datum') return [NEW_FROM, ...forms.fields(action, values)];
  if (action === 'ny' || action === 'ratta')
    return [...forms.fields(action, values), ...(forms.isDated ? VALIDITY : [])];
  return [];
}

function editsOf<T extends PlacedEntry>(
  forms: SectionForms<T>,
  action: Action,
  item: T | undefined,
  typed: Entry,
): ConfigurationEdit[] {
  const { section } = forms;
  const { newFrom, lastDay, ...rest } = typed;
  const entry = forms.toEntry ? forms.toEntry(rest) : rest;
  if (action === 'ny' || !item) return insertEdit(section, entry, forms.placeOf?.(typed));
  switch (action) {
    case 'fran-datum':
      return versionEdit(section, item, plainDate(String(newFrom)), emptied(forms, action, entry));
    case 'ratta':
      return replaceEdit(section, item, emptied(forms, action, entry));
    case 'avsluta':
      return replaceEdit(section, item, { validTo: lastDay });
    case 'upp':
    case 'ned':
      return moveEdit(section, item, action === 'upp' ? -1 : 1);
    case 'ta-bort':
      return removeEdit(section, item);
  }
}

/** Fields that were asked for and left empty take their key away. */
function emptied<T extends PlacedEntry>(forms: SectionForms<T>, action: 'fran-datum' | 'ratta', entry: Entry): Entry {
  const validity = action === 'ratta' && forms.isDated ? ['validFrom', 'validTo'] : [];
  const asked = [...forms.fields(action, {}).map(({ name }) => name), ...validity];
  const gone = forms.toEntry ? Object.keys(forms.toEntry(Object.fromEntries(asked.map((name) => [name, ''])))) : asked;
  return { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...entry };
}

/** Days of validity as they are typed in a form. */
export const validityValues = (item: { validFrom: string; validTo: string | null } | undefined): FormValues =>
  item ? { validFrom: item.validFrom === '1900-01-01' ? '' : item.validFrom, validTo: item.validTo ?? '' } : {};
