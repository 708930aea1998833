import type { Principal } from '../../../../../platform/access/principal.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Actor } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { isHeadOver, isOrStandsInFor, type Someone } from '../../../domain/follow-up/may-answer.ts';
import { whoAsks } from '../who-asks.ts';

type Asker = { actor: Actor; now: Date; principal?: Principal | undefined };

/** Who a handover goes to, and who gave it. */
export type Given = { receiverId: string | null; unit: string; givenBy: string };

/**
 * Whether someone can answer a handover: the person it goes to or who stands in for that person, else who heads the unit
 * that takes over. Nobody accepts what they themselves have handed over, unless it goes to them by name.
 */
export function mayReceive(someone: Someone, { receiverId, unit, givenBy }: Given): boolean {
  if (isOrStandsInFor(someone, receiverId, unit)) return true;
  return someone.id !== givenBy && isHeadOver(someone, unit);
}

/** The waiting handover of an action is the caller's to answer. @throws Refusal `handover-settled`, `not-the-receiver`. */
export async function requireReceiving(tx: Tx, action: { id: string; unit: string }, asker: Asker): Promise<void> {
  const waiting = await tx
    .selectFrom('handover')
    .select(['receiverId', 'receiverUnit', 'givenBy'])
    .where('actionId', '=', action.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!waiting) throw new Refusal('handover-settled', {}, { httpStatus: 409 });
  const given = { ...waiting, unit: waiting.receiverUnit ?? action.unit };
  if (!mayReceive(await whoAsks(tx, asker), given)) throw new Refusal('not-the-receiver', {}, { httpStatus: 403 });
}
