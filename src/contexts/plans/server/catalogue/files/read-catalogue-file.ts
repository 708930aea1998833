import path from 'node:path';
import { type Problem, Refusal } from '../../../../../kernel/refusal.ts';
import type { FileRow } from '../../../domain/catalogue/columns.ts';
import { readYamlRows } from '../../../domain/catalogue/yaml-file.ts';
import { readCsvTable } from './read-csv-table.ts';
import { rowsOfTable } from './rows-of-table.ts';
import { readXlsxTable } from './read-xlsx-table.ts';

/** What a catalogue file holds: its rows, and the faults in its form. */
export type CatalogueFile = { fileName: string; rows: FileRow[]; problems: Problem[] };

/** A catalogue of sixty actions is a tenth of a megabyte. */
export const MOST_MEGABYTES = 5;

/**
 * Reads CSV, XLSX or YAML, by the file's ending; a workbook also by its first bytes.
 * @throws Refusal `catalogue-file-kind`, `catalogue-file-large`, `catalogue-file-broken`.
 */
export async function readCatalogueFile(name: string, bytes: Uint8Array): Promise<CatalogueFile> {
  const fileName = path.basename(name);
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024)
    throw new Refusal('catalogue-file-large', { file: fileName, megabytes: MOST_MEGABYTES }, { httpStatus: 413 });
  const ending = path.extname(fileName).toLowerCase();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const table = await readXlsxTable(bytes).catch(() => {
      throw new Refusal('catalogue-file-broken', { file: fileName });
    });
    return { fileName, ...rowsOfTable(table, true) };
  }
  if (ending === '.xlsx') throw new Refusal('catalogue-file-broken', { file: fileName });
  if (ending === '.yaml' || ending === '.yml') return { fileName, ...readYamlRows(textOf(bytes)) };
  if (ending !== '.csv' && ending !== '.txt') throw new Refusal('catalogue-file-kind', { file: fileName });
  const { table, problems } = readCsvTable(textOf(bytes));
  return problems.length > 0 ? { fileName, rows: [], problems } : { fileName, ...rowsOfTable(table, false) };
}

/** UTF-8, UTF-16 with its mark, else Windows-1252, which spreadsheets write. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
