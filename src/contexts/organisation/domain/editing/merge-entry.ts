import { Document, isMap, isScalar, type Node, Pair, type YAMLMap } from 'yaml';

/**
 * Brings an entry's YAML node to say what `entry` says. Keys whose value is the same keep how they are written, their
 * comments and their place; keys that `entry` lacks or leaves empty go.
 */
export function mergeEntry(document: Document, map: YAMLMap, entry: Readonly<Record<string, unknown>>): void {
  const wanted = withoutEmpty(entry);
  map.items = map.items.filter((pair) => keyOf(pair) in wanted);
  for (const [key, value] of Object.entries(wanted)) {
    const pair = map.items.find((candidate) => keyOf(candidate) === key);
    if (pair && saysTheSame(pair.value, value)) continue;
    const node = newNode(document, value);
    if (!pair) map.items.push(document.createPair(key, node));
    else {
      if (isScalar(pair.value) && isScalar(node)) node.comment = pair.value.comment ?? null;
      pair.value = node;
    }
  }
}

/** Lines break where the text has them and nowhere else. */
export const AS_WRITTEN = { lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 } as const;

/** A new entry's node, written `{ code: HC1, name: … }`. */
export const newEntry = (document: Document, entry: Readonly<Record<string, unknown>>): Node =>
  newNode(document, withoutEmpty(entry));

/** A new entry as one line of YAML. */
export function entryLine(entry: Readonly<Record<string, unknown>>): string {
  const document: Document = new Document(null, { schema: 'core' });
  document.contents = newEntry(document, entry);
  return document.toString(AS_WRITTEN).trimEnd();
}

const newNode = (document: Document, value: unknown): Node => document.createNode(value, { flow: true }) as Node;

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** An unquoted 4510 says the same as the text 4510. */
function saysTheSame(node: unknown, value: unknown): boolean {
  if (isScalar(node))
    return (
      node.value === value || (typeof value === 'string' && node.source === value && typeof node.value !== 'string')
    );
  if (isMap(node) || Array.isArray(value)) return JSON.stringify((node as Node).toJSON()) === JSON.stringify(value);
  return false;
}

const withoutEmpty = (entry: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && value !== undefined));
