import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Principal } from '../../../../platform/access/principal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { NewPointDecisionDto } from '../../contract/mandates.ts';
import { itemsMissing } from '../../domain/mandates/checklist.ts';
import { statusAfter } from '../../domain/mandates/mandate-states.ts';
import { requireRegistryNumber } from '../decisions/require-registry-number.ts';
import { registerDecision } from '../register-decision.ts';
import { requireSigner, type Signer } from './sign.ts';
import { type ChangeContext, readDirective, type StoredMandate, updateMandate } from './stored-mandate.ts';
import { lockPoint, type StoredPoint } from './stored-point.ts';

export type PointDecisionInput = NewPointDecisionDto & {
  id: string;
  ifMatch: string | undefined;
  principal: Principal | undefined;
};

/**
 * Decides an open point, signed by an owner. Yes passes it: its phase opens, the next point becomes open, the mandate
 * moves on where the point says so. No is recorded and leaves it closed; it can be tried again.
 * @throws Refusal `not-owner`, `checklist-incomplete`, `mandate-not-established`, `registry-number-unfit`,
 * `signed-in-the-future`, and those of `lockPoint`.
 */
export async function decideDecisionPoint(tx: Tx, input: PointDecisionInput, context: ChangeContext): Promise<void> {
  const { actor, now } = context;
  // The register's lock comes first, as for everyone who writes in it.
  await tx.selectFrom('dataVersion').select('version').forUpdate().executeTakeFirstOrThrow();
  const { point, mandate } = await lockPoint(tx, input.id, input.ifMatch, 'decide');
  const signer = await requireSigner(tx, input.principal, mandate);
  await requireFormalities(tx, input, now);
  const isPassed = input.decision === 'yes';
  if (isPassed) await requireReady(tx, point, mandate);
  const decision = await putIntoRegister(tx, input, { point, mandate, signer }, context);
  const number = await storeAttempt(tx, input, { point, mandate, signer, decisionId: decision.id }, now);
  await moveOn(tx, point, mandate, isPassed);
  await appendEvent(tx, {
    actor,
    action: 'decide-decision-point',
    entity: 'decision-point',
    entityId: point.id,
    before: { state: point.state },
    after: { state: isPassed ? 'passed' : 'declined', attempt: number, decision: decision.number, signer },
    at: now,
  });
}

async function requireFormalities(tx: Tx, { registryNumber, date }: PointDecisionInput, now: Date): Promise<void> {
  await requireRegistryNumber(tx, registryNumber);
  if (date > swedishDate(now)) throw new Refusal('signed-in-the-future', { date });
}

async function requireReady(tx: Tx, point: StoredPoint, mandate: StoredMandate): Promise<void> {
  const exceptions = await tx
    .selectFrom('decisionPointException')
    .select('item')
    .where('pointId', '=', point.id)
    .execute();
  const missing = itemsMissing(point.checklist, exceptions);
  if (missing.length > 0) {
    const items = missing.map(({ text }) => `”${text}”`).join(', ');
    throw new Refusal('checklist-incomplete', { count: missing.length, items });
  }
  if (point.leadsTo !== null && mandate.establishedNumber === null)
    throw new Refusal('mandate-not-established', { name: point.name }, { httpStatus: 409 });
}

type Deciding = { point: StoredPoint; mandate: StoredMandate; signer: Signer };

async function putIntoRegister(
  tx: Tx,
  { decision, comment, registryNumber, date }: PointDecisionInput,
  { point, mandate, signer }: Deciding,
  context: ChangeContext,
) {
  const { title } = await readDirective(tx, mandate.key, mandate.establishedNumber ?? mandate.writtenNumber);
  const opens = point.phase === null ? '' : ` Fasen ${point.phase} får börja.`;
  return registerDecision(
    tx,
    {
      decidedOn: date,
      forum: 'Uppdragsägare',
      decider: { id: signer.id, name: signer.name, role: signer.role },
      subject: `${point.name}, ${title} (${mandate.key})`,
      outcome: decision === 'yes' ? `Ja.${opens}` : 'Nej. Beslutspunkten är inte passerad.',
      ground: comment.trim() || 'Beslutspunktens checklista',
      registryNumber,
      concerns: { entity: 'decision-point', id: point.id },
      unit: mandate.unitCode,
    },
    context,
  );
}

async function storeAttempt(
  tx: Tx,
  { decision, comment, date, registryNumber }: PointDecisionInput,
  { point, mandate, signer, decisionId }: Deciding & { decisionId: string },
  now: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom('decisionPointAttempt')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('pointId', '=', point.id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('decisionPointAttempt')
    .values({
      pointId: point.id,
      number: count + 1,
      isPassed: decision === 'yes',
      comment,
      decidedOn: date,
      registryNumber,
      checklist: JSON.stringify(point.checklist),
      directiveNumber: mandate.establishedNumber ?? mandate.writtenNumber,
      signedBy: signer.id,
      signedFor: signer.onBehalfOf,
      signedRole: signer.role,
      signedAt: now.toISOString(),
      decisionId,
    })
    .execute();
  return count + 1;
}

async function moveOn(tx: Tx, point: StoredPoint, mandate: StoredMandate, isPassed: boolean): Promise<void> {
  await tx
    .updateTable('decisionPoint')
    .set({ state: isPassed ? 'passed' : 'declined', version: point.version + 1 })
    .where('id', '=', point.id)
    .execute();
  if (isPassed)
    await tx
      .updateTable('decisionPoint')
      .set((eb) => ({ state: 'open', version: eb('version', '+', 1) }))
      .where('mandateKey', '=', mandate.key)
      .where('position', '=', point.position + 1)
      .execute();
  await updateMandate(tx, mandate, { status: isPassed ? statusAfter(mandate.status, point.leadsTo) : mandate.status });
}
