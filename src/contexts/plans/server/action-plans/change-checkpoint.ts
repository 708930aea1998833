import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { CheckpointChange } from '../../contract/plans.ts';
import { lockAction } from './stored-actions.ts';
import { type ChangeContext, requireVersion } from './stored-plans.ts';

/**
 * Adds a checkpoint, or says that one is reached, when, by whom and with which evidence.
 * @throws Refusal `planned-action-unknown`, `if-match-missing`, `changed-meanwhile`, `checkpoint-unknown`,
 * `checkpoint-text-missing`, `checkpoint-evidence-missing`, `plan-person-unknown`.
 */
export async function changeCheckpoint(
  tx: Tx,
  reference: string,
  change: z.output<typeof CheckpointChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  const action = await lockAction(tx, reference);
  requireVersion(action, ifMatch);
  const { number: asked, ...fields } = change;
  const known = action.checkpoints.find(({ number }) => number === asked);
  if (asked !== undefined && !known) throw new Refusal('checkpoint-unknown', { number: asked }, { httpStatus: 404 });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const checkpoint = {
    ...(known ?? {
      id: newId(),
      number: Math.max(0, ...action.checkpoints.map(({ number }) => number)) + 1,
      text: '',
      dueOn: null,
      reachedOn: null,
      reachedBy: null,
      evidence: null,
      link: null,
      attachmentId: null,
    }),
    ...given,
  };
  await requireFit(tx, checkpoint);
  const { id, number, ...columns } = checkpoint;
  await tx
    .insertInto('plannedActionCheckpoint')
    .values({ id, actionId: action.id, number, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx
    .updateTable('plannedAction')
    .set({ version: action.version + 1, changedAt: now.toISOString(), changedBy: actor.id })
    .where('id', '=', action.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'change-checkpoint',
    entity: 'planned-action',
    entityId: `${action.planKey}.${action.number}`,
    before: known,
    after: checkpoint,
    at: now,
  });
}

type Checked = { text: string; reachedOn: string | null; reachedBy: string | null; evidence: string | null };

/** What is reached is vouched for by someone, with evidence in words. */
async function requireFit(tx: Tx, { text, reachedOn, reachedBy, evidence }: Checked): Promise<void> {
  if (!text) throw new Refusal('checkpoint-text-missing');
  if (reachedOn !== null && (!evidence || !reachedBy)) throw new Refusal('checkpoint-evidence-missing');
  if (reachedBy === null) return;
  const known = await tx.selectFrom('person').select('id').where('id', '=', reachedBy).executeTakeFirst();
  if (!known) throw new Refusal('plan-person-unknown', { value: reachedBy });
}
