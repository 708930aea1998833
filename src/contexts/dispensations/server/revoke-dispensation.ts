import { appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type Acting, todayAt } from './acting.ts';
import { beginAction, type Change, writeColumns } from './begin-action.ts';
import { registerOutcome } from './register-outcome.ts';
import { addStep } from './steps.ts';

/** Ends a granted dispensation before its day, with a reason; the register gets a decision that replaces the grant. @throws Refusal of `beginAction`. */
export async function revokeDispensation(tx: Tx, change: Change, reason: string, acting: Acting): Promise<string> {
  const known = await beginAction(tx, 'revoke', change, acting);
  const { stored } = known;
  const columns = { status: 'revoked', endedOn: todayAt(acting.now) };
  // The row before the register: whoever gives out numbers holds the table before the register of events.
  await writeColumns(tx, known, columns);
  const registered = { outcome: 'Återkallas', ground: reason, registryNumber: stored.registryNumber };
  const relatedNumber = await registerOutcome(tx, known, registered, acting);
  await addStep(tx, stored.id, { kind: 'revoked', words: reason, relatedNumber }, acting);
  await appendEvent(tx, {
    actor: acting.actor,
    action: 'revoke-dispensation',
    entity: 'dispensation',
    entityId: stored.number,
    before: { status: stored.status, version: stored.version },
    after: { ...columns, reason, decision: relatedNumber, onBehalfOf: acting.onBehalfOf },
    at: acting.now,
  });
  return stored.number;
}
