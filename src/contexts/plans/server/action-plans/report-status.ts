import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Principal } from '../../../../platform/access/principal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewStatusReport } from '../../contract/plans.ts';
import { type ActionStatus, movesFrom, permissionFor, stepOf } from '../../domain/action-plans/status-table.ts';
import { followHandover } from '../follow-up/handovers/follow-handover.ts';
import { requireReceiving } from '../follow-up/handovers/require-receiving.ts';
import { startGuards } from './start-guards.ts';
import { lockAction, type StoredAction } from './stored-actions.ts';
import {
  type ChangeContext,
  markRevised,
  requireNotEnded,
  requirePlan,
  requireVersion,
  type StoredPlan,
} from './stored-plans.ts';

type Report = z.output<typeof NewStatusReport>;
export type Asker = ChangeContext & {
  may(permission: string, unit?: string): boolean;
  principal?: Principal | undefined;
};

/**
 * Says how an action stands: one row more in its history, and the status that follows.
 * @throws Refusal `planned-action-unknown`, `if-match-missing`, `changed-meanwhile`, `move-not-open`, `not-permitted`,
 * `move-reason-missing`, `receiver-missing`, `plan-person-unknown`, `plan-ended`, `handover-settled`,
 * `not-the-receiver`, and what the start guards say.
 */
export async function reportStatus(
  tx: Tx,
  reference: string,
  report: Report,
  ifMatch: string | undefined,
  asker: Asker,
): Promise<void> {
  await lockData(tx);
  const action = await lockAction(tx, reference);
  requireVersion(action, ifMatch);
  const plan = await requirePlan(tx, action.planKey);
  const status = await nextStatus(tx, plan, action, report, asker);
  await storeReport(tx, action, { ...report, status, progress: progressAfter(action, report, status) }, asker);
  if (status === 'stopped' || action.status === 'stopped') await markRevised(tx, plan);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: asker.actor,
    action: 'report-status',
    entity: 'planned-action',
    entityId: `${action.planKey}.${action.number}`,
    before: { status: action.status, progress: action.progress },
    after: { ...report, status },
    at: asker.now,
  });
}

async function nextStatus(
  tx: Tx,
  plan: StoredPlan,
  action: StoredAction,
  report: Report,
  asker: Asker,
): Promise<ActionStatus> {
  const { move } = report;
  const step = stepOf(action.status, move);
  if (!step) {
    const values = { move, status: action.status, open: movesFrom(action.status).join(', ') };
    throw new Refusal('move-not-open', values, { httpStatus: 409 });
  }
  // Whoever receives an action may belong to another part of the tree than the action.
  const isReceiver = step.who === 'receiver';
  if (!isReceiver) requireNotEnded(plan);
  if (!asker.may(permissionFor(step.who, plan.kind), isReceiver ? undefined : action.unit))
    throw new Refusal('not-permitted', {}, { httpStatus: 403 });
  if (isReceiver) await requireReceiving(tx, action, asker);
  if (step.requires === 'reason' && !report.comment?.trim()) throw new Refusal('move-reason-missing', { move });
  if (step.requires === 'receiver') await requireReceiver(tx, report);
  if (step.guarded) await requireMayStart(tx, plan, action);
  return step.to;
}

async function requireReceiver(tx: Tx, { receiver, receiverFunction }: Report): Promise<void> {
  if (!receiver && !receiverFunction?.trim()) throw new Refusal('receiver-missing');
  if (!receiver) return;
  const known = await tx.selectFrom('person').select('id').where('id', '=', receiver).executeTakeFirst();
  if (!known) throw new Refusal('plan-person-unknown', { value: receiver });
}

/** @throws Refusal with the first guard's answer. */
export async function requireMayStart(
  tx: Tx,
  plan: StoredPlan,
  { id, number, unit }: Pick<StoredAction, 'id' | 'number' | 'unit'>,
): Promise<void> {
  for (const guard of startGuards) {
    const refused = await guard(tx, { id, planId: plan.id, planKind: plan.kind, number, unit });
    if (refused) throw new Refusal(refused.code, refused.values, { httpStatus: 409 });
  }
}

/** What is finished is at 100 percent. */
function progressAfter(action: StoredAction, { progress }: Report, status: ActionStatus): number {
  if (status === 'done' || status === 'in-ordinary-operation') return 100;
  return progress ?? (action.progress === 100 ? 0 : action.progress);
}

type Stored = Partial<Omit<Report, 'move'>> & Pick<Report, 'move'> & { status: ActionStatus; progress: number };

/** Adds the row to the history and brings the action up to it. */
export async function storeReport(
  tx: Tx,
  action: StoredAction,
  report: Stored,
  { actor, now }: ChangeContext,
): Promise<void> {
  const { sequence } = await tx
    .selectFrom('plannedActionStatus')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('actionId', '=', action.id)
    .executeTakeFirstOrThrow();
  const at = now.toISOString();
  await tx
    .insertInto('plannedActionStatus')
    .values({
      id: newId(),
      actionId: action.id,
      sequence: (sequence ?? 0) + 1,
      status: report.status,
      progress: report.progress,
      comment: report.comment?.trim() || null,
      obstacle: report.obstacle?.trim() || null,
      reportedAt: at,
      reportedBy: actor.id,
      roundId: report.roundId ?? null,
    })
    .execute();
  await tx
    .updateTable('plannedAction')
    .set({
      status: report.status,
      progress: report.progress,
      ...receiverColumns(report, { actor, now }),
      version: action.version + 1,
      changedAt: at,
      changedBy: actor.id,
    })
    .where('id', '=', action.id)
    .execute();
  await followHandover(tx, action.id, report, { actor, now });
}

function receiverColumns({ move, receiver, receiverFunction }: Stored, { actor, now }: ChangeContext) {
  if (move === 'accept') return { receiverAcceptedAt: now.toISOString(), receiverAcceptedBy: actor.id };
  if (move === 'hand-over')
    return {
      receiverId: receiver ?? null,
      receiverFunction: receiverFunction?.trim() || null,
      receiverAcceptedAt: null,
      receiverAcceptedBy: null,
    };
  if (move === 'take-back')
    return { receiverId: null, receiverFunction: null, receiverAcceptedAt: null, receiverAcceptedBy: null };
  return {};
}
