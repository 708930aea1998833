import { cellChecks } from '../cell-checks.ts';
import type { Columns } from '../columns.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { DateRange, ExtraColumns, IssueHandlers, RowIssue } from '../row-types.ts';
import { contentOf, isSumRow, type SumRowColumns } from '../sum-row.ts';
import { readDate } from '../dates.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** What the readers of all four kinds share: one row at a time, its fields by name, its issues counted. */
export type RowContext = {
  /** Starts a row: tells the faults that concern every column. Returns false when the row is not to be read further. */
  start(line: number, fields: readonly string[], suspects: number, cellIssues?: readonly RowIssue[]): boolean;
  /** Starts a row that is known to be no sum row. */
  resume(line: number, fields: readonly string[], suspects: number): void;
  /** Content of a field, empty when the file has no such column. */
  get(field: string): string;
  /** Tells what is wrong with a field of this row. */
  fault(code: string, field?: string, more?: Partial<RowIssue>): void;
  /** True when something is wrong with this row. */
  faulty(): boolean;
  /** The field's date; tells what is wrong with it, `date-missing` when it is empty. */
  date(field: string): PlainDate | undefined;
  extra(): ExtraColumns;
  finish(): void;
};

type Options = {
  columns: Columns;
  range: DateRange;
  handlers: IssueHandlers;
  /** Fields by which a sum row is known, as in `SumRowColumns`. */
  sumRow: { key: string; own: readonly string[]; about: readonly string[] };
  serialField?: string;
  /** What a skipped row would have added to the sum. */
  amountOf(get: (field: string) => string): number;
};

export function rowContext({ columns, range, handlers, sumRow, serialField, amountOf }: Options): RowContext {
  const { indexOf, headings, headerLine } = columns;
  const serialColumn = serialField === undefined ? -1 : (indexOf[serialField] ?? -1);
  /** Columns of this row that have been told to hold a formula. */
  const formulas = new Set<string | undefined>();
  const tell = (issue: RowIssue) => {
    if (issue.code === 'formula-cell') formulas.add(issue.column);
    handlers.onIssue(issue);
  };
  const checks = cellChecks({ headings, serialColumn, onIssue: tell });
  checks.headings(headerLine);
  const sumRowColumns = sumRowColumnsOf(columns, sumRow);
  let row: readonly string[] = [];
  let rowLine = 0;
  let faults = 0;
  const get = (field: string): string => {
    const index = indexOf[field];
    return index === undefined ? '' : (row[index] ?? '');
  };
  const fault: RowContext['fault'] = (code, field, more) => {
    faults++;
    const index = field === undefined ? undefined : indexOf[field];
    // Told as a formula: that it is no amount or date either would only hide what to do.
    if (index !== undefined && formulas.has(headings[index])) return;
    const place = index === undefined ? {} : { column: headings[index]!, value: shownValue(row[index] ?? '') };
    handlers.onIssue({ line: rowLine, code, ...place, ...more });
  };
  const open = (line: number, fields: readonly string[]) => {
    row = fields;
    rowLine = line;
    faults = 0;
    if (formulas.size > 0) formulas.clear();
  };
  return {
    resume(line, fields, suspects) {
      open(line, fields);
      if (suspects === 0) return;
      if (checks.personalNumbers(line, fields, suspects)) faults++;
      if (checks.formulas(line, fields, suspects)) faults++;
    },
    start(line, fields, suspects, cellIssues) {
      open(line, fields);
      if (suspects !== 0 && checks.personalNumbers(line, fields, suspects)) faults++;
      if (isSumRow(fields, sumRowColumns)) {
        if (faults === 0)
          handlers.onSkip({ line, reason: 'sum-row', amount: amountOf(get), content: contentOf(fields) });
        return false;
      }
      if (suspects !== 0 && checks.formulas(line, fields, suspects)) faults++;
      for (const issue of cellIssues ?? []) {
        faults++;
        tell(issue);
      }
      return true;
    },
    get,
    fault,
    faulty: () => faults > 0,
    date(field) {
      const date = readDate(get(field));
      const code = dateFault(get(field), date, range);
      if (code === undefined) return date;
      fault(code, field, code === 'date-out-of-range' ? { values: { ...range } } : undefined);
      return undefined;
    },
    extra: () => extraOf(row, columns),
    finish: () => checks.finish(),
  };
}

function sumRowColumnsOf({ indexOf }: Columns, { key, own, about }: Options['sumRow']): SumRowColumns {
  const at = (field: string): number => indexOf[field] ?? -1;
  return { key: at(key), own: own.map(at), about: about.map(at) };
}

function extraOf(row: readonly string[], { extra, headings }: Columns): ExtraColumns {
  let kept: Record<string, string> | null = null;
  for (const index of extra) {
    const value = row[index];
    if (value) (kept ??= {})[headings[index]!] = value;
  }
  return kept;
}

function dateFault(text: string, date: PlainDate | undefined, range: DateRange) {
  if (text === '') return 'date-missing';
  if (!date) return 'date-not-a-date';
  return date < range.earliest || date > range.latest ? 'date-out-of-range' : undefined;
}
