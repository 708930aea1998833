import type { PlainDate } from '../../../kernel/plain-date.ts';

const LONG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'long' });
const FULL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'full' });

const at = (date: PlainDate) => new Date(`${date}T00:00:00Z`);

/** `14 oktober 2026`. */
export const longDate = (date: PlainDate): string => LONG.format(at(date));
/** `torsdag 26 november 2026`. */
export const fullDate = (date: PlainDate): string => FULL.format(at(date));
