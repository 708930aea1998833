import { type AmountOre, parseAmountOre } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

const MINUS = 45;
/** Thirteen characters in whole kronor are at most 10^15 öre: still an exact integer. */
const MOST_CHARACTERS = 13;

/**
 * `-1234,50` → whole öre, for the plain form that nearly every row has; undefined sends the rest to `readAmount`.
 * Reads character codes because a ledger has millions of amounts.
 */
export function parsePlainOre(text: string): AmountOre | undefined {
  const { length } = text;
  const negative = text.charCodeAt(0) === MINUS;
  if (length > (negative ? MOST_CHARACTERS + 1 : MOST_CHARACTERS)) return undefined;
  let ore = 0;
  let decimals = -1;
  let digits = 0;
  for (let i = negative ? 1 : 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      ore = ore * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if ((digit === -2 || digit === -4) && decimals < 0 && digits > 0) {
      decimals = 0;
    } else return undefined;
  }
  if (digits === 0 || decimals === 0 || decimals > 2) return undefined;
  if (decimals < 0) ore *= 100;
  else if (decimals === 1) ore *= 10;
  return negative && ore !== 0 ? -ore : ore;
}

export type AmountFault =
  | 'amount-missing'
  | 'amount-three-decimals'
  | 'amount-thousands-mark'
  | 'amount-too-large'
  | 'amount-not-a-number';

/** `1 234,50`, `−12`, `12,00-`, `,5` → whole öre, or what is wrong with it. */
export function readAmount(text: string): Result<AmountOre, AmountFault> {
  const plain = text
    .trim()
    .replaceAll('\u2009', ' ')
    .replace(/^([+\-\u2212]?)([.,]\d)/, '$10$2');
  if (plain === '') return fail('amount-missing');
  const ore = parseAmountOre(plain);
  if (ore !== undefined) return ok(ore === 0 ? 0 : ore);
  return fail(faultOf(plain.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^[+\-\u2212]|-$/g, '')));
}

function faultOf(digitsAndMarks: string): AmountFault {
  if (!/^\d[\d.,]*$/.test(digitsAndMarks)) return 'amount-not-a-number';
  const marks = digitsAndMarks.replaceAll(/\d/g, '');
  if (marks.length > 1) return 'amount-thousands-mark';
  if (/[.,]\d{3,}$/.test(digitsAndMarks)) return 'amount-three-decimals';
  return Number.isSafeInteger(Number(digitsAndMarks.replace(',', '.')) * 100)
    ? 'amount-not-a-number'
    : 'amount-too-large';
}
