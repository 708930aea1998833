import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { awaitsAcceptance } from '../../domain/risks/risk-rules.ts';
import { readRisks, readThreshold, type StoredRisk } from './stored-risks.ts';

const DAYS_AHEAD = 14;

/** Risks that wait to be accepted, and reviews due within a fortnight. */
export const risksDue: DueSource = async (tx, { today }) => {
  const threshold = await readThreshold(tx, today);
  return (await readRisks(tx))
    .filter(({ status }) => status === 'open')
    .flatMap((risk) => [
      ...(awaitsAcceptance(risk, threshold) ? [toAccept(risk)] : []),
      ...(risk.reviewOn <= addDays(today, DAYS_AHEAD) ? [toReview(risk, today)] : []),
    ]);
};

const common = (risk: StoredRisk) => ({
  detail: risk.planName,
  unit: risk.unit,
  link: `/handlingsplan/risker/${risk.number}`,
});

const toAccept = (risk: StoredRisk): DueItem => ({
  ...common(risk),
  key: `risk-to-accept:${risk.id}:${risk.assessment}`,
  kind: 'risk-to-accept',
  title: `Ta ställning till hög kvarstående risk ${risk.number}: ${risk.cause}`,
  due: null,
  roles: ['area-manager', 'health-director', 'regional-director'],
  agenda: 'actions',
});

const toReview = (risk: StoredRisk, today: PlainDate): DueItem => ({
  ...common(risk),
  key: `risk-review:${risk.id}:${risk.reviewOn}:${risk.reviewOn < today ? 'late' : 'soon'}`,
  kind: 'risk-review',
  title: `Följ upp risk ${risk.number} senast ${risk.reviewOn}: ${risk.cause}`,
  due: risk.reviewOn as PlainDate,
  ...(risk.responsible === null ? { roles: ['head-of-department'] } : { persons: [risk.responsible] }),
});
