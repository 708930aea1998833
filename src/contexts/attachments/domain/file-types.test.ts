import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HTML, MACROS, sampleFiles } from '../../../../test/builders/sample-files.ts';
import { cleanFileName, dispositionOf } from './file-name.ts';
import { contentFault, FILE_TYPES, type FileType, typeOfName } from './file-types.ts';

const types = Object.keys(FILE_TYPES) as FileType[];

describe('the kinds of attachments', () => {
  it.each(types)('know %s by its bytes and its ending', (type) => {
    expect(typeOfName(`Avtal.${type.toUpperCase()}`)).toBe(type);
    expect(contentFault(type, sampleFiles[type]!)).toBeUndefined();
  });

  it.each(types)('take no web page for %s', (type) => {
    expect(contentFault(type, HTML)).toMatch(/other-content|markup/);
  });

  it.each(types.filter((type) => !['txt', 'csv'].includes(type)))('take none of the others for %s', (type) => {
    const taken = types.filter((other) => other !== type && contentFault(type, sampleFiles[other]!) === undefined);
    expect(taken).toEqual([]);
  });

  it.each(['page.html', 'a.svg', 'a.exe', 'a.docm', 'a', 'pdf', 'a.pdf.js', 'a.constructor', 'a.toString'])(
    'have no place for %s',
    (name) => expect(typeOfName(name)).toBeUndefined(),
  );

  it('refuse macros, drawings in text, and text with zeros in it', () => {
    expect(contentFault('docx', MACROS)).toBe('macros');
    expect(contentFault('txt', Buffer.from('hej\n< SVG onload=x>'))).toBe('markup');
    expect(contentFault('csv', Buffer.from('a;b\u0000'))).toBe('other-content');
    expect(contentFault('txt', Buffer.alloc(0))).toBe('other-content');
  });
});

describe('the name of an attachment', () => {
  it.each([
    ['../../etc/Avtal 2026.pdf', 'Avtal 2026.pdf'],
    ['C:\\mapp\\Bilaga å.txt', 'Bilaga å.txt'],
    ['avtal\u202Efdp.exe', 'avtalfdp.exe'],
    [' \u0000a.pdf ', 'a.pdf'],
    ['a\ud800.pdf', 'a.pdf'],
    ['..', undefined],
    ['', undefined],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  it('is shortened before its ending', () => {
    const name = cleanFileName(`${'a'.repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name?.endsWith('.pdf')).toBe(true);
  });

  it('is sent so that no name can end its header or say that the file may be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = cleanFileName(given);
        if (name === undefined) return;
        expect(dispositionOf(name)).toMatch(/^attachment; filename="[\w. -]*"; filename\*=UTF-8''[\w.~!%-]*$/);
      }),
    );
    expect(dispositionOf("Örnäs 'a'.pdf")).toBe(
      `attachment; filename="_rn_s _a_.pdf"; filename*=UTF-8''%C3%96rn%C3%A4s%20%27a%27.pdf`,
    );
  });
});
