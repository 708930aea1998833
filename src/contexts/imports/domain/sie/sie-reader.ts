import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { readDate } from '../dates.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { DateRange, LedgerRow, RowHandlers, RowIssue } from '../row-types.ts';
import { type SieChecks, sieChecks } from './sie-checks.ts';
import { isLabelLine, isLostLabel, type SieField, sieFields, withoutEndMark } from './sie-line.ts';
import { sieTransaction, type Names } from './sie-transaction.ts';

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
  const checks = sieChecks(onIssue);
  let rest = '';

  const readLine = (text: string) => {
    state.line++;
    const line = withoutEndMark(text.trim());
    if (line === '') return;
    if (line === '{') return openVoucher(state, onIssue);
    if (line === '}') return closeVoucher(state, onIssue);
    if (!isLabelLine(line)) return readOther(line, state, onIssue);
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
      if (state.voucher) onIssue(voucherIssue(state.voucher, 'sie-voucher-not-closed'));
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
    onIssue(voucherIssue(voucher, 'voucher-unbalanced', { difference }));
  }
}

/** What is wrong with a voucher; one without series and number has a sentence that does not name it. */
function voucherIssue(
  { line, label }: Voucher,
  code: 'voucher-unbalanced' | 'sie-voucher-not-closed',
  values: Record<string, string> = {},
): RowIssue {
  if (label === '') return { line, code: `${code}-unnumbered`, values };
  return { line, code, values: { voucher: label, ...values } };
}

/**
 * A line that is neither label nor brace. In a voucher each is a fault: it may be a row that lost its mark. Elsewhere, where
 * nothing is booked, programs leave lines of their own, above all after the end; only what reads like a label that is used
 * here is a fault.
 */
function readOther(line: string, { line: number, voucher }: State, onIssue: OnIssue): void {
  if (!voucher && !isLostLabel(line)) return;
  onIssue({ line: number, code: 'sie-line-without-label', value: shownValue(line) });
  // That the voucher does not balance without the line would only hide what to do.
  if (voucher) voucher.sound = false;
}

function readLabel(
  fields: readonly SieField[],
  state: State,
  range: DateRange,
  handlers: RowHandlers<LedgerRow>,
  checks: SieChecks,
): void {
  const text = (index: number): string => fields[index]?.text ?? '';
  const label = text(0).toUpperCase();
  const faulty = checks.personalNumbers(state.line, label, fields);
  switch (label) {
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
      else sieTransaction({ fields, line, voucher, names, range, handlers, faulty });
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
  if (state.voucher) handlers.onIssue(voucherIssue(state.voucher, 'sie-voucher-not-closed'));
  const label = [text(1), text(2)].filter(Boolean).join(' ');
  const date = readDate(text(3));
  const inRange = date !== undefined && date >= range.earliest && date <= range.latest;
  const place = { line, column: '#VER', value: shownValue(text(3)) };
  if (!date) handlers.onIssue({ ...place, code: text(3) === '' ? 'date-missing' : 'date-not-a-date' });
  else if (!inRange) handlers.onIssue({ ...place, code: 'date-out-of-range', values: { ...range } });
  state.voucher = { line, label, date: inRange ? date : undefined, text: text(4), sumOre: 0, sound: true };
  state.awaitsOpening = true;
}
