import { type ReviewOutcome, type RiskStatus, riskScore } from './scales.ts';

/** What an assessment says: when any of it changes, the risk is assessed anew and an acceptance no longer holds. */
export const ASSESSED_FIELDS = [
  'area',
  'cause',
  'consequence',
  'probability',
  'severity',
  'measure',
  'residualProbability',
  'residualSeverity',
] as const;

export type Acceptability = {
  status: RiskStatus;
  residualProbability: number;
  residualSeverity: number;
  /** An acceptance of the assessment that holds. */
  isAccepted: boolean;
};

export const isHigh = (risk: { residualProbability: number; residualSeverity: number }, threshold: number): boolean =>
  riskScore(risk.residualProbability, risk.residualSeverity) >= threshold;

/** Open, high even with its measure, and accepted by nobody as it now reads. */
export const awaitsAcceptance = (risk: Acceptability, threshold: number): boolean =>
  risk.status === 'open' && isHigh(risk, threshold) && !risk.isAccepted;

/** Status → what can be done → where it leads. What is not here cannot be done. */
export const RISK_TABLE: Readonly<
  Record<RiskStatus, { change: boolean; accept: boolean; review: Readonly<Partial<Record<ReviewOutcome, RiskStatus>>> }>
> = {
  open: { change: true, accept: true, review: { keep: 'open', close: 'closed' } },
  closed: { change: false, accept: false, review: { reopen: 'open' } },
};

export type MatrixCell = { probability: number; severity: number; count: number };

/** All twenty-five cells, the most severe row first, each with how many risks stand there. */
export function matrixOf(points: readonly { probability: number; severity: number }[]): MatrixCell[] {
  const steps = [1, 2, 3, 4, 5];
  return steps.toReversed().flatMap((severity) =>
    steps.map((probability) => ({
      probability,
      severity,
      count: points.filter((point) => point.probability === probability && point.severity === severity).length,
    })),
  );
}
