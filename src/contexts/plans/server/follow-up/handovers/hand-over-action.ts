import type * as z from 'zod';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { NewHandover } from '../../../contract/follow-up.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../../action-plans/read-plan-world.ts';
import { type Asker, reportStatus } from '../../action-plans/report-status.ts';
import { requireAction } from '../../action-plans/stored-actions.ts';
import { readAppointed } from '../read-appointed.ts';

/**
 * Hands an action over to a named receiver. Until the receiver accepts, it is handed over but not accepted.
 * @returns number of the handover.
 * @throws Refusal `receiver-not-appointed`, `plan-unit-unknown`, and those of `reportStatus`.
 */
export async function handOverAction(
  tx: Tx,
  { action, words, ...given }: z.output<typeof NewHandover>,
  ifMatch: string | undefined,
  asker: Asker,
): Promise<number> {
  const { id } = await requireAction(tx, action);
  const receiverFunction = await nameReceiver(tx, given, asker.now);
  await reportStatus(tx, id, { ...given, receiverFunction, move: 'hand-over', comment: words }, ifMatch, asker);
  const { number } = await tx
    .selectFrom('handover')
    .select('number')
    .where('actionId', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return number;
}

/** The function that takes over; a unit alone takes over under its name. */
async function nameReceiver(
  tx: Tx,
  { receiver, receiverFunction, receiverUnit }: Omit<z.output<typeof NewHandover>, 'action' | 'words'>,
  now: Date,
): Promise<string | undefined> {
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  if (receiverUnit !== undefined && !units.codes.has(receiverUnit))
    throw new Refusal('plan-unit-unknown', { value: receiverUnit });
  if (receiver !== undefined) {
    const nameOf = await readPersonNames(tx);
    const { isAppointed } = await readAppointed(tx, today);
    const isKnown = nameOf(receiver) !== receiver;
    if (isKnown && !isAppointed(receiver)) throw new Refusal('receiver-not-appointed', { name: nameOf(receiver) });
  }
  if (receiverFunction?.trim()) return receiverFunction;
  return receiver === undefined && receiverUnit !== undefined ? units.nameOf(receiverUnit) : undefined;
}
