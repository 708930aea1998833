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

/** A value with its sign; `5 %` is 0.05. */
export function readValue(text: string): Result<number, NumberFault> {
  const percent = /^(.*\S)\s*%$/.exec(text.trim());
  const plain = plainDecimal(percent ? percent[1]! : text);
  if (plain === undefined || !Number.isFinite(Number(plain))) return fail('number-not-a-number');
  return ok(percent ? Number(shiftTwoPlaces(plain)) : Number(plain));
}

const decimalsOf = (plain: string): number => (plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0);

/** Divides by 100 in the text: 5.7 / 100 as floats is 0.057000000000000004. */
function shiftTwoPlaces(plain: string): string {
  return `${plain}e-2`;
}
