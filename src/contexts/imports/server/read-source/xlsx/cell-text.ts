import { fromEpochDay } from '../../../../../kernel/plain-date.ts';

const DAYS_1900_TO_1970 = 25_569;
const DAYS_1904_TO_1970 = 24_107;
/** Days that dates of the years 1900–9999 have; outside it the number is no date whatever its style. */
const LAST_DAY = 2_958_465;

/** What a workbook can write (`_x0000_`, `_xD800_`) and neither text nor the database can hold: NUL, half of a surrogate pair. */
export const ILLEGAL_CHARACTERS = /[\0\ud800-\udfff]/gu;

/** `BC12` → 54: the column of a cell reference, from 0. */
export function columnIndex(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** `54` → `BC`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** As a Swedish spreadsheet shows it: a truth value where an amount belongs must not become 1 krona. */
export const booleanText = (value: string): string => (value === '1' || value === 'true' ? 'SANT' : 'FALSKT');

/**
 * A number cell as text: a date as `YYYY-MM-DD` (with time when it has one), else plain decimals. Spreadsheets store binary
 * fractions with 17 digits and show 15: `1234.5600000000001` is the 1234.56 that somebody wrote.
 */
export function cellText(value: string, isDate: boolean, from1904: boolean): string {
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate && number >= 1 && number <= LAST_DAY) return dateText(number, from1904);
  if (/^-?\d{1,15}$/.test(value)) return value;
  const shown = Number(number.toPrecision(15));
  const text = String(shown);
  return text.includes('e') ? plainText(shown) : text;
}

function dateText(serial: number, from1904: boolean): string {
  const seconds = Math.round((serial - (from1904 ? DAYS_1904_TO_1970 : DAYS_1900_TO_1970)) * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19);
  return time === '00:00:00' ? fromEpochDay(day) : `${fromEpochDay(day)} ${time}`;
}

/** Without exponent, all 15 digits. */
function plainText(number: number): string {
  const fixed = Math.abs(number) >= 1 ? number.toFixed(0) : number.toFixed(20);
  return fixed.includes('.') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : fixed;
}
