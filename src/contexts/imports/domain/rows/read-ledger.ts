import { firstDayOf, monthOf } from '../../../../kernel/month.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { parsePlainOre, readAmount } from '../amount.ts';
import type { Columns } from '../columns.ts';
import { readDate, readMonth } from '../dates.ts';
import { plainDecimal } from '../decimal.ts';
import type { DateRange, ExtraColumns, LedgerRow, RowHandlers, RowReader } from '../row-types.ts';
import { type RowContext, rowContext } from './row-context.ts';

/** Distinct dates and accounts of a ledger are few; the limit only guards against a file that is something else. */
const MOST_REMEMBERED = 20_000;
const SUM_ROW = {
  key: 'account',
  own: ['date', 'month', 'voucher'],
  about: ['account', 'costCentre', 'supplier', 'supplierNumber'],
};
const ACCOUNT = /^\d{1,12}$/;

/**
 * Reads ledger rows. Millions of them: dates and accounts that have been found sound are remembered, and plain amounts are
 * read without the dearer checks.
 */
export function ledgerReader(columns: Columns, range: DateRange, handlers: RowHandlers<LedgerRow>): RowReader {
  const { indexOf } = columns;
  const at = (field: string): number => indexOf[field] ?? -1;
  const [account, costCentre, amount, voucher] = [at('account'), at('costCentre'), at('amount'), at('voucher')];
  const [supplier, supplierNumber, text, quantity] = [at('supplier'), at('supplierNumber'), at('text'), at('quantity')];
  const amountOf = (get: (field: string) => string) => skippedOre(get);
  const context = rowContext({ columns, range, handlers, sumRow: SUM_ROW, serialField: 'voucher', amountOf });
  const dates = dateReader(columns, range, context);
  const soundAccounts = new Set<string>();
  const hasExtra = columns.extra.length > 0;

  const checkAccount = (value: string) => {
    if (value === '') context.fault('account-missing', 'account');
    else if (!ACCOUNT.test(value)) context.fault('account-not-digits', 'account');
    else if (soundAccounts.size < MOST_REMEMBERED) soundAccounts.add(value);
  };

  return {
    readRow(line, fields, suspects, cellIssues) {
      const accountText = fields[account]!;
      const known = soundAccounts.has(accountText);
      // A known account has digits: the row is no sum row.
      if (known && !cellIssues) context.resume(line, fields, suspects);
      else {
        if (!context.start(line, fields, suspects, cellIssues)) return;
        if (!known) checkAccount(accountText);
      }
      const date = dates.read(fields);
      const plainOre = amount < 0 ? undefined : parsePlainOre(fields[amount]!);
      const amountOre = plainOre ?? carefulOre(context, columns);
      const quantityText = textAt(fields, quantity);
      const plainQuantity = quantityText === null ? null : plainDecimal(quantityText);
      if (plainQuantity === undefined) context.fault('number-not-a-number', 'quantity');
      if (date === undefined || amountOre === undefined || plainQuantity === undefined || context.faulty()) return;
      const moved = dates.movedFrom();
      const extra = hasExtra ? context.extra() : null;
      handlers.onRow({
        line,
        date,
        account: accountText,
        costCentre: fields[costCentre]!,
        amountOre,
        voucher: textAt(fields, voucher),
        supplier: textAt(fields, supplier),
        supplierNumber: textAt(fields, supplierNumber),
        text: textAt(fields, text),
        quantity: plainQuantity,
        extra: moved === undefined ? extra : { ...extra, ...moved },
      });
    },
    finish: () => context.finish(),
  };
}

function textAt(fields: readonly string[], index: number): string | null {
  return index < 0 ? null : fields[index] || null;
}

type DateReader = {
  read(fields: readonly string[]): PlainDate | undefined;
  /** The transaction date as an extra column, when the period has moved the row to another month. */
  movedFrom(): ExtraColumns | undefined;
};

/** Date, month or both; both must agree, unless the profile says that the period decides. */
function dateReader(columns: Columns, range: DateRange, context: RowContext): DateReader {
  const dateColumn = columns.indexOf['date'] ?? -1;
  const monthColumn = columns.indexOf['month'] ?? -1;
  const remembered = { date: new Map<string, PlainDate>(), month: new Map<string, PlainDate>() };
  let moved: ExtraColumns | undefined;

  const checked = (field: 'date' | 'month', value: string): PlainDate | undefined => {
    const month = field === 'month' ? readMonth(value) : undefined;
    const date = field === 'date' ? readDate(value) : month && firstDayOf(month);
    if (value === '') context.fault('date-missing', field);
    else if (!date) context.fault(field === 'date' ? 'date-not-a-date' : 'month-not-a-month', field);
    else if (date < range.earliest || date > range.latest) {
      context.fault('date-out-of-range', field, { values: { ...range } });
    } else {
      if (remembered[field].size < MOST_REMEMBERED) remembered[field].set(value, date);
      return date;
    }
    return undefined;
  };
  const one = (field: 'date' | 'month', value: string) => remembered[field].get(value) ?? checked(field, value);

  const both = (fields: readonly string[]): PlainDate | undefined => {
    const dateText = fields[dateColumn]!;
    const monthText = fields[monthColumn]!;
    if (dateText === '') return one('month', monthText);
    const date = one('date', dateText);
    if (monthText === '') return date;
    const first = one('month', monthText);
    if (!date || !first || monthOf(date) === monthOf(first)) return first && date;
    if (columns.profile.periodDecides) {
      moved = { [columns.headings[dateColumn]!]: dateText };
      return first;
    }
    context.fault('date-month-contradict', 'date', { values: { month: monthText } });
    return undefined;
  };
  return {
    read(fields) {
      moved = undefined;
      if (monthColumn < 0) return one('date', fields[dateColumn]!);
      return dateColumn < 0 ? one('month', fields[monthColumn]!) : both(fields);
    },
    movedFrom: () => moved,
  };
}

/** The amount of a row that is not plain: unusual marks, debit and credit apart, or wrong. */
function carefulOre(context: RowContext, columns: Columns): number | undefined {
  const read = (field: string): number | undefined => {
    const amount = readAmount(context.get(field));
    if (amount.ok) return amount.value;
    context.fault(amount.error, field);
    return undefined;
  };
  if (columns.indexOf['amount'] !== undefined) return read('amount');
  const [debitText, creditText] = [context.get('debit'), context.get('credit')];
  if (debitText === '' && creditText === '') return read(columns.indexOf['debit'] === undefined ? 'credit' : 'debit');
  const debit = debitText === '' ? 0 : read('debit');
  const credit = creditText === '' ? 0 : read('credit');
  return debit === undefined || credit === undefined ? undefined : debit - credit;
}

function skippedOre(get: (field: string) => string): number {
  const ore = (field: string): number => {
    const amount = readAmount(get(field));
    return amount.ok ? amount.value : 0;
  };
  return get('amount') === '' ? ore('debit') - ore('credit') : ore('amount');
}
