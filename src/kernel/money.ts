/** Money is whole öre in a safe integer: floats in kronor drift. 100 öre = 1 SEK. */
export type AmountOre = number;

/** Sum of whole öre. @throws RangeError beyond 2^53 öre (90 000 billion SEK), where integers stop being exact. */
export function sumOre(amounts: Iterable<AmountOre>): AmountOre {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  if (!Number.isSafeInteger(sum)) throw new RangeError('sum is not exact');
  return sum;
}

const AMOUNT = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/;

/**
 * `1 234,50`, `-1234.5`, `−12`, `12,00-` → whole öre; undefined when it is not an amount with at most two decimals.
 * Comma and point are both decimal signs here; thousands may be set apart with a space only.
 */
export function parseAmountOre(text: string): AmountOre | undefined {
  let plain = text.trim().replace('\u2212', '-');
  if (plain.endsWith('-')) plain = `-${plain.slice(0, -1).trimEnd()}`;
  const match = AMOUNT.exec(plain);
  if (!match) return undefined;
  const kronor = Number(match[2]!.replaceAll(/[ \u00a0\u202f]/g, ''));
  const ore = kronor * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(ore)) return undefined;
  return match[1] === '-' ? 0 - ore : ore;
}
