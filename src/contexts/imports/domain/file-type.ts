/** What a file is, by its first bytes. `text` may still be any kind of text. */
export type FileType = 'text' | 'workbook' | 'old-workbook' | 'pdf' | 'binary' | 'empty';

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

export function fileTypeOf(head: Uint8Array): FileType {
  if (head.length === 0) return 'empty';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook';
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const utf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  return !utf16 && hasControlCharacters(head) ? 'binary' : 'text';
}

/** Control characters that no text file has: all but tab, line breaks, form feed and the end mark of DOS files. */
function hasControlCharacters(head: Uint8Array): boolean {
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) return true;
  }
  return false;
}

/** Text that is not a table: what it is, by how it begins; undefined when it may be a table. */
export type TextDisguise = 'html' | 'invoice' | 'xml' | 'rtf';

export function disguiseOf(head: string): TextDisguise | undefined {
  const start = head.slice(0, 4096).trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (!start.startsWith('<')) return undefined;
  if (/<(?:\w+:)?(?:Invoice|CreditNote)[\s>]/.test(start)) return 'invoice';
  if (
    /^<(?:!doctype\s+html|html|head|body|table|meta|style|div|!--)/i.test(start) ||
    /<(?:html|table)[\s>]/i.test(start)
  ) {
    return 'html';
  }
  return 'xml';
}
