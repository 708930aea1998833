import { readAmount, parsePlainOre } from '../amount.ts';
import { readDate } from '../dates.ts';
import { plainDecimal } from '../decimal.ts';
import { shownValue } from '../../../../kernel/personal-number.ts';
import type { DateRange, LedgerRow, RowHandlers } from '../row-types.ts';
import { contentOf } from '../sum-row.ts';
import { sieFields, type SieField } from './sie-line.ts';
import type { Voucher } from './sie-reader.ts';

/** Names that the file gives for accounts and dimensions. */
export type Names = { accounts: Map<string, string>; dimensions: Map<string, string> };

/** What the fields of a row are called in issues, in the order they are checked. */
export const TRANSACTION_COLUMNS = [
  'verifikation',
  'konto',
  'objekt',
  'belopp',
  'datum',
  'text',
  'kvantitet',
  'vertext',
];

const SKIP_REASONS: Readonly<Record<string, string>> = { '#BTRANS': 'sie-struck-row', '#RTRANS': 'sie-additional-row' };
const COST_CENTRE_DIMENSION = '1';

type Input = {
  /** `#TRANS account {objects} amount date text quantity sign` */
  fields: readonly SieField[];
  line: number;
  voucher: Voucher;
  names: Names;
  range: DateRange;
  handlers: RowHandlers<LedgerRow>;
  /** Something has already been found wrong with the row, and told. */
  faulty: boolean;
};

/** Reads one row of a voucher and adds it to the voucher's sum. */
export function sieTransaction({ fields, line, voucher, names, range, handlers, faulty }: Input): void {
  const at = (index: number): string => fields[index]?.text ?? '';
  const [label, account, objects, amountText, dateText, text, quantityText] = [0, 1, 2, 3, 4, 5, 6].map(at) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const cells = [voucher.label, account, objects, amountText, dateText, text, quantityText, voucher.text];
  let faults = faulty ? 1 : 0;
  const fault = (code: string, column: number, values?: Record<string, string>) => {
    faults++;
    const place = { line, column: TRANSACTION_COLUMNS[column]!, value: shownValue(cells[column]!) };
    handlers.onIssue({ ...place, code, ...(values && { values }) });
  };
  const ore = parsePlainOre(amountText);
  const amount = ore === undefined ? readAmount(amountText) : { ok: true as const, value: ore };
  if (!amount.ok) fault(amount.error, 3);
  const skipReason = SKIP_REASONS[label.toUpperCase()];
  if (skipReason !== undefined) {
    if (faults === 0)
      handlers.onSkip({ line, reason: skipReason, amount: amount.ok ? amount.value : 0, content: contentOf(cells) });
    return;
  }
  if (amount.ok) voucher.sumOre += amount.value;
  else voucher.sound = false;
  if (account === '') fault('account-missing', 1);
  else if (!/^\d{1,12}$/.test(account)) fault('account-not-digits', 1);
  const ownDate = dateText === '' ? undefined : readDate(dateText);
  if (dateText !== '' && !ownDate) fault('date-not-a-date', 4);
  if (ownDate && (ownDate < range.earliest || ownDate > range.latest)) fault('date-out-of-range', 4, { ...range });
  const quantity = quantityText === '' ? null : plainDecimal(quantityText);
  if (quantity === undefined) fault('number-not-a-number', 6);
  const { objects: objectList, repeated } = readObjects(fields[2]);
  if (repeated !== undefined) fault('sie-dimension-repeated', 2, { dimension: repeated });
  else if (!objectList) fault('sie-objects-broken', 2);
  const date = ownDate ?? voucher.date;
  if (faults > 0 || !date || !amount.ok || !objectList || quantity === undefined) return;
  handlers.onRow({
    line,
    date,
    account,
    costCentre: objectList.get(COST_CENTRE_DIMENSION) ?? '',
    amountOre: amount.value,
    voucher: voucher.label || null,
    supplier: null,
    supplierNumber: null,
    text: text || voucher.text || names.accounts.get(account) || null,
    quantity,
    extra: otherObjects(objectList, names),
  });
}

type ObjectList = { objects?: Map<string, string>; repeated?: string };

/**
 * `1 "3110" 6 P12` → dimension → object; nothing when the list is missing or has a dimension without an object. A row has
 * one object per dimension: of two nobody could say which counts.
 */
function readObjects(field: SieField | undefined): ObjectList {
  if (!field?.list) return {};
  const objects = new Map<string, string>();
  const parts = field.text.trim() === '' ? [] : sieFields(field.text);
  if (!parts || parts.length % 2 !== 0) return {};
  for (let i = 0; i < parts.length; i += 2) {
    const dimension = parts[i]!.text;
    if (objects.has(dimension)) return { repeated: dimension };
    objects.set(dimension, parts[i + 1]!.text);
  }
  return { objects };
}

function otherObjects(objects: ReadonlyMap<string, string>, names: Names): Record<string, string> | null {
  let extra: Record<string, string> | null = null;
  for (const [dimension, object] of objects) {
    if (dimension === COST_CENTRE_DIMENSION) continue;
    const own = `dimension ${dimension}`;
    const name = names.dimensions.get(dimension) || own;
    // Two dimensions may have the same name; neither object is lost.
    const key = extra && Object.hasOwn(extra, name) ? `${name} (${own})` : name;
    (extra ??= {})[key] = object;
  }
  return extra;
}
