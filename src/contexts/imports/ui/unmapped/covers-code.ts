import { parseCodeRange } from '../../../organisation/index.ts';

/** Whether a code or range of the region file holds a code. Codes compare as text of equal length, as in the classifier. */
export function coversCode(range: string, code: string): boolean {
  const parsed = parseCodeRange(range);
  return parsed !== undefined && parsed.from.length === code.length && parsed.from <= code && code <= parsed.to;
}
