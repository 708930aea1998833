import type { Month } from '../../../kernel/month.ts';
import { monthCount, parsePeriod, type Period, period } from '../../../kernel/period.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';

/** First and newest month with ledger rows; undefined while there are none. */
export async function readLedgerSpan(tx: Tx): Promise<{ first: Month; last: Month } | undefined> {
  const span = await tx
    .selectFrom('costMonth')
    .select((eb) => [eb.fn.min('month').as('first'), eb.fn.max('month').as('last')])
    .executeTakeFirst();
  if (!span?.first || !span.last) return undefined;
  return { first: String(span.first).slice(0, 7) as Month, last: String(span.last).slice(0, 7) as Month };
}

/** The year so far: January to the newest month with ledger rows, written the shortest way. Without rows: this year. */
export async function readDefaultPeriod(tx: Tx, now: Date): Promise<Period> {
  const last = (await readLedgerSpan(tx))?.last;
  if (last === undefined) return period(String(now.getUTCFullYear()));
  const year = last.slice(0, 4);
  if (last.endsWith('-12')) return period(year);
  return period(last.endsWith('-01') ? last : `${year}-01..${last}`);
}

const LONGEST_YEARS = 50;

/** @throws Refusal `period-unfit`, `period-too-long`. */
export function requirePeriod(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Refusal('period-unfit', { period: text }, { httpStatus: 400 });
  if (monthCount(parsed) > LONGEST_YEARS * 12)
    throw new Refusal('period-too-long', { period: text, years: LONGEST_YEARS }, { httpStatus: 400 });
  return parsed;
}
