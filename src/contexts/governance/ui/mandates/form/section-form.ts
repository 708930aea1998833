import { parsePlainDate } from '../../../../../kernel/plain-date.ts';
import type { Directive, TargetReference } from '../../../domain/mandates/directive.ts';
import { POINT_KEY } from '../../../domain/mandates/mandate-key.ts';
import { parseTargetText, targetText } from '../../../domain/mandates/same-target.ts';
import { type FieldKind, type SectionKey, SECTIONS } from '../../../domain/mandates/sections.ts';

/** A section as it is typed: every value a text, so that what is half written can be kept. */
export type FormRow = Readonly<Record<string, string>> & { id: string };
export type FormValue = string | readonly string[] | readonly FormRow[];
export type SectionForm = Readonly<Record<string, FormValue>>;
export type FormFault = {
  fieldId: string;
  code: 'required' | 'date' | 'number' | 'point-key';
  field: string;
  column?: string;
};

export const fieldIdOf = (field: string, row?: string, column?: string): string =>
  ['write', field, row, column].filter((part) => part !== undefined).join('-');

const typed = (kind: FieldKind, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (kind === 'target') return targetText(value as TargetReference);
  if (kind === 'lines') return (value as readonly string[]).join('\n');
  if (kind === 'count') return String(value as number).replace('.', ',');
  return value as string;
};

/** The section's form, filled with what the directive says. */
export function toForm(directive: Directive, section: SectionKey): SectionForm {
  return Object.fromEntries(
    SECTIONS[section].map((field) => {
      const value: unknown = directive[field.name];
      if (field.kind === 'persons') return [field.name, value as FormValue];
      if (field.kind !== 'rows') return [field.name, typed(field.kind, value)];
      const rows = (value as readonly (Record<string, unknown> & { id: string })[]).map((row) => ({
        id: row.id,
        ...Object.fromEntries(field.columns.map(({ name, kind }) => [name, typed(kind, row[name])])),
      }));
      return [field.name, rows];
    }),
  );
}

/** What must stand there: a directive has a name, and so does a decision point, whose key is part of its address. */
const REQUIRED: ReadonlySet<string> = new Set(['title', 'points.key', 'points.name']);

/** What was typed as parts of the directive, and what must be mended first. Rows with nothing in them are left out. */
export function readForm(section: SectionKey, form: SectionForm): { change: Partial<Directive>; faults: FormFault[] } {
  const faults: FormFault[] = [];
  const change: Record<string, unknown> = {};
  for (const field of SECTIONS[section]) {
    const value = form[field.name] ?? '';
    if (field.kind === 'persons') change[field.name] = (value as readonly string[]).filter(Boolean);
    else if (field.kind === 'rows') {
      const rows = (value as readonly FormRow[]).filter((row) => field.columns.some(({ name }) => row[name]?.trim()));
      change[field.name] = rows.map((row) => ({
        id: row.id,
        ...Object.fromEntries(
          field.columns.map(({ name, kind }) => {
            const at = { fieldId: fieldIdOf(field.name, row.id, name), field: field.name, column: name };
            return [name, readValue(kind, row[name] ?? '', at, faults)];
          }),
        ),
      }));
    } else {
      const at = { fieldId: fieldIdOf(field.name), field: field.name };
      change[field.name] = readValue(field.kind, value as string, at, faults);
    }
  }
  return { change, faults };
}

type Place = Omit<FormFault, 'code'>;

function readValue(kind: FieldKind, given: string, at: Place, faults: FormFault[]): unknown {
  const value = given.trim();
  const name = at.column === undefined ? at.field : `${at.field}.${at.column}`;
  if (value === '' && REQUIRED.has(name)) faults.push({ ...at, code: 'required' });
  else if (name === 'points.key' && !POINT_KEY.test(value)) faults.push({ ...at, code: 'point-key' });
  switch (kind) {
    case 'date':
      if (value === '' || parsePlainDate(value)) return value || null;
      faults.push({ ...at, code: 'date' });
      return null;
    case 'count': {
      const plain = value.replaceAll(/\s/g, '').replace(',', '.');
      if (/^(\d+(\.\d+)?)?$/.test(plain)) return plain === '' ? null : Number(plain);
      faults.push({ ...at, code: 'number' });
      return null;
    }
    case 'target':
      return parseTargetText(value);
    case 'lines':
      return value
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean);
    case 'person':
    case 'point':
    case 'phase':
    case 'form':
    case 'leads-to':
      return value || null;
    case 'persons':
    case 'line':
    case 'text':
      return name === 'points.phase' ? value || null : value;
  }
}

/** A row with nothing in it yet. */
export const blankRow = (): FormRow => ({ id: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}` });
