import type { CodeRange } from '../configuration.ts';

/**
 * `3100-3199` → the range, `3250` → one code. Undefined when the ends differ in length or do not ascend: codes compare
 * as text, which is only the order of numbers when they are equally long.
 */
export function parseCodeRange(text: string): CodeRange | undefined {
  const parts = text.split(/\s*[-\u2013]\s*/);
  const [from, to] = [parts[0] ?? '', parts[1] ?? parts[0] ?? ''];
  if (parts.length > 2 || from === '' || /\s/.test(from + to)) return undefined;
  return from.length === to.length && from <= to ? { text, from, to } : undefined;
}
