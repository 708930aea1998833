import { parseXml } from './parse-xml.ts';
import type { ZipFile } from './zip-file.ts';

/** What the parts of a workbook beside its sheets say. */
export type Workbook = {
  sheets: readonly { name: string; path: string }[];
  strings: readonly string[];
  /** By cell style: true when numbers of that style are dates. */
  dateStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
};

const MOST_BYTES = 1 << 30;
const FOLDER = 'xl/';

/** Reads them; undefined when the archive is no workbook. @throws Error when a part is damaged. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook | undefined> {
  if (!zip.names.includes('xl/workbook.xml')) return undefined;
  const targets = await readTargets(zip);
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  await parse(zip, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
  });
  const sheets = listed
    .map(({ name, id }, index) => ({ name, path: targets.get(id) ?? `${FOLDER}worksheets/sheet${index + 1}.xml` }))
    .filter(({ path }) => zip.names.includes(path) && path.includes('worksheet'));
  return { sheets, strings: await readStrings(zip), dateStyles: await readDateStyles(zip), from1904 };
}

async function parse(
  zip: ZipFile,
  path: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (zip.names.includes(path)) await parseXml(zip.stream(path), { open }, MOST_BYTES);
}

async function readTargets(zip: ZipFile): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await parse(zip, 'xl/_rels/workbook.xml.rels', (name, attributes) => {
    const target = attributes['Target'] ?? '';
    if (name === 'Relationship')
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : FOLDER + target);
  });
  return targets;
}

/** Shared strings; rich text is joined, phonetic hints (`rPh`) left out. */
async function readStrings(zip: ZipFile): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.names.includes('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  const open = (name: string) => {
    if (name === 'si') current = '';
    else if (name === 'rPh') phonetic = true;
    else if (name === 't') inText = !phonetic;
  };
  const text = (part: string) => {
    if (inText) current += part;
  };
  const close = (name: string) => {
    if (name === 'si') strings.push(unescapeCharacters(current));
    else if (name === 'rPh') phonetic = false;
    else if (name === 't') inText = false;
  };
  await parseXml(zip.stream('xl/sharedStrings.xml'), { open, text, close }, MOST_BYTES);
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. Source: ECMA-376 part 1, 22.4.2.4. */
export const unescapeCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readDateStyles(zip: ZipFile): Promise<boolean[]> {
  const dateFormats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await parse(zip, 'xl/styles.xml', (name, attributes) => {
    if (name === 'numFmt')
      dateFormats.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
    else if (name === 'cellXfs') inCellFormats = true;
    else if (name === 'cellStyles') inCellFormats = false;
    else if (name === 'xf' && inCellFormats) {
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(dateFormats.get(id) ?? isBuiltInDateFormat(id));
    }
  });
  return styles;
}

/** Source: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in East Asian locales. */
const isBuiltInDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format with year or day, or with months that are not minutes beside hours or seconds. */
export function isDateFormat(code: string): boolean {
  const bare = code.toLowerCase().replaceAll(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_./g, '');
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs0#]/.test(bare));
}
