import type * as z from 'zod';
import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { RiskAcceptanceDto, RiskDetailsDto, RiskDto, RiskFilter, RiskListDto } from '../../contract/risks.ts';
import { awaitsAcceptance, isHigh, RISK_TABLE } from '../../domain/risks/risk-rules.ts';
import { type ReviewOutcome, riskScore } from '../../domain/risks/scales.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { hasAssessed } from './accept-risk.ts';
import { readRisks, readThreshold, requireRisk, type StoredRisk } from './stored-risks.ts';

/** Risks that one may read; `unit` takes with it everything below it. */
export async function listRisks(
  tx: Tx,
  filter: z.output<typeof RiskFilter>,
  { now, extent }: { now: Date; extent: Extent },
): Promise<RiskListDto> {
  const units = await readUnitsToday(tx, todayOf(now));
  const below = filter.unit === undefined ? undefined : units.below(filter.unit);
  const risks = (await readRisks(tx)).filter(
    (risk) =>
      coversUnit(extent, risk.unit) &&
      (below?.has(risk.unit) ?? true) &&
      (filter.plan === undefined || risk.plan === filter.plan) &&
      (filter.action === undefined || risk.actionNumber === filter.action) &&
      (filter.area === undefined || risk.area === filter.area) &&
      (filter.status === undefined || risk.status === filter.status),
  );
  const { threshold, view } = await viewer(tx, now);
  return { items: risks.map(view), next: null, threshold };
}

type Asker = { now: Date; actorId: string | undefined; may(permission: string, unit?: string): boolean };

/** A risk with its history. @throws Refusal `risk-unknown`. */
export async function readRisk(tx: Tx, number: number, asker: Asker): Promise<RiskDetailsDto> {
  const risk = await requireRisk(tx, number);
  const { threshold, view, acceptancesOf, nameOf } = await viewer(tx, asker.now);
  const events = await tx
    .selectFrom('riskEvent')
    .selectAll()
    .where('riskId', '=', risk.id)
    .orderBy('sequence')
    .execute();
  const table = RISK_TABLE[risk.status];
  const mayChange = asker.may('risks.change', risk.unit);
  const mayAccept = asker.may('risks.accept', risk.unit) && awaitsAcceptance(risk, threshold);
  const isOwn = asker.actorId !== undefined && (await hasAssessed(tx, risk.id, asker.actorId));
  return {
    ...view(risk),
    threshold,
    history: events.map(({ kind, at, personId, ...event }) => ({
      sequence: event.sequence,
      kind: kind as RiskDetailsDto['history'][number]['kind'],
      probability: event.probability,
      severity: event.severity,
      residualProbability: event.residualProbability,
      residualSeverity: event.residualSeverity,
      words: event.words,
      at,
      byName: nameOf(personId),
    })),
    acceptances: acceptancesOf(risk),
    may: {
      change: mayChange && table.change,
      accept: mayAccept && !isOwn,
      review: mayChange ? (Object.keys(table.review) as ReviewOutcome[]) : [],
    },
    acceptBlockedBy: mayAccept && isOwn ? 'own-assessment' : null,
  };
}

async function viewer(tx: Tx, now: Date) {
  const today = todayOf(now);
  const threshold = await readThreshold(tx, today);
  const units = await readUnitsToday(tx, today);
  const nameOf = await readPersonNames(tx);
  const accepted = await tx
    .selectFrom('riskAcceptance as acceptance')
    .innerJoin('decision', 'decision.id', 'acceptance.decisionId')
    .select([
      'acceptance.riskId',
      'acceptance.assessment',
      'acceptance.words',
      'acceptance.acceptedAt',
      'acceptance.acceptedBy',
      'acceptance.acceptedRole',
      'decision.number as decision',
    ])
    .orderBy('acceptance.assessment')
    .execute();
  const acceptancesOf = (risk: StoredRisk): RiskAcceptanceDto[] =>
    accepted
      .filter(({ riskId }) => riskId === risk.id)
      .map(({ riskId: _, assessment, acceptedBy, ...acceptance }) => ({
        ...acceptance,
        acceptedByName: nameOf(acceptedBy),
        holds: assessment === risk.assessment,
      }));
  const view = (risk: StoredRisk): RiskDto => ({
    number: risk.number,
    plan: risk.plan,
    planName: risk.planName,
    action:
      risk.actionNumber === null ? null : { plan: risk.plan, number: risk.actionNumber, title: risk.actionTitle ?? '' },
    unit: { code: risk.unit, name: units.nameOf(risk.unit) },
    area: risk.area,
    cause: risk.cause,
    consequence: risk.consequence,
    probability: risk.probability,
    severity: risk.severity,
    score: riskScore(risk.probability, risk.severity),
    measure: risk.measure,
    responsible: risk.responsible === null ? null : { id: risk.responsible, name: nameOf(risk.responsible) },
    residualProbability: risk.residualProbability,
    residualSeverity: risk.residualSeverity,
    residualScore: riskScore(risk.residualProbability, risk.residualSeverity),
    reviewOn: risk.reviewOn,
    reviewLate: risk.status === 'open' && risk.reviewOn < today,
    status: risk.status,
    high: isHigh(risk, threshold),
    awaitsAcceptance: awaitsAcceptance(risk, threshold),
    acceptance: acceptancesOf(risk).at(-1) ?? null,
    version: risk.version,
  });
  return { threshold, view, acceptancesOf, nameOf };
}
