import type { Tx } from '../../../../platform/db/types.ts';
import type { DecisionPointDto } from '../../contract/mandates.ts';
import type { ChecklistItem } from '../../domain/mandates/checklist.ts';
import { personNames } from './check-directive.ts';

type SignedRow = { signedBy: string; signedFor: string | null; signedRole: string; signedAt: string };
export type Signed = DecisionPointDto['attempts'][number]['signed'];

async function signatures(tx: Tx, rows: readonly SignedRow[]): Promise<(row: SignedRow) => Signed> {
  const names = await personNames(
    tx,
    rows.flatMap(({ signedBy, signedFor }) => [signedBy, signedFor ?? signedBy]),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? id });
  return ({ signedBy, signedFor, signedRole, signedAt }) => ({
    by: person(signedBy),
    role: signedRole,
    onBehalfOf: signedFor === null ? null : person(signedFor),
    at: signedAt,
  });
}

/** Every exception signed at a mandate's points, in the order of the points. */
export async function readExceptions(tx: Tx, mandate: string) {
  const rows = await tx
    .selectFrom('decisionPointException')
    .innerJoin('decisionPoint', 'decisionPoint.id', 'decisionPointException.pointId')
    .selectAll('decisionPointException')
    .select('decisionPoint.name as pointName')
    .where('decisionPoint.mandateKey', '=', mandate)
    .orderBy('decisionPoint.position')
    .orderBy('decisionPointException.signedAt')
    .execute();
  const signedOf = await signatures(tx, rows);
  return rows.map((row) => ({
    pointId: row.pointId,
    pointName: row.pointName,
    item: row.item,
    reason: row.reason,
    signed: signedOf(row),
  }));
}

/** Every time a point was decided, the first one first. */
export async function readAttempts(tx: Tx, point: string): Promise<DecisionPointDto['attempts']> {
  const rows = await tx
    .selectFrom('decisionPointAttempt')
    .innerJoin('decision', 'decision.id', 'decisionPointAttempt.decisionId')
    .selectAll('decisionPointAttempt')
    .select('decision.number as registerNumber')
    .where('pointId', '=', point)
    .orderBy('decisionPointAttempt.number')
    .execute();
  const signedOf = await signatures(tx, rows);
  return rows.map((row) => ({
    number: row.number,
    decision: row.isPassed ? 'yes' : 'no',
    comment: row.comment,
    decidedOn: row.decidedOn,
    registryNumber: row.registryNumber,
    registerNumber: row.registerNumber,
    directiveVersion: row.directiveNumber,
    signed: signedOf(row),
    checklist: (row.checklist as unknown as ChecklistItem[]).map(({ text, answer }) => ({ text, answer })),
  }));
}
