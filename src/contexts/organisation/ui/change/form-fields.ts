import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { Option } from '../../../../web/design/Select.tsx';
import type { MessageId } from '../../../../web/messages.ts';

/** What one field of an entry's form asks for. */
export type FieldSpec = {
  /** The entry's key, or a name of the form's own such as `newFrom`. */
  name: string;
  kind:
    | 'text'
    | 'note'
    | 'date'
    | 'decimal'
    | 'percent'
    | 'million-kronor'
    | 'yes-no'
    | 'scalar'
    | 'choice'
    | 'choices'
    | 'lines';
  label: MessageId;
  /** Format, and why we ask. */
  hint: MessageId;
  required?: boolean;
  /** For `choice` and `choices`. */
  options?: readonly Option[];
};

/** What stands in each field, as text: a draft is kept as it was typed. Several values stand on lines of their own. */
export type FormValues = Readonly<Record<string, string>>;
export type FieldFaultCode = 'settings.fault.required' | 'settings.fault.date' | 'settings.fault.number';
export type FieldProblem = { name: string; code: FieldFaultCode };
/** Values by field name as the region file has them; what was left empty is not there. */
export type Entry = Readonly<Record<string, unknown>>;

const ORE_PER_MILLION = 100_000_000;

/** What was typed as values of the region file, and what must be mended first. */
export function readFields(
  fields: readonly FieldSpec[],
  values: FormValues,
): { entry: Entry; problems: FieldProblem[] } {
  const entry: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const typed = (values[field.name] ?? '').trim();
    if (typed === '') {
      if (field.required) problems.push({ name: field.name, code: 'settings.fault.required' });
      continue;
    }
    const value = readValue(field.kind, typed);
    if (value === undefined) {
      const code = field.kind === 'date' ? 'settings.fault.date' : 'settings.fault.number';
      problems.push({ name: field.name, code });
    } else entry[field.name] = value;
  }
  return { entry, problems };
}

function readValue(kind: FieldSpec['kind'], typed: string): unknown {
  switch (kind) {
    case 'date':
      return parsePlainDate(typed);
    case 'decimal':
      return readDecimal(typed);
    case 'percent': {
      const percent = readDecimal(typed.replace(/\s*%$/, ''));
      // 3.7 / 100 is 0.037000000000000005 in floating point: twelve digits are what was meant.
      return percent === undefined ? undefined : Number((percent / 100).toPrecision(12));
    }
    case 'million-kronor': {
      const million = readDecimal(typed);
      return million === undefined ? undefined : Math.round(million * ORE_PER_MILLION);
    }
    case 'yes-no':
      return typed === 'yes';
    case 'scalar':
      return readDecimal(typed) ?? typed;
    case 'choices':
    case 'lines':
      return splitLines(typed);
    case 'text':
    case 'note':
    case 'choice':
      return typed;
  }
}

/** `1 234,5` and `1234.5`, with a real minus sign or a hyphen. Undefined when it is no number. */
export function readDecimal(typed: string): number | undefined {
  const plain = typed.replaceAll(/\s/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** One value per line; commas separate as well. */
export const splitLines = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A number as it is typed in a field: decimal comma, no thousands separators. */
export const typedNumber = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',');

/** A ratio as the percent that is typed in a field, 0.037 → `3,7`. */
export const typedPercent = (ratio: number | null | undefined): string =>
  ratio === null || ratio === undefined ? '' : typedNumber(Number((ratio * 100).toPrecision(12)));

/** Whole öre as the million kronor that are typed in a field. */
export const typedMillion = (ore: number | null | undefined): string =>
  ore === null || ore === undefined ? '' : typedNumber(ore / ORE_PER_MILLION);
