import { Refusal } from '../../../../kernel/refusal.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import { numberParameterAt } from '../../../organisation/index.ts';
import { readRules } from '../../../organisation/server.ts';
import { DEFAULT_THRESHOLD, type RiskArea, type RiskStatus, THRESHOLD_PARAMETER } from '../../domain/risks/scales.ts';
import { type ChangeContext, requireVersion } from '../action-plans/stored-plans.ts';

const selected = (tx: Tx) =>
  tx
    .selectFrom('risk')
    .innerJoin('plan', 'plan.id', 'risk.planId')
    .leftJoin('plannedAction as action', 'action.id', 'risk.actionId')
    .leftJoin('riskAcceptance as acceptance', (join) =>
      join.onRef('acceptance.riskId', '=', 'risk.id').onRef('acceptance.assessment', '=', 'risk.assessment'),
    )
    .select([
      'risk.id',
      'risk.number',
      'risk.planId',
      'risk.actionId',
      'risk.area',
      'risk.cause',
      'risk.consequence',
      'risk.probability',
      'risk.severity',
      'risk.measure',
      'risk.responsibleId as responsible',
      'risk.residualProbability',
      'risk.residualSeverity',
      'risk.reviewOn',
      'risk.status',
      'risk.assessment',
      'risk.version',
      'plan.key as plan',
      'plan.name as planName',
      'plan.unitCode as planUnit',
      'action.number as actionNumber',
      'action.title as actionTitle',
      'action.unitCode as actionUnit',
      'action.status as actionStatus',
      'acceptance.id as acceptanceId',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

export type StoredRisk = Omit<Row, 'area' | 'status' | 'planUnit' | 'actionUnit' | 'acceptanceId'> & {
  area: RiskArea;
  status: RiskStatus;
  unit: string;
  /** As it now reads. */
  isAccepted: boolean;
};

const riskOf = ({ planUnit, actionUnit, acceptanceId, ...row }: Row): StoredRisk => ({
  ...row,
  area: row.area as RiskArea,
  status: row.status as RiskStatus,
  unit: actionUnit ?? planUnit,
  isAccepted: acceptanceId !== null,
});

/** All risks, by number. */
export async function readRisks(tx: Tx): Promise<StoredRisk[]> {
  return (await selected(tx).orderBy('risk.number').execute()).map(riskOf);
}

/** Risks of the plan as a whole, and of the action. */
export async function readRisksOver(tx: Tx, { planId, id }: { planId: string; id: string }): Promise<StoredRisk[]> {
  const rows = await selected(tx)
    .where('risk.planId', '=', planId)
    .where((eb) => eb.or([eb('risk.actionId', 'is', null), eb('risk.actionId', '=', id)]))
    .orderBy('risk.number')
    .execute();
  return rows.map(riskOf);
}

export async function findRisk(tx: Tx, number: number): Promise<StoredRisk | undefined> {
  const row = await selected(tx).where('risk.number', '=', number).executeTakeFirst();
  return row && riskOf(row);
}

/** @throws Refusal `risk-unknown`. */
export async function requireRisk(tx: Tx, number: number): Promise<StoredRisk> {
  const found = await findRisk(tx, number);
  if (!found) throw new Refusal('risk-unknown', { number }, { httpStatus: 404 });
  return found;
}

/** The risk, held until the transaction ends. @throws Refusal `risk-unknown`, `if-match-missing`, `changed-meanwhile`. */
export async function lockRisk(tx: Tx, number: number, ifMatch: string | undefined): Promise<StoredRisk> {
  await tx.selectFrom('risk').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
  const risk = await requireRisk(tx, number);
  requireVersion(risk, ifMatch);
  return risk;
}

/** From which score on a residual risk must be accepted, on a day. */
export async function readThreshold(tx: Tx, today: PlainDate): Promise<number> {
  return numberParameterAt((await readRules(tx)).parameters, THRESHOLD_PARAMETER, today) ?? DEFAULT_THRESHOLD;
}

type Happened = Pick<
  StoredRisk,
  'id' | 'assessment' | 'probability' | 'severity' | 'residualProbability' | 'residualSeverity'
>;
export type RiskEventKind = 'assessed' | 'changed' | 'kept' | 'closed' | 'reopened';

/** Adds a row to what has happened to the risk; the version is the running number. */
export async function storeRiskEvent(
  tx: Tx,
  risk: Happened & { version: number },
  kind: RiskEventKind,
  words: string | null,
  { actor, now }: ChangeContext,
): Promise<void> {
  const {
    id: riskId,
    version: sequence,
    assessment,
    probability,
    severity,
    residualProbability,
    residualSeverity,
  } = risk;
  await tx
    .insertInto('riskEvent')
    .values({
      id: newId(),
      riskId,
      sequence,
      kind,
      assessment,
      probability,
      severity,
      residualProbability,
      residualSeverity,
      words,
      at: now.toISOString(),
      personId: actor.id,
    })
    .execute();
}
