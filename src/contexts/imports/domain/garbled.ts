import type { TextEncoding } from './encoding.ts';

const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿ]';
const between = (signs: string): string => `(?<=${LETTER})[${signs}](?=${LETTER})`;

/**
 * Signs that give away text that was read in the wrong encoding, here or before the file was written, and the pattern that
 * tells them from what may stand in any text. `signs`: every match begins with one; looking for them is several times
 * faster than for the pattern.
 */
type Garbling = { signs: readonly string[]; pattern: string };

const IN_EVERY_FILE: readonly Garbling[] = [
  // Lost altogether.
  { signs: ['\ufffd'], pattern: '\ufffd' },
  // å ä ö Å Ä Ö é of UTF-8, read as Windows-1252 and as code page 437.
  { signs: ['Ã'], pattern: 'Ã[\u0080-\u00bf\u2026\u2013\u201e\u201c]' },
  { signs: ['├'], pattern: '├[Ññ╢àäû⌐]' },
  // ä ö å Ö of code page 437, read as Windows-1252.
  { signs: ['„', '”', '†', '™'], pattern: between('„”†™') },
];

/** What is garbled only where the bytes were read as this encoding: elsewhere Ž is a letter of names, ÷ a sign. */
const IN_ENCODING: Readonly<Partial<Record<TextEncoding, readonly Garbling[]>>> = {
  // Ä of code page 437.
  'windows-1252': [{ signs: ['Ž'], pattern: between('Ž') }],
  // å ä ö Å Ä Ö of Windows-1252.
  cp437: [
    {
      signs: ['σ', 'Σ', '÷', '┼', '─', '╓'],
      pattern: `(?<=${LETTER})[σΣ]|[σΣ┼╓](?=${LETTER})|${between('÷─')}`,
    },
  ],
};

/** Finds the lines of text with garbled characters. */
export function garbledFinder(encoding: TextEncoding): (text: string) => { line: number; value: string }[] {
  const garblings = [...IN_EVERY_FILE, ...(IN_ENCODING[encoding] ?? [])];
  const signs = garblings.flatMap((garbling) => garbling.signs);
  const pattern = new RegExp(garblings.map((garbling) => garbling.pattern).join('|'), 'y');
  const isGarbledAt = (text: string, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  /** Place of the first garbled character by some sign; -1 when there is none. */
  const find = (text: string): number => {
    for (const sign of signs) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (isGarbledAt(text, at)) return at;
    }
    return -1;
  };
  return (text) => {
    if (find(text) < 0) return [];
    const found: { line: number; value: string }[] = [];
    text.split('\n').forEach((content, line) => {
      const at = find(content);
      if (at >= 0) found.push({ line, value: wordsAt(content, at) });
    });
    return found;
  };
}

/** The garbled words with what stands beside them in the cell; no digits, as those may be part of a personal identity number. */
function wordsAt(content: string, at: number): string {
  const before = content
    .slice(Math.max(0, at - 12), at)
    .split(/[\d;,\t"]/)
    .at(-1)!;
  const after = content.slice(at, at + 12).split(/[\d;,\t"]/)[0]!;
  return (before + after).trim();
}
