import { staffCategoryKeyOf } from '../staff-category-words.ts';
import type { RowContext } from './row-context.ts';

/**
 * Tells when a second row says something about what an earlier row already spoke of; the key's parts are compared without
 * case, and category words by what they mean.
 */
export function repeatedRows(context: RowContext): (line: number, parts: readonly string[]) => void {
  const lineOf = new Map<string, number>();
  return (line, parts) => {
    const key = parts.map((part) => staffCategoryKeyOf(part) ?? part.toLowerCase()).join('\u0000');
    const otherLine = lineOf.get(key);
    if (otherLine === undefined) lineOf.set(key, line);
    else context.fault('rows-contradict', undefined, { otherLine, values: { key: parts.filter(Boolean).join(', ') } });
  };
}
