import { Refusal } from '../../../kernel/refusal.ts';
import { appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type RefusalCode, refusalOf } from '../domain/check-action.ts';
import type { Action } from '../domain/states.ts';
import { type Acting, todayAt } from './acting.ts';
import { type Known, knowOne, situationOf } from './read-facts.ts';
import { addStep, type NewStep } from './steps.ts';
import { lockStored, type Row } from './stored.ts';

export type Change = { key: string; ifMatch: string | undefined };

/** These are about the person rather than the state. */
const FORBIDDEN: readonly RefusalCode[] = [
  'not-own-request',
  'review-own-request',
  'consult-own-request',
  'decide-own-request',
  'decide-own-review',
];

/**
 * Locks a dispensation and makes sure that this can be done with it now, by this person.
 * @throws Refusal of `lockStored`, and what the state table and the rules of own requests say (409, 403).
 */
export async function beginAction(tx: Tx, action: Action, change: Change, acting: Acting): Promise<Known> {
  const stored = await lockStored(tx, change.key, change.ifMatch);
  const today = todayAt(acting.now);
  const known = await knowOne(tx, stored, today);
  const doer = { id: acting.actor.id, onBehalfOf: acting.onBehalfOf };
  const code = refusalOf(action, situationOf(known), doer, today);
  if (code) throw new Refusal(code, {}, { httpStatus: FORBIDDEN.includes(code) ? 403 : 409 });
  return known;
}

type Columns = Partial<Omit<Row, 'id' | 'number' | 'version' | 'tried' | 'assessment'>> & {
  tried?: string;
  assessment?: string;
};

/** Writes columns of a locked dispensation and raises its version. */
export async function writeColumns(tx: Tx, { stored }: Known, columns: Columns): Promise<void> {
  await tx
    .updateTable('dispensation')
    .set({ ...columns, version: stored.version + 1 })
    .where('id', '=', stored.id)
    .execute();
}

/** Writes a step, and what it changes, with its event: the end of every action but a decision. */
export async function finishAction(
  tx: Tx,
  known: Known,
  { action, columns = {}, step }: { action: string; columns?: Columns; step: NewStep },
  acting: Acting,
): Promise<void> {
  const { stored } = known;
  await writeColumns(tx, known, columns);
  await addStep(tx, stored.id, step, acting);
  await appendEvent(tx, {
    actor: acting.actor,
    action,
    entity: 'dispensation',
    entityId: stored.number,
    before: { status: stored.status, version: stored.version },
    after: { ...columns, step, onBehalfOf: acting.onBehalfOf },
    at: acting.now,
  });
}
