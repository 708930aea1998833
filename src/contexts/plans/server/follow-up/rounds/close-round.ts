import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { type ChangeContext, requireVersion } from '../../action-plans/stored-plans.ts';
import { readQuestions } from './read-questions.ts';
import { withdrawReminders } from './round-messages.ts';
import { lockRound, requireRoundStep } from './stored-rounds.ts';

/**
 * Closes a round: no answer is taken after this. What was never answered stays visible.
 * @throws Refusal `round-unknown`, `if-match-missing`, `changed-meanwhile`, `round-move-not-open`.
 */
export async function closeRound(
  tx: Tx,
  key: string,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const round = await lockRound(tx, key);
  requireVersion(round, ifMatch);
  const { to } = requireRoundStep(round, 'close');
  const questions = await readQuestions(tx, round);
  await withdrawReminders(tx, round);
  const at = now.toISOString();
  await tx
    .updateTable('followUpRound')
    .set({
      state: to,
      closedAt: at,
      closedBy: actor.id,
      version: round.version + 1,
      changedAt: at,
      changedBy: actor.id,
    })
    .where('id', '=', round.id)
    .execute();
  const after = { asked: questions.length, answered: questions.filter(({ answer }) => answer !== null).length };
  await appendEvent(tx, { actor, action: 'close-round', entity: 'follow-up-round', entityId: key, after, at: now });
}
