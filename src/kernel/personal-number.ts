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
  const found = nextNumber(text, 0);
  return found && { masked: found.masked, bare: found.bare };
}

/** A field as it may be shown in an issue: shortened, and covered where it holds a personal identity number. */
export const shownValue = (text: string): string => findPersonalNumber(text)?.masked ?? text.slice(0, 60);

/** The whole text, with the last four characters of every personal identity number in it covered. */
export function coverPersonalNumbers(text: string): string {
  let covered = '';
  let from = 0;
  if (text.length >= SHORTEST) {
    for (let found = nextNumber(text, 0); found; found = nextNumber(text, from)) {
      covered += text.slice(from, found.start) + found.masked;
      from = found.end;
    }
  }
  return from === 0 ? text : covered + text.slice(from);
}

/** Where a number stands in a text, `end` being past it. */
type PlacedNumber = FoundPersonalNumber & { start: number; end: number };

const SHORTEST = 10;

function nextNumber(text: string, from: number): PlacedNumber | undefined {
  for (let start = from; start < text.length; start++) {
    if (!isDigit(text, start)) continue;
    let end = start + 1;
    while (isDigit(text, end)) end++;
    const found = numberAt(text, start, end);
    if (found) return found;
    start = end;
  }
  return undefined;
}

function numberAt(text: string, start: number, end: number): PlacedNumber | undefined {
  const run = end - start;
  if (run === 10 || run === 12) {
    const digits = text.slice(start, end);
    if (!isPersonalNumber(digits)) return undefined;
    return { masked: `${digits.slice(0, -4)}-****`, bare: run === 10, start, end };
  }
  if (run !== 6 && run !== 8) return undefined;
  const first = text.slice(start, end);
  const last = lastFour(text, end) ?? (run === 8 && isBirthYear(first) ? spacedFour(text, end) : undefined);
  if (last === undefined || !isPersonalNumber(first + last)) return undefined;
  return { masked: `${first}-****`, bare: false, start, end: end + 5 };
}

/** The four digits after a hyphen. */
function lastFour(text: string, end: number): string | undefined {
  if (!HYPHENS.has(text[end] ?? '') || isDigit(text, end + 5)) return undefined;
  const four = text.slice(end + 1, end + 5);
  return /^\d{4}$/.test(four) ? four : undefined;
}

/**
 * The four digits after one space, which are only looked for after a year that no booked row speaks of. `20240501 4010` is
 * a date and an account, `20260131 1600` a date and a time, and one in ten of such has a fitting check digit. For the same
 * reason never after six digits: `260131 1600`, and `101231 4510` is any number and an account.
 */
function spacedFour(text: string, end: number): string | undefined {
  return /^[ \u00a0](\d{4})(?!\d|[.,]\d)/.exec(text.slice(end, end + 7))?.[1];
}

/** Regions' files begin in 2015, and bookkeeping is kept for seven years: an earlier date is when somebody was born. */
const isBirthYear = (digits: string): boolean => {
  const year = Number(digits.slice(0, 4));
  return year >= 1900 && year < 2010;
};

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
