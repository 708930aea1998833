import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { CodeRange, TargetStart } from '../configuration.ts';
import type { Field } from '../fields/field.ts';
import type { ConfigurationProblem } from '../problem.ts';
import { parseCodeRange } from './code-range.ts';
import type { YamlSource } from './yaml-source.ts';

/** Where a value stands, and where its faults go. */
export type FieldReading = { source: YamlSource; section: string; key: string; problems: ConfigurationProblem[] };

/** The earliest date: what `validFrom` is when left out. Earlier ones are slips of the pen. */
export const EARLIEST = '1900-01-01' as PlainDate;

/** Reads one value by its field. Undefined after telling `reading.problems` why. */
export function readField(reading: FieldReading, field: Field, rawNode: unknown): unknown {
  const node = reading.source.resolve(rawNode);
  switch (field.type) {
    case 'text':
      return readText(reading, node);
    case 'date':
      return readDate(reading, node);
    case 'scalar':
      return readScalar(reading, node);
    case 'texts':
      return readList(reading, node, readText);
    case 'range':
      return readRange(reading, node);
    case 'ranges':
      return readList(reading, node, readRange);
    case 'start':
      return readStart(reading, node);
    case 'number':
      return readNumber(reading, node, field.minimum, field.maximum);
    case 'choice':
      return readChoice(reading, node, field.choices);
  }
}

function refuse(
  reading: FieldReading,
  node: unknown,
  code: string,
  values: ConfigurationProblem['values'] = {},
): undefined {
  const { section, key } = reading;
  reading.problems.push({ code, line: reading.source.lineOf(node), values: { section, key, ...values } });
}

/** The text as written: 010 and 4510 without quotation marks keep every digit. */
const written = (scalar: Scalar): string =>
  typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));

/** Control characters, which no name holds and the database refuses. */
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function readText(reading: FieldReading, node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return refuse(reading, node, 'region-file-not-a-text');
  const text = written(node).trim();
  if (text === '') return refuse(reading, node, 'region-file-empty-text');
  return CONTROL.test(text) ? refuse(reading, node, 'region-file-control-character') : text;
}

function readDate(reading: FieldReading, node: unknown): PlainDate | undefined {
  const text = isScalar(node) ? written(node).trim() : '';
  const date = parsePlainDate(text);
  return date && date >= EARLIEST ? date : refuse(reading, node, 'region-file-not-a-date', { value: text });
}

function readScalar(reading: FieldReading, node: unknown): number | boolean | string | undefined {
  if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
    return Number.isNaN(node.value) || Math.abs(Number(node.value)) === Infinity
      ? refuse(reading, node, 'region-file-not-a-number')
      : node.value;
  }
  return readText(reading, node);
}

function readNumber(reading: FieldReading, node: unknown, minimum = -Infinity, maximum = Infinity): number | undefined {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(reading, node, 'region-file-not-a-number');
  return value < minimum || value > maximum
    ? refuse(reading, node, 'region-file-number-outside', { minimum, maximum })
    : value;
}

function readChoice(reading: FieldReading, node: unknown, choices: readonly string[]): string | undefined {
  const text = isScalar(node) ? written(node).trim() : '';
  return choices.includes(text)
    ? text
    : refuse(reading, node, 'region-file-not-a-choice', { value: text, choices: choices.join(', ') });
}

function readRange(reading: FieldReading, node: unknown): CodeRange | undefined {
  const text = readText(reading, node);
  if (text === undefined) return undefined;
  return parseCodeRange(text) ?? refuse(reading, node, 'region-file-range-unfit', { value: text });
}

function readList<T>(
  reading: FieldReading,
  node: unknown,
  readItem: (reading: FieldReading, node: unknown) => T | undefined,
): T[] | undefined {
  if (!isSeq(node)) return refuse(reading, node, 'region-file-not-a-list');
  const items = node.items.map((item) => readItem(reading, reading.source.resolve(item)));
  const read = items.filter((item) => item !== undefined);
  return read.length === items.length ? read : undefined;
}

function readStart(reading: FieldReading, node: unknown): TargetStart | undefined {
  if (!isMap(node)) return refuse(reading, node, 'region-file-start-unfit');
  const keys = node.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : ''));
  if (keys.toSorted().join() !== 'date,value') return refuse(reading, node, 'region-file-start-unfit');
  const date = readDate({ ...reading, key: 'from.date' }, reading.source.resolve(node.get('date', true)));
  const value = readNumber({ ...reading, key: 'from.value' }, reading.source.resolve(node.get('value', true)));
  return date !== undefined && value !== undefined ? { date, value } : undefined;
}
