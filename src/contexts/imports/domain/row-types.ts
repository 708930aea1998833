import type { Month } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What a file holds. `invoice` is recognised, so that it can be refused with a sentence of its own. */
export type SourceKind = 'sie' | 'ledger' | 'staff' | 'engagements' | 'series' | 'invoice';

/** Columns that no rule knows, kept with the row by their heading; null when there are none with content. */
export type ExtraColumns = Record<string, string> | null;

/** One faulty row (felrad). `value` is as written, except personal identity numbers, which are masked. */
export type RowIssue = {
  line: number;
  column?: string;
  value?: string;
  code: string;
  otherLine?: number;
  values?: Record<string, string | number>;
};

/** A row that was read and is not to be stored. `amount`: whole öre, full-time equivalents, hours or the value, by kind. */
export type SkippedRow = { line: number; reason: string; amount: number; content: string };

/** One booked row (kontering). `date` is the first of the month when the file gives months. Costs are positive. */
export type LedgerRow = {
  line: number;
  date: PlainDate;
  account: string;
  /** Empty when the row has none. */
  costCentre: string;
  amountOre: number;
  voucher: string | null;
  supplier: string | null;
  supplierNumber: string | null;
  text: string | null;
  /** Plain decimal text with a point, so that no digit is lost. */
  quantity: string | null;
  extra: ExtraColumns;
};

/** Own staff of a unit and staff category in a month; both as written. */
export type StaffRow = {
  line: number;
  month: Month;
  /** Empty when the file gives a cost centre. */
  unitText: string;
  costCentre: string | null;
  staffCategoryText: string;
  headcount: number | null;
  fte: number | null;
  vacantFte: number | null;
  joined: number | null;
  leftCount: number | null;
  retired: number | null;
  becameAgency: number | null;
  /** 0–1. */
  sickLeaveShare: number | null;
  overtimeHours: number | null;
  /** Persons per age band, `55_59` → 12; null when the file has no such columns. */
  ages: Record<string, number> | null;
  extra: ExtraColumns;
};

/** A booked period of an agency consultant at a unit (hyruppdrag). Either `hours` or `weeks` is given, never both. */
export type EngagementRow = {
  line: number;
  reference: string;
  unitText: string;
  staffCategoryText: string;
  fromDate: PlainDate;
  toDate: PlainDate;
  hours: number | null;
  weeks: number | null;
  onCallHours: number | null;
  supplier: string;
  agreement: string | null;
  dispensation: string | null;
  extra: ExtraColumns;
};

/** One value of a manually kept series. At least one of `value` and `target` is given; `5 %` is 0.05. */
export type SeriesRow = {
  line: number;
  indicator: string;
  unitText: string;
  /** A standard category's key when the word is known, else as written; `all` when the row says none. */
  staffCategory: string;
  periodText: string;
  firstMonth: Month;
  lastMonth: Month;
  value: number | null;
  target: number | null;
  comment: string | null;
  extra: ExtraColumns;
};

export type SourceRow = LedgerRow | StaffRow | EngagementRow | SeriesRow;

export type IssueHandlers = { onIssue(issue: RowIssue): void; onSkip(skipped: SkippedRow): void };
export type RowHandlers<Row> = IssueHandlers & { onRow(row: Row): void };

/** Dates that a row may have, both included. */
export type DateRange = { earliest: PlainDate; latest: PlainDate };

/**
 * Turns the fields of one row into a typed row, an issue or a skipped row.
 * `suspects`: bit `i % 32` is set when field `i` has ten digits or starts like a formula, so that the dearer checks must run.
 * `cellIssues`: faults the file format itself already told (formula and error cells of a workbook).
 */
export type RowReader = {
  readRow(line: number, fields: readonly string[], suspects: number, cellIssues?: readonly RowIssue[]): void;
  /** Tells what can only be judged when every row has been seen. */
  finish(): void;
};
