import type { Actor } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { newId } from '../../../../../platform/files/new-id.ts';
import type { Move } from '../../../domain/action-plans/status-table.ts';
import type { HandoverState } from '../../../domain/follow-up/handover-state.ts';
import { todayOf } from '../../action-plans/read-plan-world.ts';

type Said = {
  move: Move;
  comment?: string | undefined;
  receiver?: string | undefined;
  receiverFunction?: string | undefined;
  receiverUnit?: string | undefined;
  handsOverOn?: string | undefined;
};
type Context = { actor: Actor; now: Date };

const SETTLES: Readonly<Partial<Record<Move, HandoverState>>> = {
  accept: 'accepted',
  decline: 'declined',
  'take-back': 'withdrawn',
};

/** Keeps the handovers in step with what is reported about an action, through whichever door it came. */
export async function followHandover(tx: Tx, actionId: string, said: Said, context: Context): Promise<void> {
  const state = said.move === 'hand-over' ? 'withdrawn' : SETTLES[said.move];
  if (state) await settle(tx, actionId, { state, reason: said.comment?.trim() || null }, context);
  if (said.move === 'hand-over') await begin(tx, actionId, said, context);
}

async function settle(
  tx: Tx,
  actionId: string,
  { state, reason }: { state: HandoverState; reason: string | null },
  { actor, now }: Context,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set((eb) => ({
      state,
      reason,
      settledAt: now.toISOString(),
      settledBy: actor.id,
      version: eb('version', '+', 1),
    }))
    .where('actionId', '=', actionId)
    .where('state', '=', 'waiting')
    .execute();
}

async function begin(tx: Tx, actionId: string, said: Said, { actor, now }: Context): Promise<void> {
  // Numbers are given one at a time: every change of actions holds the data lock.
  const { last } = await tx
    .selectFrom('handover')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('handover')
    .values({
      id: newId(),
      number: (last ?? 0) + 1,
      actionId,
      receiverId: said.receiver ?? null,
      receiverFunction: said.receiverFunction?.trim() || null,
      receiverUnit: said.receiverUnit ?? null,
      handsOverOn: said.handsOverOn ?? todayOf(now),
      words: said.comment?.trim() ?? '',
      state: 'waiting',
      givenAt: now.toISOString(),
      givenBy: actor.id,
      version: 1,
    })
    .execute();
}
