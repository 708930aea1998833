import { toEpochDay } from '../../../../kernel/plain-date.ts';
import type { Columns } from '../columns.ts';
import { plainDecimal } from '../decimal.ts';
import type { DateRange, EngagementRow, ExtraColumns, RowHandlers, RowReader } from '../row-types.ts';
import { countIn, countOr } from './read-staff.ts';
import { repeatedRows } from './repeated-rows.ts';
import { rowContext } from './row-context.ts';

const SUM_ROW = {
  key: 'from',
  own: ['reference', 'to', 'agreement', 'dispensation'],
  about: ['from', 'unit', 'staffCategory', 'supplier'],
};

/**
 * Reads booked periods of agency consultants. Hours are the primary figure: where a row gives hours and weeks, the weeks
 * stay as an extra column. The same reference twice is a contradiction.
 */
export function engagementReader(columns: Columns, range: DateRange, handlers: RowHandlers<EngagementRow>): RowReader {
  const amountOf = (get: (field: string) => string) => countOr(get('hours') || get('weeks'), 0);
  const context = rowContext({ columns, range, handlers, sumRow: SUM_ROW, amountOf });
  const repeated = repeatedRows(context);
  const required = (field: string): string => {
    const value = context.get(field);
    if (value === '') context.fault('field-missing', field);
    return value;
  };
  return {
    readRow(line, fields, suspects, cellIssues) {
      if (!context.start(line, fields, suspects, cellIssues)) return;
      const reference = required('reference');
      const unitText = required('unit');
      const staffCategoryText = required('staffCategory');
      const supplier = required('supplier');
      const fromDate = context.date('from');
      const toDate = context.date('to');
      const hours = countIn(context, 'hours');
      const weeks = countIn(context, 'weeks');
      const onCallHours = countIn(context, 'onCallHours');
      if (context.get('hours') === '' && context.get('weeks') === '') context.fault('hours-or-weeks-missing');
      if (reference !== '') repeated(line, [reference]);
      if (fromDate === undefined || toDate === undefined) return;
      const days = toEpochDay(toDate) - toEpochDay(fromDate) + 1;
      if (days < 1) context.fault('from-after-to', 'to', { values: { from: fromDate } });
      else if ((hours ?? 0) > 24 * days) context.fault('hours-exceed-days', 'hours', { values: { days } });
      else if ((onCallHours ?? 0) > 24 * days) context.fault('hours-exceed-days', 'onCallHours', { values: { days } });
      if (context.faulty()) return;
      handlers.onRow({
        line,
        reference,
        unitText,
        staffCategoryText,
        fromDate,
        toDate,
        hours,
        weeks: hours === null ? weeks : null,
        onCallHours,
        supplier,
        agreement: context.get('agreement') || null,
        dispensation: context.get('dispensation') || null,
        extra: withWeeks(context.extra(), columns, hours === null ? '' : context.get('weeks')),
      });
    },
    finish: () => context.finish(),
  };
}

function withWeeks(extra: ExtraColumns, columns: Columns, weeksText: string): ExtraColumns {
  const index = columns.indexOf['weeks'];
  if (index === undefined || weeksText === '') return extra;
  return { ...extra, [columns.headings[index]!]: plainDecimal(weeksText) ?? weeksText };
}
