// Reads the project's source for the checks: its syntax tree, and where something stands.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export const readText = (root, file) => readFileSync(path.join(root, file), 'utf8');

/** 1-based line of a character offset. */
export function lineAt(text, offset) {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}

/** The syntax tree of a TypeScript or JavaScript file. @throws Error with place when it does not parse. */
export function parseSource(file, text) {
  const result = parseSync(file, text);
  const [error] = result.errors;
  if (error) throw new Error(`${file}:${lineAt(text, error.labels?.[0]?.start ?? 0)} does not parse: ${error.message}`);
  return result.program;
}

/** Calls `visit` with every node of the tree and its parent. */
export function walk(node, visit, parent) {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) walk(item, visit, node);
  }
}

const isNode = (value) => value !== null && typeof value === 'object' && typeof value.type === 'string';
