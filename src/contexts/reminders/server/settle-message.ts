import type { Tx } from '../../../platform/db/types.ts';
import type { SendOutcome } from '../../../platform/mail/mailer.ts';
import { stateAfter } from '../domain/message-state.ts';
import type { ClaimedMessage } from './claim-message.ts';

/**
 * Writes how an attempt ended. An attempt that was given up as unknown meanwhile, when contact with the database was
 * lost, is still told the truth about; one that a person has decided on since is left as decided.
 */
export async function settleMessage(
  tx: Tx,
  { id, attemptId, attempts }: Pick<ClaimedMessage, 'id' | 'attemptId' | 'attempts'>,
  outcome: SendOutcome,
  now: Date,
): Promise<void> {
  const { status, retryInMinutes } = stateAfter(outcome.kind, attempts);
  await tx
    .updateTable('outboxMessage')
    .set((eb) => ({
      status,
      version: eb('version', '+', 1),
      lastError: outcome.kind === 'sent' ? null : outcome.reason,
      sentAt: outcome.kind === 'sent' ? now.toISOString() : null,
      ...(retryInMinutes === undefined
        ? {}
        : { nextAttemptAt: new Date(now.getTime() + retryInMinutes * 60_000).toISOString() }),
    }))
    .where('id', '=', id)
    .where('attemptId', '=', attemptId)
    .where('status', 'in', ['sending', 'unknown'])
    .execute();
}
