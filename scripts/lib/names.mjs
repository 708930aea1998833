// The names a file gives or uses: identifiers, keys, and codes written as text.
import { parseSource, walk } from './source.mjs';

/** A text that is a code of ours (refusal, indicator key, path), not a sentence: `agency-weeks`, `/api/v1/people`. */
const CODE = /^[a-z/][a-z\d/{}:.-]*[-/][a-z\d/{}-]+$/;

/** @returns {{ name: string, start: number }[]} */
export function namesInSource(file, text) {
  const names = [];
  walk(parseSource(file, text), (node) => {
    if ((node.type === 'Identifier' || node.type === 'PrivateIdentifier') && typeof node.name === 'string')
      names.push({ name: node.name, start: node.start });
    if (node.type === 'Literal' && typeof node.value === 'string' && CODE.test(node.value))
      names.push({ name: node.value, start: node.start });
  });
  return names;
}

/** Words of SQL outside comments and quoted text. */
export function namesInSql(text) {
  const blank = (match) => ' '.repeat(match.length);
  const bare = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (match) =>
    match.replaceAll(/[^\n]+/g, blank),
  );
  return [...bare.matchAll(/[a-z_][a-z\d_]*/gi)].map((match) => ({ name: match[0], start: match.index }));
}
