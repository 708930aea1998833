import { FINISHED, type PlanKind } from '../../domain/action-plans/status-table.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { consultationHeld } from '../consultations/consultation-guard.ts';
import { risksAccepted } from '../risks/risk-guard.ts';

/** What a guard is told about the action that is to start. */
export type GuardedAction = { id: string; planId: string; planKind: PlanKind; number: number; unit: string };

/** Why an action may not start: a refusal's code, with the values of its sentence. */
export type GuardRefusal = { code: string; values: Record<string, string | number> };

/**
 * Says why an action may not start (→ ongoing), or nothing. Asked in the transaction that starts it; the first that
 * answers refuses.
 */
export type StartGuard = (tx: Tx, action: GuardedAction) => Promise<GuardRefusal | undefined>;

/** Every prerequisite is done, in ordinary operation, or stopped: what nobody will do is waited for by nobody. */
const prerequisitesMet: StartGuard = async (tx, action) => {
  const waitsFor = await tx
    .selectFrom('plannedActionPrerequisite')
    .innerJoin('plannedAction', 'plannedAction.id', 'plannedActionPrerequisite.requiresId')
    .select(['plannedAction.number', 'plannedAction.title'])
    .where('plannedActionPrerequisite.actionId', '=', action.id)
    .where('plannedAction.status', 'not in', [...FINISHED, 'stopped'])
    .orderBy('plannedAction.number')
    .execute();
  if (waitsFor.length === 0) return undefined;
  const actions = waitsFor.map(({ number, title }) => `${number} ${title}`).join('; ');
  return { code: 'prerequisites-not-met', values: { number: action.number, actions } };
};

/** All that is asked before an action starts, in this order. */
export const startGuards: readonly StartGuard[] = [prerequisitesMet, risksAccepted, consultationHeld];
