import { fail, ok, type Result } from '../../../kernel/result.ts';

const DECIMAL = /^([+-]?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/;

/**
 * `1 234,5` → `1234.5`: a plain decimal text with a point, no thousands spaces, a leading minus or none.
 * Undefined when it is not a number, or could be read in two ways (`1.234,5`).
 */
export function plainDecimal(text: string): string | undefined {
  let plain = text
    .trim()
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replace('\u2212', '-')
    .replace(/^([+-]?)([.,]\d)/, '$10$2');
  if (plain.endsWith('-')) plain = `-${plain.slice(0, -1).trimEnd()}`;
  const match = DECIMAL.exec(plain);
  if (!match) return undefined;
  const whole = match[2]!.replaceAll(' ', '');
  return `${match[1] === '-' ? '-' : ''}${whole}${match[3] === undefined ? '' : `.${match[3]}`}`;
}

export type NumberFault = 'number-not-a-number' | 'number-too-many-decimals' | 'number-negative';

/** Counts, full-time equivalents and hours: not negative, at most four decimals. */
export function readCount(text: string): Result<number, NumberFault> {
  const plain = plainDecimal(text);
  if (plain === undefined) return fail('number-not-a-number');
  if (plain.startsWith('-') && Number(plain) !== 0) return fail('number-negative');
  if (decimalsOf(plain) > 4) return fail('number-too-many-decimals');
  const value = Number(plain);
  return value <= 1e9 ? ok(value === 0 ? 0 : value) : fail('number-not-a-number');
}

/** So that sums of them in ten-thousandths are exact. */
const LARGEST_VALUE = 1e11;

/** A value with its sign; `5 %` is 0.05. */
export function readValue(text: string): Result<number, NumberFault> {
  const percent = /^(.*\S)\s*%$/.exec(text.trim());
  const plain = plainDecimal(percent ? percent[1]! : text);
  if (plain === undefined || Math.abs(Number(plain)) > LARGEST_VALUE) return fail('number-not-a-number');
  return ok(percent ? Number(shiftTwoPlaces(plain)) : Number(plain));
}

const SIGNIFICANT_DIGITS = 15;
const DECIMALS = 4;

/**
 * A number in whole ten-thousandths, halves away from zero: as the database rounds the same number, which takes the
 * fifteen digits that a double holds and not its binary expansion (0.00015 is 2, though the double lies below it).
 */
export function toTenThousandths(value: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e');
  const whole = BigInt(digits.replace('.', ''));
  const places = Number(exponent) - (SIGNIFICANT_DIGITS - 1) + DECIMALS;
  const scaled = places >= 0 ? whole * 10n ** BigInt(places) : halfUp(whole, 10n ** BigInt(-places));
  return scaled === 0n ? 0 : Math.sign(value) * Number(scaled);
}

const halfUp = (amount: bigint, divisor: bigint): bigint => (2n * amount + divisor) / (2n * divisor);

/** Whole ten-thousandths as exact decimal text: a float would not always say the same number to the database. */
export function tenThousandthsText(count: number): string {
  const digits = String(Math.abs(count)).padStart(DECIMALS + 1, '0');
  return `${count < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

const decimalsOf = (plain: string): number => (plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0);

/** Divides by 100 in the text: 5.7 / 100 as floats is 0.057000000000000004. */
function shiftTwoPlaces(plain: string): string {
  return `${plain}e-2`;
}
