import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewRisk } from '../../contract/risks.ts';
import { riskScore } from '../../domain/risks/scales.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { nextNumber } from '../next-number.ts';
import { requirePerson, requireSubject } from '../plan-action.ts';
import { storeRiskEvent } from './stored-risks.ts';

/**
 * Assesses a risk of a plan or of one of its actions. @returns its number.
 * @throws Refusal `plan-unknown`, `planned-action-unknown`, `plan-person-unknown`, `risk-residual-higher`, `risk-review-passed`.
 */
export async function addRisk(tx: Tx, risk: z.output<typeof NewRisk>, { actor, now }: ChangeContext): Promise<number> {
  await lockData(tx);
  const { planId, actionId } = await requireSubject(tx, risk.plan, risk.action);
  const { plan: _, action: __, responsible, ...content } = risk;
  requireLowered(content);
  requireToCome(content.reviewOn, now);
  await requirePerson(tx, responsible);
  const number = await nextNumber(tx, 'risk');
  const row = { id: newId(), number, ...content, assessment: 1, version: 1 };
  await tx
    .insertInto('risk')
    .values({ ...row, planId, actionId, responsibleId: responsible, status: 'open' })
    .execute();
  await storeRiskEvent(tx, row, 'assessed', null, { actor, now });
  await appendEvent(tx, {
    actor,
    action: 'add-risk',
    entity: 'risk',
    entityId: String(number),
    after: risk,
    at: now,
  });
  return number;
}

type Scored = { probability: number; severity: number; residualProbability: number; residualSeverity: number };

/** @throws Refusal `risk-residual-higher`. */
export function requireLowered(risk: Scored): void {
  if (riskScore(risk.residualProbability, risk.residualSeverity) > riskScore(risk.probability, risk.severity))
    throw new Refusal('risk-residual-higher');
}

/** @throws Refusal `risk-review-passed`. */
export function requireToCome(reviewOn: string, now: Date): void {
  if (reviewOn < todayOf(now)) throw new Refusal('risk-review-passed', { date: reviewOn });
}
