import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { NewRiskReview } from '../../contract/risks.ts';
import { awaitsAcceptance, RISK_TABLE } from '../../domain/risks/risk-rules.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { requireToCome } from './add-risk.ts';
import { lockRisk, readThreshold, storeRiskEvent } from './stored-risks.ts';

const KINDS = { keep: 'kept', close: 'closed', reopen: 'reopened' } as const;

/**
 * Says that a risk has been looked at: kept until the next review, closed, or opened again.
 * @throws Refusal as `lockRisk`, `risk-review-closed`, `risk-review-passed`, `risk-close-unaccepted`.
 */
export async function reviewRisk(
  tx: Tx,
  number: number,
  review: z.output<typeof NewRiskReview>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const risk = await lockRisk(tx, number, ifMatch);
  const status = RISK_TABLE[risk.status].review[review.outcome];
  if (status === undefined) throw new Refusal('risk-review-closed', { number }, { httpStatus: 409 });
  const reviewOn = review.reviewOn ?? risk.reviewOn;
  if (status === 'open') requireToCome(reviewOn, now);
  if (status === 'closed' && awaitsAcceptance(risk, await readThreshold(tx, todayOf(now))))
    throw new Refusal('risk-close-unaccepted', { number }, { httpStatus: 409 });
  const after = { ...risk, status, reviewOn, version: risk.version + 1 };
  await tx.updateTable('risk').set({ status, reviewOn, version: after.version }).where('id', '=', risk.id).execute();
  await storeRiskEvent(tx, after, KINDS[review.outcome], review.words, { actor, now });
  await appendEvent(tx, {
    actor,
    action: 'review-risk',
    entity: 'risk',
    entityId: String(number),
    before: { status: risk.status, reviewOn: risk.reviewOn },
    after: { status, reviewOn, words: review.words },
    at: now,
  });
}
