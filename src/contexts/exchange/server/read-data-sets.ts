import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { packageRoot } from '../../../platform/files/package-root.ts';
import type { PublishedFigure, PublishedRow, UnreadRow } from '../domain/published-figure.ts';
import { readPublishedRow } from '../domain/read-published-row.ts';

const FILES = ['national-hyrpersonal.csv', 'region-hyrpersonal.csv'] as const;

export type DataSets = { figures: PublishedFigure[]; unread: UnreadRow[] };

/** The published figures that come with the project, and the rows of them that cannot be counted with. */
export async function readDataSets(): Promise<DataSets> {
  const rows = (await Promise.all(FILES.map(readRows))).flat();
  const sets: DataSets = { figures: [], unread: [] };
  for (const row of rows) {
    const read = readPublishedRow(row);
    if (read.ok) sets.figures.push(read.value);
    else sets.unread.push(read.error);
  }
  return sets;
}

async function readRows(fileName: string): Promise<PublishedRow[]> {
  const text = await readFile(path.join(packageRoot(), 'datasets', fileName), 'utf8');
  const records = parse(text, { columns: true, info: true }) as unknown as {
    record: Record<string, string>;
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => ({ cells: record, file: `datasets/${fileName}`, line: info.lines }));
}
