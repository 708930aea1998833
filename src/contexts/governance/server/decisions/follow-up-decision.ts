import { sql } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { FollowUpEntryDto } from '../../contract/decisions.ts';
import { readDecisionRows } from './decision-rows.ts';
import { findDecision } from './show-decision.ts';

/**
 * Records what came of a decision, beside it: the decision stands as it was taken.
 * @throws Refusal `decision-unknown`, `follow-up-not-due`, `follow-up-before-decision`.
 */
export async function followUpDecision(
  tx: Tx,
  number: string,
  { followedUpOn, words, nextOn }: FollowUpEntryDto,
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ number: string }> {
  // The register is locked by its one counter, so that two at once do not both follow up the same thing.
  await tx.selectFrom('dataVersion').select('version').forUpdate().executeTakeFirstOrThrow();
  const decision = await findDecision(tx, number);
  if (!decision) throw new Refusal('decision-unknown', {}, { httpStatus: 404 });
  const [row] = await readDecisionRows(tx, sql`d.number = ${number}`);
  if (!row || row.nextFollowUp === null) throw new Refusal('follow-up-not-due', { number }, { httpStatus: 409 });
  if (followedUpOn < String(decision.decidedOn))
    throw new Refusal('follow-up-before-decision', { date: String(decision.decidedOn) });
  await tx
    .insertInto('decisionFollowUp')
    .values({
      id: newId(),
      decisionId: decision.id,
      followedUpOn,
      words,
      nextOn: nextOn ?? null,
      recordedBy: actor.id,
      recordedAt: now.toISOString(),
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'follow-up-decision',
    entity: 'decision',
    entityId: number,
    after: { followedUpOn, words, nextOn: nextOn ?? null },
    at: now,
  });
  return { number };
}
