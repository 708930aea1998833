import { type FileHandle, open } from 'node:fs/promises';
import { Refusal } from '../../../../kernel/refusal.ts';
import { ALL_SUSPECT } from '../../domain/cell-checks.ts';
import type { Columns } from '../../domain/columns.ts';
import {
  findHeader,
  type FoundHeader,
  type HeaderFault,
  type HeaderRow,
  MOST_LINES_ABOVE,
} from '../../domain/find-header.ts';
import { garbledFinder } from '../../domain/garbled.ts';
import { rowReader } from '../../domain/rows/row-reader.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { RowIssue, RowReader } from '../../domain/row-types.ts';
import { hashFile } from './content-hash.ts';
import { headerRefusal } from './header-refusal.ts';
import { type Opening, wantedTable } from './opening.ts';
import type { ReadHandlers, Source } from './source.ts';
import { columnLetters } from './xlsx/cell-text.ts';
import { sheetRows, type SheetRow } from './xlsx/sheet-rows.ts';
import { readWorkbook, type Workbook } from './xlsx/workbook.ts';
import { openZip, type ZipFile } from './xlsx/zip-file.ts';

const findGarbled = garbledFinder('utf-8');

/** What a sheet may unpack to, so that a small file cannot fill the machine. */
const MOST_SHEET_BYTES = 8 * 1024 ** 3;

/** Opens an XLSX workbook at the first sheet whose headings make a known kind of file. @throws Refusal */
export async function openWorkbookSource(opening: Opening): Promise<Source> {
  const { fileName, byteSize } = opening;
  const { path, header } = await withWorkbook(opening, (zip, workbook) => findSheet(opening, zip, workbook));
  const { columns } = header;
  let contentHash = '';
  return {
    path: opening.file,
    fileName,
    kind: columns.kind,
    profile: columns.profile.key,
    encoding: 'xlsx',
    delimiter: null,
    columns: columns.headings,
    byteSize,
    async read(handlers) {
      contentHash = await hashFile(opening.file);
      await withWorkbook(opening, (zip, workbook) => readSheet(opening, zip, workbook, path, header, handlers));
      handlers.onProgress?.(byteSize);
    },
    contentHash() {
      if (contentHash === '') throw new Error(`the content hash of ${fileName} is known when it has been read`);
      return contentHash;
    },
  };
}

async function withWorkbook<T>(opening: Opening, use: (zip: ZipFile, workbook: Workbook) => Promise<T>): Promise<T> {
  const { file, fileName, byteSize } = opening;
  const handle: FileHandle = await open(file, 'r');
  try {
    const zip = await openZip(file, handle, byteSize);
    if (!zip) throw new Refusal('workbook-broken', { file: fileName });
    const workbook = await readWorkbook(zip).catch(broken(fileName));
    if (!workbook) throw new Refusal('workbook-unknown', { file: fileName });
    return await use(zip, workbook);
  } finally {
    await handle.close();
  }
}

/** What goes wrong while unpacking or parsing means that the file is damaged. */
const broken =
  (fileName: string) =>
  (cause: unknown): never => {
    throw new Refusal('workbook-broken', {
      file: fileName,
      reason: cause instanceof Error ? cause.message : String(cause),
    });
  };

async function findSheet(
  opening: Opening,
  zip: ZipFile,
  workbook: Workbook,
): Promise<{ path: string; header: FoundHeader }> {
  const wanted = wantedTable(opening, 'xlsx');
  let fault: HeaderFault | undefined;
  for (const { path } of workbook.sheets) {
    const rows = await firstRows(sheetRows(zip, path, workbook, MOST_SHEET_BYTES)).catch(broken(opening.fileName));
    const header = findHeader(rows, wanted);
    if (header.ok) return { path, header: header.value };
    if (rows.length > 0) fault ??= header.error;
  }
  if (!fault) throw new Refusal('file-empty', { file: opening.fileName });
  throw headerRefusal(opening.fileName, fault);
}

async function firstRows(batches: AsyncIterable<SheetRow[]>): Promise<HeaderRow[]> {
  const rows: HeaderRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch.filter(({ fields }) => fields.some((field) => field !== '')));
    if (rows.length >= MOST_LINES_ABOVE) break;
  }
  return rows.slice(0, MOST_LINES_ABOVE);
}

async function readSheet(
  opening: Opening,
  zip: ZipFile,
  workbook: Workbook,
  path: string,
  header: FoundHeader,
  handlers: ReadHandlers,
): Promise<void> {
  const reader = rowReader(header.columns, opening.range, handlers);
  const batches = sheetRows(zip, path, workbook, MOST_SHEET_BYTES)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const batch = await batches.next().catch(broken(opening.fileName));
      if (batch.done) break;
      handlers.signal?.throwIfAborted();
      for (const row of batch.value) if (row.line > header.line) readSheetRow(row, header.columns, reader, handlers);
      const draining = handlers.drain?.();
      if (draining) await draining;
    }
  } finally {
    await batches.return?.(undefined);
  }
  reader.finish();
}

/** Text that was garbled before it came into the workbook, say by opening a CSV in the wrong encoding. */
function garbledColumns({ fields, illegal }: SheetRow): number[] {
  // Looking at the row as a whole is several times faster than at each cell, and nearly always enough.
  if (findGarbled(fields.join('\n')).length === 0) return [];
  return [...fields.keys()].filter((column) => !illegal.includes(column) && findGarbled(fields[column]!).length > 0);
}

function readSheetRow(row: SheetRow, columns: Columns, reader: RowReader, handlers: ReadHandlers): void {
  const { line, fields } = row;
  const expected = columns.headings.length;
  if (fields.every((field) => field === '') && row.formulas.length === 0) return;
  if (fields.slice(expected).some((field) => field !== '')) {
    handlers.onIssue({ line, code: 'field-count', values: { found: fields.length, expected } });
    return;
  }
  fields.length = Math.min(fields.length, expected);
  while (fields.length < expected) fields.push('');
  const issueAt =
    (code: string) =>
    (column: number): RowIssue => ({
      line,
      column: columns.headings[column] ?? columnLetters(column),
      value: shownValue(fields[column] ?? ''),
      code,
      values: { cell: `${columnLetters(column)}${line}` },
    });
  const issues = [
    ...row.formulas.map(issueAt('formula-cell')),
    ...row.errors.map(issueAt('error-cell')),
    ...row.illegal.map(issueAt('illegal-character')),
    ...garbledColumns(row).map(issueAt('text-garbled')),
  ];
  reader.readRow(line, fields, ALL_SUSPECT, issues.length > 0 ? issues : undefined);
}
