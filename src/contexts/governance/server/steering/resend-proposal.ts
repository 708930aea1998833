import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ProposalChangeDto } from '../../contract/steering.ts';
import { requireKeeping } from './keeping.ts';
import { lockProposal } from './proposal-rows.ts';
import type { Steerer } from './steerer.ts';

type Which = { number: number; ifMatch: string | undefined };

/** Writes a waiting or returned proposal anew and sends it again. @throws Refusal `proposal-unknown`, `proposal-state`, `changed-meanwhile`. */
export async function resendProposal(
  tx: Tx,
  { number, ifMatch }: Which,
  change: ProposalChangeDto,
  steerer: Steerer,
): Promise<{ version: number }> {
  const proposal = await lockProposal(tx, { number, action: 'resend', ifMatch });
  await requireKeeping(tx, proposal.group, steerer);
  const version = proposal.version + 1;
  const { title, wording, forum, sentOn } = change;
  await tx
    .updateTable('proposal')
    .set({ title, wording, forum, sentOn, status: 'waiting', version })
    .where('id', '=', proposal.id)
    .execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'resend-proposal',
    entity: 'proposal',
    entityId: String(number),
    before: { title: proposal.title, wording: proposal.wording, forum: proposal.forum, sentOn: proposal.sentOn },
    after: { ...change },
    at: steerer.now,
  });
  return { version };
}
