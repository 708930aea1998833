/**
 * One line of a SIE file: the label and its fields. A field in braces (the object list) is one field, without its braces,
 * with `list` true. Source: SIE-Gruppen, SIE filformat 4B, sections 5.4–5.7.
 */
export type SieField = { text: string; list: boolean };

const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

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
