import { ALL } from '../../../../kernel/grid.ts';
import { firstDayOf } from '../../../../kernel/month.ts';
import { type Period, parsePeriod } from '../../../../kernel/period.ts';
import type { Columns } from '../columns.ts';
import { readMonth } from '../dates.ts';
import { readValue } from '../decimal.ts';
import type { DateRange, RowHandlers, RowReader, SeriesRow } from '../row-types.ts';
import { staffCategoryKeyOf } from '../staff-category-words.ts';
import { repeatedRows } from './repeated-rows.ts';
import { type RowContext, rowContext } from './row-context.ts';

const SUM_ROW = { key: 'period', own: ['indicator'], about: ['period', 'unit', 'staffCategory'] };

/** Reads values of manually kept series. Indicator, unit, staff category and period together may occur once. */
export function seriesReader(columns: Columns, range: DateRange, handlers: RowHandlers<SeriesRow>): RowReader {
  const amountOf = (get: (field: string) => string) => {
    const value = readValue(get('value'));
    return value.ok ? value.value : 0;
  };
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
      const indicator = required('indicator');
      const unitText = required('unit');
      const period = periodIn(context, range);
      const value = valueIn(context, 'value');
      const target = valueIn(context, 'target');
      if (context.get('value') === '' && context.get('target') === '') context.fault('value-missing', 'value');
      const categoryText = context.get('staffCategory');
      const staffCategory = categoryText === '' ? ALL : (staffCategoryKeyOf(categoryText) ?? categoryText);
      if (period) repeated(line, [indicator, unitText, staffCategory, period.first, period.last]);
      if (!period || context.faulty()) return;
      handlers.onRow({
        line,
        indicator,
        unitText,
        staffCategory,
        periodText: period.text,
        firstMonth: period.first,
        lastMonth: period.last,
        value,
        target,
        comment: context.get('comment') || null,
        extra: context.extra(),
      });
    },
    finish: () => context.finish(),
  };
}

/** Spreadsheets turn `2026-08` into a date; the first of a month is then read as the month. */
function periodIn(context: RowContext, range: DateRange): Period | undefined {
  const text = context.get('period');
  const period = parsePeriod(text.toUpperCase()) ?? parsePeriod(readMonth(text) ?? '');
  if (text === '') context.fault('date-missing', 'period');
  else if (!period) context.fault('period-not-a-period', 'period');
  else if (firstDayOf(period.first) < range.earliest || firstDayOf(period.last) > range.latest) {
    context.fault('date-out-of-range', 'period', { values: { ...range } });
  } else return period;
  return undefined;
}

function valueIn(context: RowContext, field: string): number | null {
  if (context.get(field) === '') return null;
  const value = readValue(context.get(field));
  if (value.ok) return value.value;
  context.fault(value.error, field);
  return null;
}
