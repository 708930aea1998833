import type { DoubleImport } from '../../../kernel/double-import.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ImportRules } from './classification-rules.ts';

export type SumUnit = 'ore' | 'fte' | 'hours' | 'value';

/** What a store kept of one file; `sum` counts what `sumUnit` says, in whole ten-thousandths (öre: in whole öre). */
export type Stored = { rows: number; sum: number; months: readonly Month[]; unmappedRows: number; unmappedOre: number };

/** Where the rows of one kind of file go. Opened per import, in its transaction. */
export type RowStore<Row> = {
  push(row: Row): void;
  drain(): Promise<void> | undefined;
  end(): Promise<Stored>;
  abort(): Promise<void>;
};

export type KindStore<Row> = {
  sumUnit: SumUnit;
  /** What a row adds to the sum, in the unit of `Stored.sum`. */
  amountOf(row: Row): number;
  open(tx: Tx, batchId: number, rules: ImportRules): Promise<RowStore<Row>>;
  /** `alike`: also what is only about the same place and month, for a correction that shares no key with what it corrects. */
  findDoubles(tx: Tx, batchId: number, alike?: boolean): Promise<DoubleImport[]>;
  replace(tx: Tx, batchId: number, replaced: readonly number[], months: readonly Month[]): Promise<void>;
  /** Takes the import's rows away and lets what it replaced count again. */
  remove(tx: Tx, batchId: number): Promise<void>;
};

const BUFFERED_ROWS = 5_000;

/** A store that writes in batches: for kinds whose rows go to several tables, which one open COPY cannot. */
export function bufferedStore<Row>(options: {
  write(rows: readonly Row[]): Promise<{ unmappedRows: number }>;
  monthsOf(row: Row): readonly Month[];
  amountOf(row: Row): number;
}): RowStore<Row> {
  let buffer: Row[] = [];
  let [rows, sum, unmappedRows] = [0, 0, 0];
  const months = new Set<Month>();
  const flush = async () => {
    const batch = buffer;
    buffer = [];
    if (batch.length > 0) unmappedRows += (await options.write(batch)).unmappedRows;
  };
  return {
    push(row) {
      buffer.push(row);
      rows++;
      sum += options.amountOf(row);
      for (const month of options.monthsOf(row)) months.add(month);
    },
    drain: () => (buffer.length >= BUFFERED_ROWS ? flush() : undefined),
    async end() {
      await flush();
      return { rows, sum, months: [...months].toSorted(), unmappedRows, unmappedOre: 0 };
    },
    abort: async () => undefined,
  };
}
