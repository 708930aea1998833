import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { GARBLED, type TextEncoding } from '../../domain/encoding.ts';
import type { RowIssue } from '../../domain/row-types.ts';

/** Text of whole lines, and what is wrong with its characters; lines are counted from 0 within the text. */
export type DecodedLines = { text: string; faults: readonly RowIssue[] };

export type LineDecoder = (bytes: Buffer) => DecodedLines;

const NO_FAULTS: readonly RowIssue[] = [];

/** A decoder for chunks of whole lines; for UTF-16, of any bytes. Line breaks come out as `\n` also where a file has `\r` only. */
export function lineDecoder(encoding: TextEncoding, lineBreak: number): LineDecoder {
  const decode = decoderOf(encoding);
  const isUtf = encoding === 'utf-8' || encoding === 'utf-8-bom';
  return (bytes) => {
    const ascii = isAscii(bytes) && !encoding.startsWith('utf-16');
    const sound = ascii || !isUtf || isUtf8(bytes);
    let text = ascii ? bytes.toString('latin1') : decode(bytes);
    if (lineBreak === 13) text = text.replaceAll('\r', '\n');
    if (ascii) return { text, faults: NO_FAULTS };
    return { text, faults: sound ? garbledLines(text) : wronglyEncodedLines(bytes, lineBreak, encoding) };
  };
}

function decoderOf(encoding: TextEncoding): (bytes: Buffer) => string {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return (bytes) => bytes.toString('utf8');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes, { stream: true });
  }
  return singleByteDecoder(encoding);
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

function garbledLines(text: string): readonly RowIssue[] {
  // Two plain searches are several times faster than the pattern, and nearly always enough.
  if (!text.includes('Ã') && !text.includes('\ufffd')) return NO_FAULTS;
  const faults: RowIssue[] = [];
  text.split('\n').forEach((content, line) => {
    const at = content.search(GARBLED);
    if (at >= 0)
      faults.push({ line, code: 'text-garbled', value: content.slice(Math.max(0, at - 12), at + 12).trim() });
  });
  return faults;
}

function wronglyEncodedLines(bytes: Buffer, lineBreak: number, encoding: TextEncoding): readonly RowIssue[] {
  const faults: RowIssue[] = [];
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(lineBreak, start);
    const end = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end)))
      faults.push({ line, code: 'text-wrong-encoding', values: { encoding: nameOf(encoding) } });
    start = end + 1;
  }
  return faults;
}

const nameOf = (encoding: TextEncoding): string => (encoding === 'utf-8-bom' ? 'UTF-8' : encoding.toUpperCase());
