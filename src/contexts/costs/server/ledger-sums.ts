import { sql } from 'kysely';
import { type Month, monthOf } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type NumberSums, numberSums } from '../domain/number-sums.ts';

type Sums = { classes: NumberSums; accounts: Map<string, { amountOre: number; rows: number }> };

/** What one import books per class and month, and per account and month. */
export type LedgerSums = {
  add(date: PlainDate, classId: number, account: string, amountOre: number): void;
  months(): Month[];
  /** Per month (its first day) and class. */
  classMonths(): Generator<{ month: string; classId: number; amountOre: number; rows: number }>;
  accountMonths(): Generator<readonly [month: string, account: string, amountOre: number, rows: number]>;
};

export function ledgerSums(): LedgerSums {
  const byMonth = new Map<string, Sums>();
  // Dates are few beside rows: the month is cut out of each date once.
  const byDate = new Map<PlainDate, Sums>();
  const sumsOn = (date: PlainDate): Sums => {
    const first = `${monthOf(date)}-01`;
    const sums = byMonth.get(first) ?? { classes: numberSums(), accounts: new Map() };
    byMonth.set(first, sums);
    byDate.set(date, sums);
    return sums;
  };
  return {
    add(date, classId, account, amountOre) {
      const sums = byDate.get(date) ?? sumsOn(date);
      sums.classes.add(classId, amountOre);
      const ofAccount = sums.accounts.get(account);
      if (ofAccount) {
        ofAccount.amountOre += amountOre;
        ofAccount.rows++;
      } else sums.accounts.set(account, { amountOre, rows: 1 });
    },
    months: () => [...byMonth.keys()].map((first) => monthOf(first as PlainDate)).toSorted(),
    *classMonths() {
      for (const [month, { classes }] of byMonth) {
        for (const { number, amountOre, rows } of classes.entries()) yield { month, classId: number, amountOre, rows };
      }
    },
    *accountMonths() {
      for (const [month, { accounts }] of byMonth) {
        for (const [account, { amountOre, rows }] of accounts) yield [month, account, amountOre, rows] as const;
      }
    },
  };
}

/** Adds to the stored monthly sums. COPY first, then one upsert: a hundred thousand rows of parameters cost more than the rows. */
export async function addToCostMonths(tx: Tx, sums: LedgerSums): Promise<void> {
  await sql`create temporary table month_addition (cost_class_id integer, month date, amount_ore bigint, row_count bigint) on commit drop`.execute(
    tx,
  );
  await copyRows(tx, 'month_addition', ['cost_class_id', 'month', 'amount_ore', 'row_count'], lines(sums));
  await sql`
    insert into cost_month as stored select cost_class_id, month, amount_ore, row_count from month_addition
    on conflict (cost_class_id, month) do update
    set amount_ore = stored.amount_ore + excluded.amount_ore, row_count = stored.row_count + excluded.row_count`.execute(
    tx,
  );
  await sql`drop table month_addition`.execute(tx);
}

function* lines(sums: LedgerSums) {
  for (const { classId, month, amountOre, rows } of sums.classMonths())
    yield [classId, month, amountOre, rows] as const;
}

/** What the import booked per account and month: for finding double imports. */
export async function addAccountMonths(tx: Tx, batchId: number, sums: LedgerSums): Promise<void> {
  const rows = [...sums.accountMonths()].map((row) => [batchId, ...row] as const);
  await copyRows(tx, 'ledger_account_month', ['batch_id', 'month', 'account', 'amount_ore', 'row_count'], rows);
}
