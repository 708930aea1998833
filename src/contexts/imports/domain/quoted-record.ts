/** What came of reading one record with quotation marks; `next` is past the text when it ended without a line break. */
export type QuotedRecord = { next: number; lines: number; fault?: 'unclosed' | 'misplaced' };

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Reads one record by RFC 4180 from `from` into `fields`: quoted fields may hold delimiters, line breaks and doubled
 * quotation marks. A quotation mark inside an unquoted field is text. `lines` counts the line breaks that belong to it.
 */
export function quotedRecord(text: string, from: number, delimiter: number, fields: string[]): QuotedRecord {
  fields.length = 0;
  let position = from;
  let lines = 0;
  for (;;) {
    let end: number;
    if (text.charCodeAt(position) === QUOTE) {
      const close = closingQuote(text, position + 1);
      if (close < 0) return { next: -1, lines, fault: 'unclosed' };
      const raw = text.slice(position + 1, close);
      fields.push((raw.includes('"') ? raw.replaceAll('""', '"') : raw).trim());
      lines += lineBreaks(raw);
      end = close + 1;
      while (text.charCodeAt(end) === 32) end++;
      const after = text.charCodeAt(end);
      const ends = end >= text.length || after === delimiter || after === NEWLINE || after === RETURN;
      if (!ends) return { next: -1, lines, fault: 'misplaced' };
    } else {
      end = position;
      while (end < text.length && text.charCodeAt(end) !== delimiter && text.charCodeAt(end) !== NEWLINE) end++;
      fields.push(text.slice(position, end).trim());
    }
    if (text.charCodeAt(end) === RETURN) end++;
    if (text.charCodeAt(end) !== delimiter || end >= text.length) {
      return { next: end + 1, lines: lines + 1 };
    }
    position = end + 1;
  }
}

/** The quotation mark that closes the field; doubled ones belong to it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

export function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
