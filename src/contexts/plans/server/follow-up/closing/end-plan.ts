import type * as z from 'zod';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { PlainDate } from '../../../../../kernel/plain-date.ts';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { registerDecision } from '../../../../governance/server.ts';
import type { NewPlanEnding, PlanClosingDto } from '../../../contract/follow-up.ts';
import { readPersonNames, todayOf } from '../../action-plans/read-plan-world.ts';
import { type ChangeContext, lockPlan, requireNotEnded, requireVersion } from '../../action-plans/stored-plans.ts';
import { readClosing } from './read-closing.ts';

/**
 * Ends a plan: the closing list is frozen as it reads, and the decision goes into the register. With actions that lack
 * something it takes a reason, which is kept with both.
 * @throws Refusal `plan-unknown`, `if-match-missing`, `changed-meanwhile`, `plan-ended`, `ended-in-future`,
 * `plan-not-ready-to-end`.
 */
export async function endPlan(
  tx: Tx,
  key: string,
  ending: z.output<typeof NewPlanEnding>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockPlan(tx, key);
  requireVersion(plan, ifMatch);
  requireNotEnded(plan);
  if (ending.endedOn > todayOf(now)) throw new Refusal('ended-in-future', { date: ending.endedOn });
  const closing = await readClosing(tx, key, { now, language: 'sv', may: () => true });
  const unfinishedReason = ending.unfinishedReason?.trim() || null;
  if (closing.lacking.length > 0 && unfinishedReason === null)
    throw new Refusal('plan-not-ready-to-end', { count: closing.lacking.length }, { httpStatus: 409 });
  const nameOf = await readPersonNames(tx);
  const decision = await registerDecision(
    tx,
    {
      decidedOn: ending.endedOn as PlainDate,
      forum: ending.forum,
      decider: { id: actor.id, name: nameOf(actor.id), role: actor.role },
      subject: `${plan.name} avslutas`,
      outcome: outcomeOf(closing, unfinishedReason),
      ground: ending.ground,
      registryNumber: ending.registryNumber,
      concerns: { entity: 'plan', id: key },
      unit: plan.unit,
    },
    { actor, now },
  );
  const at = now.toISOString();
  await tx
    .insertInto('planEnding')
    .values({
      planId: plan.id,
      endedOn: ending.endedOn,
      decisionId: decision.id,
      remaining: closing.lacking.length,
      unfinishedReason: closing.lacking.length > 0 ? unfinishedReason : null,
      closing: JSON.stringify(closing),
      endedAt: at,
      endedBy: actor.id,
    })
    .execute();
  await tx
    .updateTable('plan')
    .set({ state: 'ended', version: plan.version + 1, changedAt: at, changedBy: actor.id })
    .where('id', '=', plan.id)
    .execute();
  const after = { decision: decision.number, lacking: closing.lacking.map(({ number }) => number), unfinishedReason };
  await appendEvent(tx, { actor, action: 'end-plan', entity: 'plan', entityId: key, after, at: now });
}

function outcomeOf({ counts, lacking }: PlanClosingDto, unfinishedReason: string | null): string {
  const { done, stopped, 'in-ordinary-operation': operating, 'handed-over': handedOver } = counts.byStatus;
  const parts = `${done} klara, ${operating} i ordinarie drift, ${stopped} stoppade och ${handedOver} överlämnade`;
  const first = `Planen avslutas. Av ${counts.total} åtgärder är ${parts}.`;
  return lacking.length === 0
    ? first
    : `${first} ${lacking.length} åtgärder är inte ordnade. Planen avslutas ändå: ${unfinishedReason}`;
}
