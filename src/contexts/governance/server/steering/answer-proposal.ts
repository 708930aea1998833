import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { ProposalAnswerDto } from '../../contract/steering.ts';
import { requireRegistryNumber } from '../decisions/require-registry-number.ts';
import { requireKeeping } from './keeping.ts';
import { lockProposal } from './proposal-rows.ts';
import type { Steerer } from './steerer.ts';

type Which = { number: number; ifMatch: string | undefined };

/**
 * Records what the forum answered, with the proposal as it read then.
 * @throws Refusal `proposal-unknown`, `proposal-state`, `answer-before-sent`, `registry-number-unfit`, `changed-meanwhile`.
 */
export async function answerProposal(
  tx: Tx,
  { number, ifMatch }: Which,
  given: ProposalAnswerDto,
  steerer: Steerer,
): Promise<{ version: number }> {
  const { actor, now } = steerer;
  const proposal = await lockProposal(tx, { number, action: 'answer', ifMatch });
  await requireKeeping(tx, proposal.group, steerer);
  if (given.answeredOn < proposal.sentOn) throw new Refusal('answer-before-sent', { sent: proposal.sentOn });
  await requireRegistryNumber(tx, given.registryNumber);
  const version = proposal.version + 1;
  await tx
    .insertInto('proposalAnswer')
    .values({
      id: newId(),
      proposalId: proposal.id,
      ...given,
      registryNumber: given.registryNumber ?? null,
      proposedWording: proposal.wording,
      recordedBy: actor.id,
    })
    .execute();
  await tx.updateTable('proposal').set({ status: given.answer, version }).where('id', '=', proposal.id).execute();
  await appendEvent(tx, {
    actor,
    action: 'answer-proposal',
    entity: 'proposal',
    entityId: String(number),
    before: { status: proposal.status },
    after: { ...given },
    at: now,
  });
  return { version };
}
