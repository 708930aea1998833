import { encode } from './encode.mjs';

const quoted = (field, delimiter) =>
  /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;

/**
 * @param {{ delimiter: string, encoding: Parameters<typeof encode>[1], newline?: string }} format
 * @param {string[]} headings
 * @param {string[][]} rows
 */
export function csv({ delimiter, encoding, newline = '\n' }, headings, rows) {
  const lines = [headings, ...rows].map((fields) => fields.map((field) => quoted(field, delimiter)).join(delimiter));
  return encode(`${lines.join(newline)}${newline}`, encoding);
}

/** Öre as kronor with two decimals, `-1234.50`. */
export function kronor(ore, decimalSign = '.') {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}${decimalSign}${digits.slice(-2)}`;
}

/** A plain number as text; 0 stays `0`. */
export const decimal = (value, decimalSign = '.') => String(value).replace('.', decimalSign);
