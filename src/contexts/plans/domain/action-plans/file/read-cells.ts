import { parseMonth } from '../../../../../kernel/month.ts';
import { parsePlainDate } from '../../../../../kernel/plain-date.ts';
import type { Problem } from '../../../../../kernel/refusal.ts';
import { folded } from './columns.ts';
import type { RawRecord } from './plan-file.ts';

/** Reads a record's values one by one and notes every fault at its place. What is faulty is read as something harmless. */
export function cellReader(record: RawRecord, problems: Problem[]) {
  const cellOf = (field: string) => record.cells.get(field);
  const say = (code: string, field: string, values: Problem['values'] = {}) => {
    const cell = cellOf(field);
    const { file, line, column } = cell?.place ?? record.place;
    problems.push({
      code,
      file,
      ...(line === undefined ? {} : { line }),
      column: cell ? column : field,
      value: String(cell?.value ?? ''),
      values: { ...values },
    });
  };
  const text = (field: string): string | null => {
    const value = cellOf(field)?.value;
    const trimmed = value === null || value === undefined ? '' : String(value).trim();
    return trimmed === '' ? null : trimmed;
  };
  const needed = (field: string): string => {
    const value = text(field);
    if (value === null) say('plan-file-missing', field, { field });
    return value ?? '';
  };
  const number = (field: string): number | null => {
    const value = text(field);
    if (value === null) return null;
    const read = Number(
      value
        .replaceAll(/[\s\u00A0\u202F]/g, '')
        .replace(',', '.')
        .replace('−', '-'),
    );
    if (Number.isFinite(read)) return read;
    say('plan-file-number', field);
    return null;
  };
  const whole = (field: string, { least = 0, most = 1e9 } = {}): number | null => {
    const read = number(field);
    if (read === null || (Number.isInteger(read) && read >= least && read <= most)) return read;
    say('plan-file-whole-number', field, { least, most });
    return null;
  };
  const checked = <T>(field: string, parse: (value: string) => T | undefined, code: string): T | null => {
    const value = text(field);
    if (value === null) return null;
    const read = parse(value);
    if (read === undefined) say(code, field);
    return read ?? null;
  };
  return {
    say,
    text,
    needed,
    number,
    whole,
    date: (field: string) => checked(field, parsePlainDate, 'plan-file-date'),
    month: (field: string) => checked(field, parseMonth, 'plan-file-month'),
    /** One of the keys, or its Swedish word. */
    choice: <Key extends string>(field: string, labels: Readonly<Record<Key, string>>): Key | null => {
      const value = text(field);
      if (value === null) return null;
      const found = keyOf(labels, value);
      if (!found) say('plan-file-choice', field, { choices: Object.values<string>(labels).join(', ') });
      return found ?? null;
    },
  };
}

export type CellReader = ReturnType<typeof cellReader>;

export const keyOf = <Key extends string>(labels: Readonly<Record<Key, string>>, value: string): Key | undefined =>
  (Object.keys(labels) as Key[]).find((key) => folded(key) === folded(value) || folded(labels[key]) === folded(value));
