/** A calendar date `YYYY-MM-DD`, without time or zone. Compares as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The date when `text` is a real `YYYY-MM-DD`, else undefined (2025-02-29 is not real). */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as PlainDate;
}

/** @throws RangeError when it is not a date: for literals and values already checked. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** Days in a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. */
export function toEpochDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Inclusive validity; `validTo` undefined means until further notice. */
export type Validity = { validFrom: PlainDate; validTo?: PlainDate | undefined };

export function isValidOn(validity: Validity, date: PlainDate): boolean {
  return validity.validFrom <= date && (validity.validTo === undefined || date <= validity.validTo);
}

export function validitiesOverlap(a: Validity, b: Validity): boolean {
  return (b.validTo === undefined || a.validFrom <= b.validTo) && (a.validTo === undefined || b.validFrom <= a.validTo);
}

const SWEDISH_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The date of an instant by Swedish clocks: what "today" means for appointments, deadlines and validity. */
export const swedishDate = (instant: Date): PlainDate => plainDate(SWEDISH_DATE.format(instant));
