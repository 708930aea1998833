/** The text encodings that files come in. Names as in `import_batch.encoding`. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp437';

/** The encoding that the first bytes declare; undefined when they declare none. */
export function declaredEncoding(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

const SWEDISH_437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]);
const SWEDISH_1252 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]);

/**
 * Windows-1252 (and Latin-1, which agrees with it on every letter) or code page 437, by which bytes are letters: å ä ö Å Ä
 * Ö first, as Swedish text is full of them; then letters in general. A byte counts for more inside a word, since ö of the
 * one is a quotation mark of the other. SIE files without either are code page 437, as their format says (#FORMAT PC8).
 */
export function singleByteEncoding(bytes: Uint8Array, isSie: boolean): 'windows-1252' | 'cp437' {
  let swedish = 0;
  let letters = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const weight = 1 + (isLetter(bytes[i - 1]) ? 1 : 0) * (isLetter(bytes[i + 1]) ? 4 : 1);
    if (SWEDISH_437.has(byte)) swedish += weight;
    else if (SWEDISH_1252.has(byte)) swedish -= weight;
    if (byte <= 0xa5) letters++;
    else if (byte >= 0xc0) letters--;
  }
  const balance = swedish === 0 ? letters : swedish;
  if (balance === 0) return isSie ? 'cp437' : 'windows-1252';
  return balance > 0 ? 'cp437' : 'windows-1252';
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** Å, ä … that were read in the wrong encoding before the file was written, or lost altogether (U+FFFD). */
export const GARBLED = /\ufffd|Ã[\u0080-\u00bf\u2026\u2013\u201e\u201c]/g;
