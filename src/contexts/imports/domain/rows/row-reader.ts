import type { Columns } from '../columns.ts';
import type { DateRange, RowHandlers, RowReader, SourceRow } from '../row-types.ts';
import { engagementReader } from './read-engagement.ts';
import { ledgerReader } from './read-ledger.ts';
import { seriesReader } from './read-series.ts';
import { staffReader } from './read-staff.ts';

/** The reader for the kind of rows that the columns say the file has. */
export function rowReader(columns: Columns, range: DateRange, handlers: RowHandlers<SourceRow>): RowReader {
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
