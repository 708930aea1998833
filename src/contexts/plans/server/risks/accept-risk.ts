import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { registerDecision } from '../../../governance/server.ts';
import { isHigh, RISK_TABLE } from '../../domain/risks/risk-rules.ts';
import { riskScore } from '../../domain/risks/scales.ts';
import { readPersonNames, todayOf } from '../action-plans/read-plan-world.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { lockRisk, readThreshold, type StoredRisk } from './stored-risks.ts';

/**
 * Accepts a high residual risk as it is now assessed: a decision in the register. Nobody accepts what they have assessed.
 * @throws Refusal as `lockRisk`, `risk-closed`, `risk-not-high`, `risk-accepted-already`, `risk-own-assessment`.
 */
export async function acceptRisk(
  tx: Tx,
  number: number,
  { words }: { words: string },
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const risk = await lockRisk(tx, number, ifMatch);
  await requireAcceptable(tx, risk, actor.id, now);
  const nameOf = await readPersonNames(tx);
  const decision = await registerDecision(
    tx,
    {
      decidedOn: todayOf(now),
      forum: 'Delegation',
      decider: { id: actor.id, name: nameOf(actor.id), role: actor.role },
      subject: `Risk ${number}: ${risk.cause}`,
      outcome: `Kvarstående risk ${riskScore(risk.residualProbability, risk.residualSeverity)} av 25 accepteras.`,
      ground: words,
      concerns: { entity: 'risk', id: String(number) },
      unit: risk.unit,
      followUpOn: risk.reviewOn as ReturnType<typeof todayOf>,
    },
    { actor, now },
  );
  await tx
    .insertInto('riskAcceptance')
    .values({
      id: newId(),
      riskId: risk.id,
      assessment: risk.assessment,
      words,
      acceptedAt: now.toISOString(),
      acceptedBy: actor.id,
      acceptedRole: actor.role,
      decisionId: decision.id,
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'accept-risk',
    entity: 'risk',
    entityId: String(number),
    after: { words, decision: decision.number },
    at: now,
  });
}

async function requireAcceptable(tx: Tx, risk: StoredRisk, acceptor: string, now: Date): Promise<void> {
  const { number } = risk;
  if (!RISK_TABLE[risk.status].accept) throw new Refusal('risk-closed', { number }, { httpStatus: 409 });
  const threshold = await readThreshold(tx, todayOf(now));
  if (!isHigh(risk, threshold)) {
    const score = riskScore(risk.residualProbability, risk.residualSeverity);
    throw new Refusal('risk-not-high', { number, score, threshold }, { httpStatus: 409 });
  }
  if (risk.isAccepted) throw new Refusal('risk-accepted-already', { number }, { httpStatus: 409 });
  if (await hasAssessed(tx, risk.id, acceptor))
    throw new Refusal('risk-own-assessment', { number }, { httpStatus: 403 });
}

/** Whether a person has ever assessed the risk: what is accepted may be mostly their words. */
export async function hasAssessed(tx: Tx, riskId: string, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('riskEvent')
    .select('id')
    .where('riskId', '=', riskId)
    .where('kind', '=', 'assessed')
    .where('personId', '=', person)
    .executeTakeFirst();
  return found !== undefined;
}
