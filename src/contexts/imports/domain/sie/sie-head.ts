/** What the first lines of a SIE file say about it; undefined where they say nothing. */
export type SieHead = { type: string | undefined; hasVouchers: boolean };

/** True when the text is the start of a SIE file: the first content is a flag line (or a type line, where the flag is lost). */
export const isSieText = (head: string): boolean => /^\s*#(?:FLAGGA|SIETYP)\b/i.test(head);

export function readSieHead(head: string): SieHead {
  return { type: /^\s*#SIETYP\s+"?(\w+)/im.exec(head)?.[1], hasVouchers: /^\s*#VER\b/im.test(head) };
}

/** Why the file cannot be used; undefined when it can. Types 1–3 hold balances, no booked rows. */
export function sieTypeFault(head: SieHead): 'sie-type-balances' | 'sie-type-missing' | 'sie-type-unknown' | undefined {
  const { type } = head;
  if (type === undefined) return head.hasVouchers ? undefined : 'sie-type-missing';
  if (/^4[EI]?$/i.test(type)) return undefined;
  return /^[123]$/.test(type) ? 'sie-type-balances' : 'sie-type-unknown';
}
