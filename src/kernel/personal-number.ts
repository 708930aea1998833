import { daysInMonth } from './plain-date.ts';

/**
 * Finds Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer, day + 60):
 * YYMMDD-NNNN, YYMMDD+NNNN, YYMMDDNNNN and the same with four-digit year. Rests on folkbokföringslagen (1991:481) 18 §
 * and Skatteverket's SKV 704: a real date and a check digit by the Luhn rule. An organisation number has at least 20 in
 * the month's place and is not found, except a sole trader's, which is a personal identity number.
 */
export type FoundPersonalNumber = {
  /** With the last four characters covered: `19900101-****`. */
  masked: string;
  /** Ten digits and nothing else: the form that a serial number can take by chance. */
  bare: boolean;
};

const HYPHENS = new Set(['-', '+', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212']);

export function findPersonalNumber(text: string): FoundPersonalNumber | undefined {
  for (let start = 0; start < text.length; start++) {
    if (!isDigit(text, start)) continue;
    let end = start + 1;
    while (isDigit(text, end)) end++;
    const found = numberAt(text, start, end);
    if (found) return found;
    start = end;
  }
  return undefined;
}

/** A field as it may be shown in an issue: shortened, and covered where it holds a personal identity number. */
export const shownValue = (text: string): string => findPersonalNumber(text)?.masked ?? text.slice(0, 60);

function numberAt(text: string, start: number, end: number): FoundPersonalNumber | undefined {
  const run = end - start;
  if (run === 10 || run === 12) {
    const digits = text.slice(start, end);
    return isPersonalNumber(digits) ? { masked: `${digits.slice(0, -4)}-****`, bare: run === 10 } : undefined;
  }
  if (run !== 6 && run !== 8) return undefined;
  const last = lastFour(text, end);
  if (last === undefined || !isPersonalNumber(text.slice(start, end) + last)) return undefined;
  return { masked: `${text.slice(start, end)}-****`, bare: false };
}

/** The four digits after a hyphen. Not after a space: `20240501 4010` is a date and an account. */
function lastFour(text: string, end: number): string | undefined {
  if (!HYPHENS.has(text[end] ?? '') || isDigit(text, end + 5)) return undefined;
  const four = text.slice(end + 1, end + 5);
  return /^\d{4}$/.test(four) ? four : undefined;
}

function isPersonalNumber(digits: string): boolean {
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  if (month < 1 || month > 12) return false;
  const century = digits.length === 12 ? Number(digits.slice(0, 2)) : 20;
  if (century < 18 || century > 20) return false;
  const writtenDay = Number(ten.slice(4, 6));
  const day = writtenDay > 60 ? writtenDay - 60 : writtenDay;
  // Without century every two-digit year may be a leap year or not as its century has it; 2000 lets all through.
  const year = century * 100 + Number(ten.slice(0, 2));
  return day >= 1 && day <= daysInMonth(year, month) && passesLuhn(ten);
}

function passesLuhn(ten: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const doubled = (ten.charCodeAt(i) - 48) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
