import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TextEncoding } from '../../domain/encoding.ts';
import { garbledFinder } from '../../domain/garbled.ts';
import type { RowIssue } from '../../domain/row-types.ts';

/** Text of whole lines, and what is wrong with its characters; lines are counted from 0 within the text. */
export type DecodedLines = { text: string; faults: readonly RowIssue[] };

export type LineDecoder = {
  lines(bytes: Buffer): DecodedLines;
  /** To be asked when every byte has been decoded: true when the last ones are the start of a character. */
  endsInCharacter(): boolean;
};

const NO_FAULTS: readonly RowIssue[] = [];

/** A decoder for chunks of whole lines; for UTF-16, of any bytes. Line breaks come out as `\n` also where a file has `\r` only. */
export function lineDecoder(encoding: TextEncoding, lineBreak: number): LineDecoder {
  const isUtf8Text = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const utf16 = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : undefined;
  const decode = encoding === 'windows-1252' || encoding === 'cp437' ? singleByteDecoder(encoding) : undefined;
  const garbled = garbledFinder(encoding);
  const faultsOf = (bytes: Buffer, text: string): readonly RowIssue[] =>
    !isUtf8Text || isUtf8(bytes)
      ? garbled(text).map((found) => ({ ...found, code: 'text-garbled' }))
      : wronglyEncodedLines(bytes, lineBreak, encoding);
  return {
    lines(bytes) {
      const ascii = !utf16 && isAscii(bytes);
      let text = ascii ? bytes.toString('latin1') : decoded(bytes);
      if (lineBreak === 13) text = text.replaceAll('\r', '\n');
      const faults = ascii ? NO_FAULTS : faultsOf(bytes, text);
      if (!text.includes('\0')) return { text, faults };
      return { text: text.replaceAll('\0', '\ufffd'), faults: [...faults, ...linesWithNull(text)] };
    },
    endsInCharacter: () => utf16 !== undefined && utf16.decode() !== '',
  };

  function decoded(bytes: Buffer): string {
    if (utf16) return utf16.decode(bytes, { stream: true });
    return decode ? decode(bytes) : bytes.toString('utf8');
  }
}

/**
 * Swedish text has only characters of Latin-1, whatever the code page: its bytes are exchanged and taken as Latin-1, which is
 * several times faster than decoding. A chunk with any other character (a dash, a box line) is decoded the general way.
 */
function singleByteDecoder(encoding: 'windows-1252' | 'cp437'): (bytes: Buffer) => string {
  const decoded = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, code) => code)), encoding);
  const latin1 = Uint8Array.from({ length: 256 }, (_, code) =>
    decoded.charCodeAt(code) < 256 ? decoded.charCodeAt(code) : 0,
  );
  return (bytes) => {
    const exchanged = Buffer.from(bytes);
    for (let i = 0; i < exchanged.length; i++) {
      const byte = exchanged[i]!;
      if (byte < 128) continue;
      const code = latin1[byte]!;
      if (code === 0) return iconv.decode(bytes, encoding);
      exchanged[i] = code;
    }
    return exchanged.toString('latin1');
  };
}

/** The database holds no NUL, and no text has one: it is what is left where a file was not written to its end. */
function linesWithNull(text: string): readonly RowIssue[] {
  const faults: RowIssue[] = [];
  text.split('\n').forEach((content, line) => {
    const at = content.indexOf('\0');
    if (at >= 0) faults.push({ line, code: 'null-character', values: { position: at + 1 } });
  });
  return faults;
}

function wronglyEncodedLines(bytes: Buffer, lineBreak: number, encoding: TextEncoding): readonly RowIssue[] {
  const faults: RowIssue[] = [];
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(lineBreak, start);
    const end = found < 0 ? bytes.length : found;
    const content = bytes.subarray(start, end);
    if (found < 0 && isStartOfUtf8(content)) faults.push({ line, code: 'character-cut-off' });
    else if (!isUtf8(content))
      faults.push({ line, code: 'text-wrong-encoding', values: { encoding: nameOf(encoding) } });
    start = end + 1;
  }
  return faults;
}

/** True for UTF-8 that lacks nothing but the rest of its last character. */
function isStartOfUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !isUtf8(bytes);
  } catch {
    return false;
  }
}

const nameOf = (encoding: TextEncoding): string => (encoding === 'utf-8-bom' ? 'UTF-8' : encoding.toUpperCase());
