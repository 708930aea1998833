import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Columns, type ColumnsFault, columnsOf } from './columns.ts';
import type { TabularKind } from './kinds.ts';

/** Reports put a title and a date above the header row; further down than this no header is looked for. */
export const MOST_LINES_ABOVE = 10;

export type HeaderRow = { line: number; fields: readonly string[] };
export type FoundHeader = { line: number; columns: Columns };
export type HeaderFault = ColumnsFault & { line: number; headings: readonly string[] };

/**
 * The header among the first rows with content: the first that makes a known kind of file. When none does, the fault is
 * the one of the row that came closest.
 */
export function findHeader(
  rows: readonly HeaderRow[],
  wanted: { kind?: TabularKind | undefined; profile?: string | undefined },
): Result<FoundHeader, HeaderFault> {
  let closest: HeaderFault | undefined;
  for (const { line, fields } of rows.slice(0, MOST_LINES_ABOVE)) {
    const headings = withoutEmptyTail(fields);
    const columns = columnsOf(headings, wanted);
    if (columns.ok) return ok({ line, columns: { ...columns.value, headerLine: line } });
    const fault = { ...columns.error, line, headings };
    if (!closest || (closest.code === 'headers-unknown' && fault.code !== 'headers-unknown')) closest = fault;
  }
  return fail(closest ?? { code: 'headers-unknown', line: 1, headings: [] });
}

function withoutEmptyTail(fields: readonly string[]): string[] {
  let length = fields.length;
  while (length > 0 && fields[length - 1] === '') length--;
  return fields.slice(0, length);
}
