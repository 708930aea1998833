/**
 * One line of a SIE file: the label and its fields. A field in braces (the object list) is one field, without its braces,
 * with `list` true. Source: SIE-Gruppen, SIE filformat 4B, sections 5.4–5.7.
 */
export type SieField = { text: string; list: boolean };

const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** DOS programs end a file with this character, or fill it up with it. */
const END_MARK = 26;

/** A trimmed line without end marks before or after it. */
export function withoutEndMark(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && line.charCodeAt(start) === END_MARK) start++;
  while (end > start && line.charCodeAt(end - 1) === END_MARK) end--;
  return end - start === line.length ? line : line.slice(start, end).trim();
}

/** True for `#LABEL …`, the only thing besides braces that a line may hold; remarks are labels too (`#PROSA`). */
export function isLabelLine(line: string): boolean {
  const second = line.charCodeAt(1);
  return line.charCodeAt(0) === HASH && second !== SPACE && second !== TAB && line.length > 1;
}

/** True for a line that would be read if its `#` had not been lost or exchanged. */
export const isLostLabel = (line: string): boolean =>
  /^[^\p{L}\d]*(?:VER|TRANS|BTRANS|RTRANS|KONTO|DIM|UNDERDIM)[ \t]/u.test(line);

/** Splits a line at blanks; quoted fields may hold blanks and `\"`. Undefined when a quote or brace is not closed. */
export function sieFields(line: string): SieField[] | undefined {
  const fields: SieField[] = [];
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (code === SPACE || code === TAB) {
      at++;
      continue;
    }
    const end = code === QUOTE ? quotedEnd(line, at) : code === OPEN ? listEnd(line, at) : bareEnd(line, at);
    if (end < 0) return undefined;
    if (code === QUOTE) fields.push({ text: unescape(line.slice(at + 1, end - 1)), list: false });
    else if (code === OPEN) fields.push({ text: line.slice(at + 1, end - 1), list: true });
    else fields.push({ text: line.slice(at, end), list: false });
    at = end;
  }
  return fields;
}

const unescape = (text: string): string => (text.includes('\\') ? text.replaceAll(/\\(["\\])/g, '$1') : text);

function bareEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (code === SPACE || code === TAB) break;
    at++;
  }
  return at;
}

function quotedEnd(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return -1;
}

function listEnd(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === CLOSE) return at + 1;
    if (code === QUOTE) {
      at = quotedEnd(line, at) - 1;
      if (at < 0) return -1;
    }
  }
  return -1;
}
