import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { SkippedRow } from '../index.ts';
import { tenThousandthsText, toTenThousandths } from '../domain/decimal.ts';
import type { SumUnit } from './kind-store.ts';

/** Rows of a file that are not stored, each with its reason. `sum` is in the unit of `Stored.sum`. */
export class SkippedRows {
  count = 0;
  sum = 0;
  readonly #rows: SkippedRow[] = [];
  readonly #sumUnit: SumUnit;

  constructor(sumUnit: SumUnit) {
    this.#sumUnit = sumUnit;
  }

  add(row: SkippedRow): void {
    this.count++;
    this.sum += this.#counted(row);
    this.#rows.push(row);
  }

  #counted({ amount }: SkippedRow): number {
    return this.#sumUnit === 'ore' ? amount : toTenThousandths(amount);
  }

  /** What was counted, so that the rows add up to the sum. */
  #amountText(row: SkippedRow): string {
    return this.#sumUnit === 'ore' ? String(row.amount) : tenThousandthsText(this.#counted(row));
  }

  async store(tx: Tx, batchId: number): Promise<void> {
    const rows = this.#rows.map(
      (row) => [batchId, row.line, row.reason, this.#amountText(row), row.content.slice(0, 200)] as const,
    );
    if (rows.length > 0)
      await copyRows(tx, 'import_skipped_row', ['batch_id', 'line', 'reason', 'amount', 'content'], rows);
  }
}
