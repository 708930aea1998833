import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { cellChecks, type CellChecks } from '../cell-checks.ts';
import { readDate } from '../dates.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { DateRange, LedgerRow, RowHandlers } from '../row-types.ts';
import { sieFields, type SieField } from './sie-line.ts';
import { sieTransaction, TRANSACTION_COLUMNS, type Names } from './sie-transaction.ts';

/**
 * Reads booked rows from a SIE 4E or 4I file. Object dimension 1 is the cost centre; a row's date is its own, else the
 * voucher's. `#BTRANS` (struck rows) and `#RTRANS` (additional rows, which the format repeats as `#TRANS`) are skipped with
 * a reason. A voucher whose rows do not sum to zero is an issue. Source: SIE-Gruppen, SIE filformat 4B.
 */
export type SieReader = {
  push(text: string): void;
  end(): void;
  /** Line of the text that is pushed next. */ nextLine(): number;
};

export type Voucher = {
  line: number;
  label: string;
  date: PlainDate | undefined;
  text: string;
  sumOre: number;
  sound: boolean;
};

type State = {
  line: number;
  voucher: Voucher | undefined;
  /** The voucher line has been read, its opening brace not yet. */
  awaitsOpening: boolean;
  names: Names;
};

export function sieReader(range: DateRange, handlers: RowHandlers<LedgerRow>): SieReader {
  const state: State = {
    line: 0,
    voucher: undefined,
    awaitsOpening: false,
    names: { accounts: new Map(), dimensions: new Map() },
  };
  const onIssue: RowHandlers<LedgerRow>['onIssue'] = (issue) => handlers.onIssue(issue);
  const checks = cellChecks({ headings: TRANSACTION_COLUMNS, serialColumn: 0, onIssue });
  let rest = '';

  const readLine = (text: string) => {
    state.line++;
    const line = text.endsWith('\r') ? text.slice(0, -1).trim() : text.trim();
    if (line === '' || line === '\u001a') return;
    if (line === '{') return openVoucher(state, onIssue);
    if (line === '}') return closeVoucher(state, onIssue);
    if (line.charCodeAt(0) !== 35) return;
    // Some programs write the opening brace on the voucher's own line.
    const opens = line.endsWith('{') && /^#VER\b/i.test(line);
    const fields = sieFields(opens ? line.slice(0, -1) : line);
    if (fields) {
      readLabel(fields, state, range, handlers, checks);
      if (opens) openVoucher(state, onIssue);
    } else onIssue({ line: state.line, code: 'sie-line-broken', value: shownValue(line) });
  };

  return {
    push(text) {
      const all = rest + text;
      let position = 0;
      for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', position)) {
        readLine(all.slice(position, end));
        position = end + 1;
      }
      rest = all.slice(position);
    },
    end() {
      if (rest !== '') readLine(rest);
      rest = '';
      if (state.voucher) {
        onIssue({ line: state.voucher.line, code: 'sie-voucher-not-closed', values: { voucher: state.voucher.label } });
      }
      checks.finish();
    },
    nextLine: () => state.line + 1,
  };
}

type OnIssue = RowHandlers<LedgerRow>['onIssue'];

function openVoucher(state: State, onIssue: OnIssue): void {
  if (!state.voucher) onIssue({ line: state.line, code: 'sie-brace-misplaced' });
  state.awaitsOpening = false;
}

function closeVoucher(state: State, onIssue: OnIssue): void {
  const { voucher } = state;
  state.voucher = undefined;
  if (!voucher) onIssue({ line: state.line, code: 'sie-brace-misplaced' });
  else if (voucher.sound && voucher.sumOre !== 0) {
    const difference = (voucher.sumOre / 100).toFixed(2).replace('.', ',');
    onIssue({ line: voucher.line, code: 'voucher-unbalanced', values: { voucher: voucher.label, difference } });
  }
}

function readLabel(
  fields: readonly SieField[],
  state: State,
  range: DateRange,
  handlers: RowHandlers<LedgerRow>,
  checks: CellChecks,
): void {
  const text = (index: number): string => fields[index]?.text ?? '';
  switch (text(0).toUpperCase()) {
    case '#KONTO':
      state.names.accounts.set(text(1), text(2));
      return;
    case '#DIM':
    case '#UNDERDIM':
      state.names.dimensions.set(text(1), text(2));
      return;
    case '#VER':
      readVoucher(fields, state, range, handlers);
      return;
    case '#TRANS':
    case '#BTRANS':
    case '#RTRANS': {
      const { line, voucher, names } = state;
      if (!voucher || state.awaitsOpening) handlers.onIssue({ line, code: 'sie-row-outside-voucher' });
      else sieTransaction({ fields, line, voucher, names, range, handlers, checks });
      return;
    }
    default:
  }
}

function readVoucher(
  fields: readonly SieField[],
  state: State,
  range: DateRange,
  handlers: RowHandlers<LedgerRow>,
): void {
  const { line } = state;
  const text = (index: number): string => fields[index]?.text ?? '';
  if (state.voucher) {
    handlers.onIssue({
      line: state.voucher.line,
      code: 'sie-voucher-not-closed',
      values: { voucher: state.voucher.label },
    });
  }
  const label = [text(1), text(2)].filter(Boolean).join(' ');
  const date = readDate(text(3));
  const inRange = date !== undefined && date >= range.earliest && date <= range.latest;
  const place = { line, column: '#VER', value: shownValue(text(3)) };
  if (!date) handlers.onIssue({ ...place, code: text(3) === '' ? 'date-missing' : 'date-not-a-date' });
  else if (!inRange) handlers.onIssue({ ...place, code: 'date-out-of-range', values: { ...range } });
  state.voucher = { line, label, date: inRange ? date : undefined, text: text(4), sumOre: 0, sound: true };
  state.awaitsOpening = true;
}
