import type { FileHandle } from 'node:fs/promises';
import { Refusal } from '../../../../kernel/refusal.ts';
import { delimitedTextReader } from '../../domain/delimited-text.ts';
import type { TextEncoding } from '../../domain/encoding.ts';
import { disguiseOf } from '../../domain/file-type.ts';
import { rowReader } from '../../domain/rows/row-reader.ts';
import { isSieText, readSieHead, sieTypeFault } from '../../domain/sie/sie-head.ts';
import { sieReader } from '../../domain/sie/sie-reader.ts';
import { TRANSACTION_COLUMNS } from '../../domain/sie/sie-transaction.ts';
import { findTextHeader } from '../../domain/text-header.ts';
import { type DecodedLines, lineDecoder } from './decode-lines.ts';
import { headerRefusal } from './header-refusal.ts';
import { type Opening, wantedTable } from './opening.ts';
import type { Source } from './source.ts';
import { textEncodingOf } from './text-encoding-of.ts';
import { streamText, type TextFile } from './text-source.ts';

const DISGUISES = {
  html: 'file-html',
  invoice: 'invoice-import-unavailable',
  xml: 'file-xml',
  rtf: 'file-rtf',
} as const;

/** Opens a text file: SIE, or a table with a header. @throws Refusal */
export async function openTextSource(opening: Opening, handle: FileHandle): Promise<Source> {
  const { head, fileName, file, hash } = opening;
  const isSie = isSieText(
    head
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .replaceAll('\u0000', ''),
  );
  const encoding = await textEncodingOf(handle, head, isSie);
  const lineBreak = head.includes(13) && !head.includes(10) ? 13 : 10;
  const decoded = decodedHead(opening, encoding, lineBreak);
  const { text } = decoded;
  const disguise = disguiseOf(text);
  if (disguise) throw new Refusal(DISGUISES[disguise], { file: fileName });
  if (text.trim() === '') throw new Refusal('file-empty', { file: fileName });
  const textFile = { file, fileName, encoding, lineBreak, hash };
  return isSie ? sieSource(opening, text, textFile) : tableSource(opening, decoded, textFile);
}

/** The first lines as text; of a longer file only whole lines. */
function decodedHead({ head, byteSize }: Opening, encoding: TextEncoding, lineBreak: number): DecodedLines {
  const cut = head.length < byteSize ? head.lastIndexOf(lineBreak) + 1 || head.length : head.length;
  const { text, faults } = lineDecoder(encoding, lineBreak).lines(head.subarray(0, cut));
  return { text: text.replace(/^\ufeff/, ''), faults };
}

function sieSource(opening: Opening, head: string, textFile: TextFile): Source {
  const { fileName, kind, profile, byteSize, range, hash } = opening;
  if (kind !== undefined && kind !== 'sie')
    throw new Refusal('kind-mismatch', { file: fileName, asked: kind, found: 'sie' });
  if (profile !== undefined && profile !== 'sie')
    throw new Refusal('profile-mismatch', { file: fileName, profile, found: 'sie' });
  const sieHead = readSieHead(head);
  const fault = sieTypeFault(sieHead);
  if (fault) throw new Refusal(fault, { file: fileName, type: sieHead.type ?? '–' });
  return {
    path: textFile.file,
    fileName,
    kind: 'sie',
    profile: 'sie',
    encoding: textFile.encoding,
    delimiter: null,
    columns: TRANSACTION_COLUMNS,
    byteSize,
    read: (handlers) => streamText(textFile, sieReader(range, handlers), handlers),
    contentHash: () => hash.value(),
  };
}

function tableSource(opening: Opening, head: DecodedLines, textFile: TextFile): Source {
  const { fileName, byteSize, range, hash } = opening;
  const found = findTextHeader(head.text, wantedTable(opening, 'text'));
  if (!found.ok) throw characterRefusal(fileName, head.faults) ?? headerRefusal(fileName, found.error);
  const { columns, delimiter, line } = found.value;
  return {
    path: textFile.file,
    fileName,
    kind: columns.kind,
    profile: columns.profile.key,
    encoding: textFile.encoding,
    delimiter,
    columns: columns.headings,
    byteSize,
    async read(handlers) {
      const rows = rowReader(columns, range, handlers);
      const splitter = delimitedTextReader({
        delimiter,
        fieldCount: columns.headings.length,
        skipThroughLine: line,
        onRecord: (recordLine, fields, suspects) => rows.readRow(recordLine, fields, suspects),
        onIssue: (issue) => handlers.onIssue(issue),
      });
      await streamText(textFile, splitter, handlers);
      rows.finish();
    },
    contentHash: () => hash.value(),
  };
}

/** Headings that no file has because their characters are faulty: the lines that are, as far as the head goes. */
function characterRefusal(file: string, faults: DecodedLines['faults']): Refusal | undefined {
  if (faults.length === 0) return undefined;
  const code = faults.some((fault) => fault.code === 'null-character') ? 'file-binary' : 'file-wrong-encoding';
  return new Refusal(code, { file }, { problems: faults.map((fault) => ({ ...fault, file, line: fault.line + 1 })) });
}
