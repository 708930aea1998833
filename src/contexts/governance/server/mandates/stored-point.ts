import type { Selectable } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { DecisionPoint } from '../../../../platform/db/schema.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ChecklistItem } from '../../domain/mandates/checklist.ts';
import { canDoAtPoint, type PointAction, type PointState } from '../../domain/mandates/point-states.ts';
import { requireAction, requireMatch, type StoredMandate } from './stored-mandate.ts';

export type StoredPoint = Omit<Selectable<DecisionPoint>, 'state' | 'checklist' | 'leadsTo'> & {
  state: PointState;
  leadsTo: 'running' | 'handed-over' | null;
  checklist: readonly ChecklistItem[];
};

export const asPoint = (row: Selectable<DecisionPoint>): StoredPoint => ({
  ...row,
  state: row.state as PointState,
  leadsTo: row.leadsTo as StoredPoint['leadsTo'],
  checklist: row.checklist as unknown as ChecklistItem[],
});

/** A point and its mandate. @throws Refusal `decision-point-unknown` (404). */
export async function readPoint(tx: Tx, id: string): Promise<{ point: StoredPoint; mandate: StoredMandate }> {
  const row = await tx.selectFrom('decisionPoint').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('decision-point-unknown', { id }, { httpStatus: 404 });
  const mandate = await tx
    .selectFrom('mandate')
    .selectAll()
    .where('key', '=', row.mandateKey)
    .executeTakeFirstOrThrow();
  return { point: asPoint(row), mandate: mandate as StoredMandate };
}

/**
 * A point in which something can be done, and its mandate, both kept from others until the transaction ends. The
 * mandate is locked first everywhere, so that nobody waits in a ring.
 * @throws Refusal `decision-point-unknown`, `decision-point-not-open`, `decision-point-passed-already`, `mandate-state`,
 * `if-match-missing`, `changed-meanwhile`.
 */
export async function lockPoint(tx: Tx, id: string, ifMatch: string | undefined, action: PointAction) {
  const { point: seen } = await readPoint(tx, id);
  const mandate = (await tx
    .selectFrom('mandate')
    .selectAll()
    .where('key', '=', seen.mandateKey)
    .forUpdate()
    .executeTakeFirstOrThrow()) as StoredMandate;
  const row = await tx
    .selectFrom('decisionPoint')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  requireMatch(ifMatch, row.version);
  const point = asPoint(row);
  if (point.state === 'passed')
    throw new Refusal('decision-point-passed-already', { name: point.name }, { httpStatus: 409 });
  if (!canDoAtPoint(point.state, action)) throw await notOpen(tx, point);
  requireAction(mandate, 'decide');
  return { point, mandate };
}

async function notOpen(tx: Tx, point: StoredPoint): Promise<Refusal> {
  const next = await tx
    .selectFrom('decisionPoint')
    .select('name')
    .where('mandateKey', '=', point.mandateKey)
    .where('state', 'in', ['open', 'declined'])
    .executeTakeFirst();
  return new Refusal('decision-point-not-open', { name: point.name, next: next?.name ?? '–' }, { httpStatus: 409 });
}

/** The checklist's item by its number, from 1. @throws Refusal `checklist-item-unknown`. */
export function itemOf({ checklist }: StoredPoint, number: number): ChecklistItem {
  const item = checklist[number - 1];
  if (!item) throw new Refusal('checklist-item-unknown', { item: number });
  return item;
}
