import type { Columns } from '../columns.ts';
import { EARLIEST_DATE, readMonth } from '../dates.ts';
import { readCount, readValue } from '../decimal.ts';
import { firstDayOf, type Month } from '../../../../kernel/month.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { DateRange, RowHandlers, RowReader, StaffRow } from '../row-types.ts';
import { type RowContext, rowContext } from './row-context.ts';
import { repeatedRows } from './repeated-rows.ts';

const SUM_ROW = { key: 'month', own: [], about: ['month', 'unit', 'costCentre', 'staffCategory'] };

/** Reads rows of own staff. Two rows for the same month, unit and staff category contradict each other. */
export function staffReader(columns: Columns, range: DateRange, handlers: RowHandlers<StaffRow>): RowReader {
  const amountOf = (get: (field: string) => string) => countOr(get('fte'), 0);
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
      const month = monthIn(context, range);
      const staffCategoryText = required('staffCategory');
      const unitText = context.get('unit');
      const costCentre = context.get('costCentre') || null;
      if (unitText === '' && costCentre === null) {
        context.fault('field-missing', columns.indexOf['unit'] === undefined ? 'costCentre' : 'unit');
      }
      const row: StaffRow = {
        line,
        month: month ?? ('' as Month),
        unitText,
        costCentre,
        staffCategoryText,
        headcount: countIn(context, 'headcount'),
        fte: countIn(context, 'fte'),
        vacantFte: countIn(context, 'vacantFte'),
        joined: countIn(context, 'joined'),
        leftCount: countIn(context, 'leftCount'),
        retired: countIn(context, 'retired'),
        becameAgency: countIn(context, 'becameAgency'),
        sickLeaveShare: shareIn(context, 'sickLeaveShare', columns),
        overtimeHours: countIn(context, 'overtimeHours'),
        ages: agesIn(context, columns, fields),
        extra: context.extra(),
      };
      if (month) repeated(line, [month, unitText, costCentre ?? '', staffCategoryText]);
      if (!context.faulty()) handlers.onRow(row);
    },
    finish: () => context.finish(),
  };
}

function monthIn(context: RowContext, range: DateRange): Month | undefined {
  const month = readMonth(context.get('month'));
  if (context.get('month') === '') context.fault('date-missing', 'month');
  else if (!month) context.fault('month-not-a-month', 'month');
  else if (firstDayOf(month) < EARLIEST_DATE || firstDayOf(month) > range.latest) {
    context.fault('date-out-of-range', 'month', { values: { ...range } });
  } else return month;
  return undefined;
}

/** A count in the field; null when it is empty. Wrong ones are told. */
export function countIn(context: RowContext, field: string): number | null {
  if (context.get(field) === '') return null;
  const count = readCount(context.get(field));
  if (count.ok) return count.value;
  context.fault(count.error, field);
  return null;
}

/** `5 %` and `0,05` are 0.05. A heading that names per cent itself (`Sjukfrånvaro %`) makes `5,0` per cent too. */
function shareIn(context: RowContext, field: string, columns: Columns): number | null {
  const text = context.get(field);
  if (text === '') return null;
  const index = columns.indexOf[field];
  const inPercent = index !== undefined && columns.headings[index]!.includes('%') && !text.includes('%');
  const share = readValue(inPercent ? `${text} %` : text);
  if (share.ok && share.value >= 0 && share.value <= 1) return share.value;
  context.fault(share.ok ? 'share-out-of-range' : share.error, field);
  return null;
}

function agesIn(context: RowContext, columns: Columns, fields: readonly string[]): Record<string, number> | null {
  let ages: Record<string, number> | null = null;
  for (const { band, index } of columns.ages) {
    const text = fields[index] ?? '';
    if (text === '') continue;
    const count = readCount(text);
    if (count.ok) (ages ??= {})[band] = count.value;
    else context.fault(count.error, undefined, { column: columns.headings[index]!, value: shownValue(text) });
  }
  return ages;
}

export function countOr(text: string, otherwise: number): number {
  const count = readCount(text);
  return count.ok ? count.value : otherwise;
}
