/** The least bytes by which each kind of attachment is known. */
const text = (content: string) => Buffer.from(content, 'latin1');
const zip = (...parts: string[]) => text(`PK\u0003\u0004${'\u0000'.repeat(26)}${parts.join('\u0000')}`);

export const sampleFiles: Readonly<Record<string, Buffer>> = {
  pdf: text('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'),
  docx: zip('[Content_Types].xml', 'word/document.xml'),
  xlsx: zip('[Content_Types].xml', 'xl/workbook.xml'),
  pptx: zip('[Content_Types].xml', 'ppt/presentation.xml'),
  odt: zip('mimetypeapplication/vnd.oasis.opendocument.text'),
  ods: zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
  png: text('\u0089PNG\r\n\u001a\n\u0000\u0000'),
  jpeg: text('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'),
  txt: Buffer.from('Anteckning från mötet: a < b och c > d.', 'utf8'),
  csv: Buffer.from('datum;belopp\n2026-01-01;10,00\n', 'utf8'),
  eml: text('Received: from mail\r\nFrom: inkop@example.org\r\nSubject: Avtal\r\n\r\n<html>text</html>'),
  msg: text(
    `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1....${'__properties_version1.0'.split('').join('\u0000')}\u0000`,
  ),
};

export const HTML = text('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
export const MACROS = zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin');
