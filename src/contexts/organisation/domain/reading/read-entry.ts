import { isMap, isScalar } from 'yaml';
import type { EntryOf, Fields } from '../fields/field.ts';
import type { ConfigurationProblem } from '../problem.ts';
import { readField } from './read-field.ts';
import { suggest } from './suggest.ts';
import type { YamlSource } from './yaml-source.ts';

export type EntryReading = { source: YamlSource; section: string; problems: ConfigurationProblem[] };

/**
 * Reads one entry by the fields of its section. `entry` is undefined when anything in it is unfit; every fault is told.
 * `name` is what it would be referred to by, when that much could be read.
 */
export function readEntry<S extends Fields>(
  reading: EntryReading,
  fields: S,
  node: unknown,
): { entry?: EntryOf<S>; name?: string } {
  const { source, section, problems } = reading;
  const line = source.lineOf(node);
  const map = source.resolve(node);
  if (!isMap(map)) {
    problems.push({ code: 'region-file-not-an-entry', line, values: { section } });
    return {};
  }
  const before = problems.length;
  const entry: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) problems.push(unknownKey(reading, key, Object.keys(fields), source.lineOf(pair.key)));
    else if (!isEmpty(source.resolve(pair.value))) {
      // An empty value (`validTo:`) says what leaving the key out says.
      const value = readField({ source, section, key, problems }, field, pair.value);
      if (value !== undefined) entry[key] = value;
    }
  }
  const unread = new Set(problems.slice(before).map((problem) => problem.values['key']));
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && !(key in entry) && !unread.has(key))
      problems.push({ code: 'region-file-key-missing', line, values: { section, key } });
  }
  const name = entry['code'] ?? entry['key'];
  return {
    ...(problems.length === before ? { entry: entry as EntryOf<S> } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

const isEmpty = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null);

export function unknownKey(
  reading: { section: string },
  key: string,
  known: readonly string[],
  line: number,
): ConfigurationProblem {
  const suggestion = suggest(key, known);
  const values = { section: reading.section, key, known: known.join(', ') };
  return suggestion
    ? { code: 'region-file-key-unknown-suggestion', line, values: { ...values, suggestion } }
    : { code: 'region-file-key-unknown', line, values };
}
