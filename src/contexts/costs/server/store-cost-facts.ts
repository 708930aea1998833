import type { Month } from '../../../kernel/month.ts';
import { COPY_NULL, escapeCopyText, openCopy } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules, ClassifiedBy } from '../domain/classify-entry.ts';
import type { CostClass } from '../domain/cost-class.ts';
import { fastClassifier } from '../domain/fast-classifier.ts';
import { addCostClasses, readCostClasses } from './cost-classes.ts';
import { addAccountMonths, addToCostMonths, type LedgerSums, ledgerSums } from './ledger-sums.ts';
/** A ledger row as read. */
export type LedgerEntry = ClassifiedBy & {
  line: number;
  amountOre: number;
  voucher: string | null;
  text: string | null;
  quantity: string | null;
  extra: Record<string, string> | null;
};

const COLUMNS = [
  'batch_id',
  'line',
  'date',
  'account',
  'cost_centre',
  'amount_ore',
  'cost_class_id',
  'voucher',
  'supplier',
  'supplier_number',
  'text',
  'quantity',
  'extra',
];

/** What one import stored. */
export type StoredLedger = {
  rows: number;
  amountOre: number;
  months: readonly Month[];
  unmappedRows: number;
  unmappedOre: number;
};

/**
 * Stores the ledger rows of one import as they come, classified by the rules given, and adds them to the monthly sums
 * when it ends: all in the import's own transaction. Memory does not grow with the number of rows.
 */
export async function openCostFactStore(tx: Tx, batchId: number, rules: ClassificationRules) {
  const classifier = fastClassifier(rules, await readCostClasses(tx));
  const copy = openCopy(tx, 'cost_fact', COLUMNS);
  const sums = ledgerSums();
  return {
    push(entry: LedgerEntry): void {
      const classId = classifier.classIdOf(entry);
      sums.add(entry.date, classId, entry.account, entry.amountOre);
      copy.writeLine(lineOf(batchId, entry, classId));
    },
    drain: copy.drain,
    abort: copy.abort,
    async end(): Promise<StoredLedger> {
      const rows = await copy.end();
      await addCostClasses(tx, classifier.added());
      await addToCostMonths(tx, sums);
      await addAccountMonths(tx, batchId, sums);
      return { rows, months: sums.months(), ...totalsOf(sums, await readCostClasses(tx)) };
    },
  };
}

/** One line for COPY. Joining a list is the fastest way to it: this runs once per row of the ledger. */
function lineOf(batchId: number, entry: LedgerEntry, classId: number): string {
  return [
    batchId,
    entry.line,
    entry.date,
    escapeCopyText(entry.account),
    escapeCopyText(entry.costCentre),
    entry.amountOre,
    classId,
    copyText(entry.voucher),
    copyText(entry.supplier),
    copyText(entry.supplierNumber),
    copyText(entry.text),
    entry.quantity ?? COPY_NULL,
    entry.extra === null ? COPY_NULL : escapeCopyText(JSON.stringify(entry.extra)),
  ].join('\t');
}

const copyText = (value: string | null): string => (value === null ? COPY_NULL : escapeCopyText(value));

function totalsOf(sums: LedgerSums, classes: readonly { id: number; value: CostClass }[]) {
  const unmapped = new Set(classes.filter(({ value }) => isUnmapped(value)).map(({ id }) => id));
  let [amountOre, unmappedRows, unmappedOre] = [0, 0, 0];
  for (const sum of sums.classMonths()) {
    amountOre += sum.amountOre;
    if (!unmapped.has(sum.classId)) continue;
    unmappedRows += sum.rows;
    unmappedOre += sum.amountOre;
  }
  if (!Number.isSafeInteger(amountOre)) throw new RangeError('the sum of the file is beyond exact range');
  return { amountOre, unmappedRows, unmappedOre };
}

/** A row counts nowhere yet: its account has no rule, or it has a kind that counts but no unit. */
function isUnmapped(value: { kind: string; unitCode: string | null }): boolean {
  return value.kind === 'unmapped' || (value.unitCode === null && value.kind !== 'excluded');
}
