import { monthOf } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import { missingLedgerItems } from '../domain/missing-ledger.ts';

/** What the figures lack: a ledger for the months that are closed. */
export const ledgerDueSource: DueSource = async function ledgerDueSource(tx, { today }) {
  const root = await tx
    .selectFrom('unitVersion')
    .select('code')
    .where('parentCode', 'is', null)
    .where('validFrom', '<=', today)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  if (!root) return [];
  const newest = await tx
    .selectFrom('importBatch')
    .select((eb) => eb.fn.max<string | null>('lastMonth').as('lastMonth'))
    .where('kind', 'in', ['ledger', 'sie'])
    .where('status', '=', 'applied')
    .executeTakeFirst();
  const lastMonth = newest?.lastMonth ? monthOf(newest.lastMonth as PlainDate) : undefined;
  return missingLedgerItems(lastMonth, today, root.code);
};
