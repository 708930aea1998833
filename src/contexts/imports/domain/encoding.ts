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
/** å and Å of code page 437 at the edge of a word: a dagger, and nothing at all, in Windows-1252. */
const CERTAIN_437 = new Set([0x86, 0x8f]);
/** € … ‘ ’ “ • – — and the no-break space of Windows-1252. */
const TYPOGRAPHY_1252 = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x95, 0x96, 0x97, 0xa0]);
/** æ and á of code page 437 inside a word, where Windows-1252 has an opening quotation mark and a no-break space. */
const LETTERS_437 = new Set([0x91, 0xa0]);

/**
 * Windows-1252 (and Latin-1, which agrees with it on every letter) or code page 437, by which bytes are letters: å ä ö Å Ä
 * Ö first, as Swedish text is full of them; then letters in general. What is ä, ö, Ä or Ö of code page 437 is a quotation
 * mark or the like in Windows-1252 and counts inside words only, where those cannot stand. What is left undecided is
 * Windows-1252; a SIE file is code page 437, as its format says (#FORMAT PC8), unless its quotation marks come in pairs.
 */
export function singleByteEncoding(bytes: Uint8Array, isSie: boolean): 'windows-1252' | 'cp437' {
  let swedish = 0;
  let letters = 0;
  let opening = 0;
  let closing = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const before = isLetter(bytes[i - 1]);
    const after = isLetter(bytes[i + 1]);
    const inside = before && after;
    const weight = inside ? 5 : before ? 2 : 1;
    if (SWEDISH_1252.has(byte)) swedish -= weight;
    else if (!SWEDISH_437.has(byte)) {
      if (TYPOGRAPHY_1252.has(byte) && !(inside && LETTERS_437.has(byte))) letters--;
      else if (byte <= 0xa5) letters++;
      else if (byte >= 0xc0) letters--;
    } else if (inside || (CERTAIN_437.has(byte) && (before || after))) swedish += weight;
    else if (before) closing++;
    else if (after) opening++;
  }
  const balance = swedish === 0 ? letters : swedish;
  if (balance !== 0) return balance > 0 ? 'cp437' : 'windows-1252';
  return isSie && (opening === 0 || opening !== closing) ? 'cp437' : 'windows-1252';
}

/** A letter of ASCII, or one of Swedish in code page 437. */
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || SWEDISH_437.has(byte));
