import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, visit, type YAMLSeq } from 'yaml';

/** Where things stand in YAML text, in characters from its beginning. */

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Before the line break that ends the line. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found === -1) return text.length;
  return text[found - 1] === '\r' ? found - 1 : found;
}

/** The dash of an entry in a block sequence that stands alone before it on its line; undefined when it does not. */
export function dashOf(text: string, sequence: YAMLSeq, index: number): number | undefined {
  const token = sequence.srcToken?.type === 'block-seq' ? sequence.srcToken.items[index] : undefined;
  const dash = token?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
  return dash !== undefined && text.slice(lineStart(text, dash), dash).trim() === '' ? dash : undefined;
}

/** Where a node's last value ends: comments and empty lines after it are not the node's. */
export function contentEnd(text: string, node: unknown): number {
  let last = node;
  while (isCollection(last) && !last.flow && last.items.length > 0) last = lastChild(last);
  let end = (last as Node).range![1];
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end -= 1;
  return end;
}

/** Forgets the comments after a node's last value, which stand outside its text. */
export function forgetTrailingComments(node: unknown): void {
  let last = node;
  while (isScalar(last) || isCollection(last)) {
    last.comment = null;
    last = isCollection(last) && !last.flow && last.items.length > 0 ? lastChild(last) : undefined;
  }
}

function lastChild(collection: unknown): unknown {
  if (isSeq(collection)) return collection.items.at(-1);
  if (!isMap(collection)) return undefined;
  const pair = collection.items.at(-1)!;
  return pair.value ?? pair.key;
}

/** Whether a node is named for reuse, or reuses another: its text then means more than it says. */
export function isShared(node: Node): boolean {
  let shared = false;
  visit(node, {
    Node: (_, inner) => {
      if (!isAlias(inner) && inner.anchor === undefined) return undefined;
      shared = true;
      return visit.BREAK;
    },
  });
  return shared;
}
