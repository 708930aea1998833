import type * as z from 'zod';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { FollowUpRoundChange } from '../../../contract/follow-up.ts';
import type { ChangeContext } from '../../action-plans/stored-plans.ts';
import { requireDays } from './plan-round.ts';
import { remindBeforeDue, withdrawReminders } from './round-messages.ts';
import { lockRoundFor, storeRound } from './stored-rounds.ts';

/**
 * Changes the days and the instruction of a round. With another last day, the reminders move with it.
 * @throws Refusal `round-unknown`, `if-match-missing`, `changed-meanwhile`, `round-move-not-open`, `round-days-unfit`.
 */
export async function changeRound(
  tx: Tx,
  key: string,
  change: z.output<typeof FollowUpRoundChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  const { round } = await lockRoundFor(tx, 'change', key, ifMatch);
  const { opensOn = round.opensOn, dueOn = round.dueOn, instruction = round.instruction } = change;
  requireDays({ opensOn, dueOn });
  if (round.state === 'open' && dueOn !== round.dueOn) await withdrawReminders(tx, round);
  await storeRound(tx, round, { opensOn, dueOn, instruction }, { actor, now });
  if (round.state === 'open' && dueOn !== round.dueOn)
    await remindBeforeDue(tx, { ...round, dueOn: dueOn as typeof round.dueOn }, now);
  const before = { opensOn: round.opensOn, dueOn: round.dueOn, instruction: round.instruction };
  await appendEvent(tx, {
    actor,
    action: 'change-round',
    entity: 'follow-up-round',
    entityId: key,
    before,
    after: { opensOn, dueOn, instruction },
    at: now,
  });
}
