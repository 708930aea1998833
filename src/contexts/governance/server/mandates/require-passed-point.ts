import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type GatePoint, pointInTheWay, type Work } from '../../domain/mandates/gate.ts';
import type { PointState } from '../../domain/mandates/point-states.ts';
import { readMandateRow } from './stored-mandate.ts';

export type GatePointRow = GatePoint & { id: string };

/**
 * Whether work under a mandate may start. Asks for the point that opens a phase, for a certain point, or, when neither is
 * said, for the one with which the mandate starts running. Call it in the transaction that starts the work.
 * @throws Refusal `decision-point-not-passed` (409) with the point's name, `mandate-unknown`.
 */
export async function requirePassedPoint(tx: Tx, mandate: string, work: Work = {}): Promise<void> {
  await readMandateRow(tx, mandate);
  const gate = pointInTheWay(await readGatePoints(tx, mandate), work);
  if (gate) throw new Refusal('decision-point-not-passed', { name: gate.name, point: gate.id }, { httpStatus: 409 });
}

/** A mandate's points in their order, as far as a gate needs them. */
export async function readGatePoints(tx: Tx, mandate: string): Promise<GatePointRow[]> {
  const rows = await tx
    .selectFrom('decisionPoint')
    .select(['id', 'key', 'name', 'phase', 'leadsTo', 'state'])
    .where('mandateKey', '=', mandate)
    .orderBy('position')
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, state: state as PointState }));
}
