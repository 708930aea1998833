import type { Tx } from '../../../platform/db/types.ts';
import type { Acting } from './acting.ts';
import { beginAction, type Change, finishAction } from './begin-action.ts';

/** Records the regional director's opinion, without which nothing is decided. @throws Refusal of `beginAction`. */
export async function consultOnDispensation(tx: Tx, change: Change, words: string, acting: Acting): Promise<string> {
  const known = await beginAction(tx, 'consult', change, acting);
  await finishAction(tx, known, { action: 'consult-on-dispensation', step: { kind: 'consulted', words } }, acting);
  return known.stored.number;
}
