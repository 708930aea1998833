import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { handoverStep } from '../../../domain/follow-up/handover-state.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import { type Asker, reportStatus } from '../../action-plans/report-status.ts';
import { requireVersion } from '../../action-plans/stored-plans.ts';
import { lockHandover } from './stored-handovers.ts';

export type HandoverAnswer = { move: 'accept' | 'decline'; comment?: string | undefined };

/**
 * The receiver accepts the action, or declines it with a reason.
 * @throws Refusal `handover-unknown`, `if-match-missing`, `changed-meanwhile`, `handover-settled`, `not-the-receiver`,
 * `move-reason-missing`.
 */
export async function settleHandover(
  tx: Tx,
  number: number,
  { move, comment }: HandoverAnswer,
  ifMatch: string | undefined,
  asker: Asker,
): Promise<void> {
  await lockData(tx);
  const handover = await lockHandover(tx, number);
  requireVersion(handover, ifMatch);
  if (!handoverStep(handover.state, move)) throw new Refusal('handover-settled', {}, { httpStatus: 409 });
  await reportStatus(tx, handover.actionId, { move, comment }, String(handover.actionVersion), asker);
}
