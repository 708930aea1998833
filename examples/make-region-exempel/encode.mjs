/** Letters outside ASCII that the example files use, by encoding. Any other letter is an error, not a question mark. */
const CODES = {
  cp437: { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82 },
  'windows-1252': { å: 0xe5, ä: 0xe4, ö: 0xf6, Å: 0xc5, Ä: 0xc4, Ö: 0xd6, é: 0xe9, '–': 0x96 },
};

/**
 * @param {string} text
 * @param {'utf8' | 'utf8-bom' | 'cp437' | 'windows-1252'} encoding
 */
export function encode(text, encoding) {
  if (encoding === 'utf8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  const codes = CODES[encoding];
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 128 ? code : codes[text[at]];
    if (byte === undefined) throw new Error(`no ${encoding} code for ${text[at]}`);
    bytes[at] = byte;
  }
  return bytes;
}
