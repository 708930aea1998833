import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { ChangeContext } from '../../action-plans/stored-plans.ts';
import { readQuestions } from './read-questions.ts';
import { withdrawReminders } from './round-messages.ts';
import { lockRoundFor, storeRound } from './stored-rounds.ts';

/**
 * Closes a round: no answer is taken after this. What was never answered stays visible.
 * @throws Refusal `round-unknown`, `if-match-missing`, `changed-meanwhile`, `round-move-not-open`.
 */
export async function closeRound(
  tx: Tx,
  key: string,
  ifMatch: string | undefined,
  context: ChangeContext,
): Promise<void> {
  const { actor, now } = context;
  const { round, to } = await lockRoundFor(tx, 'close', key, ifMatch);
  const questions = await readQuestions(tx, round);
  await withdrawReminders(tx, round);
  await storeRound(tx, round, { state: to, closedAt: now.toISOString(), closedBy: actor.id }, context);
  const after = { asked: questions.length, answered: questions.filter(({ answer }) => answer !== null).length };
  await appendEvent(tx, { actor, action: 'close-round', entity: 'follow-up-round', entityId: key, after, at: now });
}
