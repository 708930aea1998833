import type { Columns } from '../columns.ts';
import type { DateRange, RowHandlers, RowReader, SourceRow } from '../row-types.ts';
import { engagementReader } from './read-engagement.ts';
import { ledgerReader } from './read-ledger.ts';
import { seriesReader } from './read-series.ts';
import { staffReader } from './read-staff.ts';

/**
 * The reader for the kind of rows that the columns say the file has. A row that became nothing, neither row nor skipped row
 * nor issue, would be lost without a word: that is a fault of ours, and stops the import.
 */
export function rowReader(columns: Columns, range: DateRange, handlers: RowHandlers<SourceRow>): RowReader {
  let told = 0;
  const reader = readerOf(columns, range, {
    onRow(row) {
      told++;
      handlers.onRow(row);
    },
    onIssue(issue) {
      told++;
      handlers.onIssue(issue);
    },
    onSkip(skipped) {
      told++;
      handlers.onSkip(skipped);
    },
  });
  return {
    readRow(line, fields, suspects, cellIssues) {
      told = 0;
      reader.readRow(line, fields, suspects, cellIssues);
      if (told === 0) throw new Error(`line ${line} was read and became neither a row nor an issue`);
    },
    finish: () => reader.finish(),
  };
}

function readerOf(columns: Columns, range: DateRange, handlers: RowHandlers<SourceRow>): RowReader {
  switch (columns.kind) {
    case 'ledger':
      return ledgerReader(columns, range, handlers);
    case 'staff':
      return staffReader(columns, range, handlers);
    case 'engagements':
      return engagementReader(columns, range, handlers);
    case 'series':
      return seriesReader(columns, range, handlers);
  }
}
