import { ALL_SUSPECT, suspectBit } from './cell-checks.ts';
import { lineBreaks, quotedRecord } from './quoted-record.ts';
import type { RowIssue } from './row-types.ts';

/**
 * Splits delimited text (RFC 4180, with any one-character delimiter) into records. A record's `fields` are trimmed, and
 * the array is used again for the next one. `suspects`: bits of the fields with ten digits or a start like a formula's.
 */
export type RecordHandler = (line: number, fields: string[], suspects: number) => void;

type Options = {
  delimiter: string;
  /** Fields every record shall have; undefined takes records as they come (to find the header). */
  fieldCount?: number;
  /** Records that start on this line or above are the header and what stands over it. */
  skipThroughLine?: number;
  onRecord: RecordHandler;
  onIssue(issue: RowIssue): void;
};

export type DelimitedTextReader = {
  push(text: string): void;
  end(): void;
  /** Line of the first character of the text that is pushed next. */
  nextLine(): number;
};

const QUOTE = 34;
const RETURN = 13;
/** DOS programs end a text with Control-Z, some fill up the last block with it. */
const DOS_END = 26;
/** A quoted field with line breaks may be long; beyond this a quotation mark has been forgotten. */
const LONGEST_RECORD = 1_000_000;

export const delimitedTextReader = (options: Options): DelimitedTextReader => new DelimitedText(options);

class DelimitedText implements DelimitedTextReader {
  readonly #options: Options;
  readonly #delimiter: number;
  readonly #fields: string[] = [];
  #rest = '';
  #line = 1;

  constructor(options: Options) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  push(text: string): void {
    const all = this.#rest === '' ? text : this.#rest + text;
    this.#rest = all.slice(this.#consume(all, false));
  }

  end(): void {
    let end = this.#rest.length;
    while (end > 0 && this.#rest.charCodeAt(end - 1) === DOS_END) end--;
    this.#consume(this.#rest.slice(0, end), true);
    this.#rest = '';
  }

  nextLine(): number {
    return this.#line + lineBreaks(this.#rest);
  }

  #consume(text: string, atEnd: boolean): number {
    let position = 0;
    while (position < text.length) {
      let lineEnd = text.indexOf('\n', position);
      if (lineEnd < 0) {
        if (!atEnd) break;
        lineEnd = text.length;
      }
      if (this.#plainLine(text, position, lineEnd)) position = lineEnd + 1;
      else {
        const next = this.#quotedLines(text, position, atEnd);
        if (next < 0) break;
        position = next;
      }
    }
    return position;
  }

  /** The fast way: no field of the line starts with a quotation mark. Returns false, having told nothing, when one does. */
  #plainLine(text: string, from: number, lineEnd: number): boolean {
    const delimiter = this.#delimiter;
    const fields = this.#fields;
    const end = lineEnd > from && text.charCodeAt(lineEnd - 1) === RETURN ? lineEnd - 1 : lineEnd;
    let start = from;
    let count = 0;
    let digits = 0;
    let suspects = 0;
    if (text.charCodeAt(start) === QUOTE) return false;
    for (let i = from; i <= end; i++) {
      const code = i === end ? delimiter : text.charCodeAt(i);
      if (code === delimiter) {
        if (digits >= 10 || (start < i && mayStartFormula(text.charCodeAt(start)))) suspects |= suspectBit(count);
        fields[count++] = trimmed(text, start, i);
        digits = 0;
        start = i + 1;
        if (i < end && text.charCodeAt(start) === QUOTE) return false;
      } else if (code <= 57 && code >= 48) digits++;
    }
    if (fields.length !== count) fields.length = count;
    this.#emit(suspects, lineEnd === text.length);
    this.#line++;
    return true;
  }

  /** A record with quotation marks; returns where the next one starts, or -1 when the text ends inside it. */
  #quotedLines(text: string, from: number, atEnd: boolean): number {
    const record = quotedRecord(text, from, this.#delimiter, this.#fields);
    if (record.fault === 'unclosed' && !atEnd && text.length - from < LONGEST_RECORD) return -1;
    // Without its line break the record may go on in the text to come.
    if (!record.fault && !atEnd && record.next > text.length) return -1;
    if (record.fault) {
      const code = record.fault === 'unclosed' ? 'quote-not-closed' : 'quote-misplaced';
      this.#options.onIssue({ line: this.#line++, code });
      const newline = text.indexOf('\n', from);
      return newline < 0 ? text.length : newline + 1;
    }
    this.#emit(ALL_SUSPECT, record.next > text.length);
    this.#line += record.lines;
    return record.next;
  }

  #emit(suspects: number, unterminated: boolean): void {
    const fields = this.#fields;
    const { fieldCount: expected, skipThroughLine = 0, onIssue, onRecord } = this.#options;
    if (this.#line <= skipThroughLine || isBlank(fields)) return;
    const found = fields.length;
    if (expected !== undefined && found !== expected && !dropEmptyTail(fields, expected)) {
      const code = unterminated && found < expected ? 'file-truncated' : 'field-count';
      onIssue({ line: this.#line, code, values: { found, expected } });
    } else onRecord(this.#line, fields, suspects);
  }
}

/** What is taken off at the ends of a field: blanks, tabs, and the no-break space that spreadsheets leave. */
const isBlankCode = (code: number): boolean => code <= 32 || code === 160;

/** = + @, or what is taken off and may have one of them behind it. */
const mayStartFormula = (code: number): boolean => code === 61 || code === 43 || code === 64 || isBlankCode(code);

/** Slices without blanks at the ends. */
function trimmed(text: string, start: number, end: number): string {
  if (start === end) return '';
  const field = text.slice(start, end);
  return isBlankCode(text.charCodeAt(start)) || isBlankCode(text.charCodeAt(end - 1)) ? field.trim() : field;
}

function isBlank(fields: readonly string[]): boolean {
  for (let i = 0; i < fields.length; i++) if (fields[i] !== '') return false;
  return true;
}

/** Delimiters after the last field are harmless: spreadsheets write them. */
function dropEmptyTail(fields: string[], expected: number): boolean {
  if (fields.length < expected) return false;
  for (let i = expected; i < fields.length; i++) if (fields[i] !== '') return false;
  fields.length = expected;
  return true;
}
