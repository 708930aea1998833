import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../../../../../kernel/refusal.ts';
import type { TableLine } from './rows-of-table.ts';

type Parsed = { record: string[]; info: { lines: number } };

/** Lines of a CSV text with semicolon, comma or tab, whichever the headings have most of; cells trimmed. */
export function readCsvTable(text: string): { table: TableLine[]; problems: Problem[] } {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relaxColumnCount: true,
      trim: true,
    }) as unknown as Parsed[];
    // A cell may hold line breaks: the record begins on the line after the one before.
    const table = parsed.map(({ record }, index) => ({
      line: (parsed[index - 1]?.info.lines ?? 0) + 1,
      fields: record,
    }));
    return { table, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    return { table: [], problems: [{ code: 'catalogue-quote-unfit', line: lines ?? 1 }] };
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => head.split(sign).length;
  return [';', ',', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ';';
}
