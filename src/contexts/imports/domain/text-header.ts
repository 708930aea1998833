import { ok, type Result } from '../../../kernel/result.ts';
import { delimitedTextReader } from './delimited-text.ts';
import { findHeader, type FoundHeader, type HeaderFault, type HeaderRow, MOST_LINES_ABOVE } from './find-header.ts';
import type { TabularKind } from './kinds.ts';

const DELIMITERS = [';', '\t', ','] as const;

/**
 * The header of delimited text, and with it the delimiter: the one by which some first row makes a known kind of file. When
 * none does, the fault is told for the delimiter that makes most fields of the rows.
 */
export function findTextHeader(
  head: string,
  wanted: { kind?: TabularKind | undefined; profile?: string | undefined },
): Result<FoundHeader & { delimiter: string }, HeaderFault> {
  const tries = DELIMITERS.map((delimiter) => {
    const rows = firstRows(head, delimiter);
    const width = Math.max(0, ...rows.map((row) => row.fields.length));
    return { delimiter, width, found: findHeader(rows, wanted) };
  });
  for (const { delimiter, found } of tries) if (found.ok) return ok({ ...found.value, delimiter });
  const widest = tries.reduce((best, next) => (next.width > best.width ? next : best));
  return widest.found as Result<never, HeaderFault>;
}

function firstRows(head: string, delimiter: string): HeaderRow[] {
  const rows: HeaderRow[] = [];
  const reader = delimitedTextReader({
    delimiter,
    onRecord: (line, fields) => {
      if (rows.length < MOST_LINES_ABOVE) rows.push({ line, fields: [...fields] });
    },
    // Faults are told when the rows are read; here only the header is looked for.
    onIssue: () => undefined,
  });
  reader.push(head);
  reader.end();
  return rows;
}
