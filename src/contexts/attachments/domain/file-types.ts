/** The kinds of files that may be attached, with what they are sent as. Nothing that a browser or an office program would run. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
} as const;

export type FileType = keyof typeof FILE_TYPES;

/** Endings that are offered in the file dialog. */
export const ENDINGS: readonly string[] = [...Object.keys(FILE_TYPES), 'jpg'].map((type) => `.${type}`);

/** The type that the name's ending says; undefined when it is none of ours. */
export function typeOfName(fileName: string): FileType | undefined {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === 'jpg') return 'jpeg';
  return ending !== undefined && Object.hasOwn(FILE_TYPES, ending) ? (ending as FileType) : undefined;
}

export type ContentFault = 'other-content' | 'macros' | 'markup';

/** What speaks against the bytes being what the ending says; undefined when they are. */
export function contentFault(type: FileType, bytes: Uint8Array): ContentFault | undefined {
  return CHECKS[type](bytes);
}

const unless = (holds: boolean): ContentFault | undefined => (holds ? undefined : 'other-content');
const startsWith =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    unless(signature.every((byte, index) => bytes[index] === byte));

const CHECKS: Record<FileType, (bytes: Uint8Array) => ContentFault | undefined> = {
  pdf: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  png: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpeg: startsWith(0xff, 0xd8, 0xff),
  docx: officeFile('word/'),
  xlsx: officeFile('xl/'),
  pptx: officeFile('ppt/'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  msg: outlookFile,
  txt: textFile,
  csv: textFile,
  eml: mailFile,
};

const ZIP = startsWith(0x50, 0x4b, 0x03, 0x04);

/** Names of the parts stand unpacked in a ZIP file, so that the kind is told without opening it. */
function officeFile(folder: string) {
  return (bytes: Uint8Array): ContentFault | undefined => {
    const fault = ZIP(bytes);
    if (fault) return fault;
    if (contains(bytes, 'vbaProject.bin')) return 'macros';
    return unless(contains(bytes, '[Content_Types].xml') && contains(bytes, folder));
  };
}

/** OpenDocument says its kind in a first part that is never packed. */
function openDocument(kind: string) {
  const start = `mimetypeapplication/vnd.oasis.opendocument.${kind}`;
  return (bytes: Uint8Array) => ZIP(bytes) ?? unless(latin(bytes.subarray(30, 30 + start.length)) === start);
}

/** A compound file with Outlook's own stream in it; Word and Excel files of the old kind have the same first bytes. */
function outlookFile(bytes: Uint8Array): ContentFault | undefined {
  const compound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)(bytes);
  return compound ?? unless(contains(bytes, '__properties_version1.0'.split('').join('\u0000')));
}

const MARKUP = /<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|img|style|\?xml)\b|<\?xml/i;

function textFile(bytes: Uint8Array): ContentFault | undefined {
  if (bytes.includes(0) || bytes.length === 0) return 'other-content';
  return MARKUP.test(latin(bytes.subarray(0, 65_536))) ? 'markup' : undefined;
}

/** A mail begins with a header field. What stands in its body is downloaded and never shown by us. */
function mailFile(bytes: Uint8Array): ContentFault | undefined {
  const lines = latin(bytes.subarray(0, 8_192)).split(/\r?\n/);
  return unless(
    /^[A-Za-z][A-Za-z0-9-]*:\s?\S/.test(lines[0] ?? '') && lines.some((line) => /^(from|date|subject):/i.test(line)),
  );
}

/** Each byte as one character: for looking for ASCII in anything. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');

function contains(bytes: Uint8Array, wanted: string): boolean {
  const first = wanted.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted.charCodeAt(length)) length++;
    if (length === wanted.length) return true;
  }
  return false;
}
