import { Refusal } from '../../../../kernel/refusal.ts';
import { type After, FROM_START, type Part } from './part-selection.ts';

/** Where the next page begins, as text that callers hand back unread: `numerator.12.345`. */
export const writePlace = (part: Part, { importId, line }: After): string => `${part}.${importId}.${line}`;

/** @throws Refusal `place-unfit`. */
export function readPlace(text: string | undefined): { part: Part; after: After } {
  if (text === undefined) return { part: 'numerator', after: FROM_START };
  const match = /^(numerator|denominator)\.(\d{1,9})\.(\d{1,9})$/.exec(text);
  if (!match) throw new Refusal('place-unfit', {}, { httpStatus: 400 });
  return { part: match[1] as Part, after: { importId: Number(match[2]), line: Number(match[3]) } };
}
