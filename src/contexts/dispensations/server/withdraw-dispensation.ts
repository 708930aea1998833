import type { Tx } from '../../../platform/db/types.ts';
import { type Acting, todayAt } from './acting.ts';
import { beginAction, type Change, finishAction } from './begin-action.ts';

/** Takes a request back before it is decided. @throws Refusal of `beginAction`. */
export async function withdrawDispensation(tx: Tx, change: Change, reason: string, acting: Acting): Promise<string> {
  const known = await beginAction(tx, 'withdraw', change, acting);
  const columns = { status: 'withdrawn', endedOn: todayAt(acting.now) };
  const step = { kind: 'withdrawn', words: reason } as const;
  await finishAction(tx, known, { action: 'withdraw-dispensation', columns, step }, acting);
  return known.stored.number;
}
