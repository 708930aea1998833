import type * as z from 'zod';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { newId } from '../../../../../platform/files/new-id.ts';
import type { NewFollowUpRound } from '../../../contract/follow-up.ts';
import { roundKey } from '../../../domain/follow-up/round-period.ts';
import { type ChangeContext, requireNotEnded, requirePlan } from '../../action-plans/stored-plans.ts';

/**
 * Plans a round of follow-up. @returns its key.
 * @throws Refusal `round-key-taken`, `round-days-unfit`, `plan-unknown`, `plan-ended`.
 */
export async function planRound(
  tx: Tx,
  { key: wished, plans: planKeys, ...round }: z.output<typeof NewFollowUpRound>,
  { actor, now }: ChangeContext,
): Promise<string> {
  await lockData(tx);
  requireDays(round);
  const taken = (await tx.selectFrom('followUpRound').select('key').execute()).map(({ key }) => key);
  if (wished !== undefined && taken.includes(wished)) throw new Refusal('round-key-taken', { key: wished });
  const key = wished ?? roundKey(round.period, taken);
  const id = newId();
  const at = now.toISOString();
  await tx
    .insertInto('followUpRound')
    .values({
      id,
      key,
      ...round,
      state: 'planned',
      version: 1,
      createdAt: at,
      createdBy: actor.id,
      changedAt: at,
      changedBy: actor.id,
    })
    .execute();
  for (const planKey of new Set(planKeys)) {
    const plan = await requirePlan(tx, planKey);
    requireNotEnded(plan);
    await tx.insertInto('followUpRoundPlan').values({ roundId: id, planId: plan.id }).execute();
  }
  const after = { ...round, plans: planKeys };
  await appendEvent(tx, { actor, action: 'plan-round', entity: 'follow-up-round', entityId: key, after, at: now });
  return key;
}

/** @throws Refusal `round-days-unfit`. */
export function requireDays({ opensOn, dueOn }: { opensOn: string; dueOn: string }): void {
  if (dueOn < opensOn) throw new Refusal('round-days-unfit', { opensOn, dueOn });
}
