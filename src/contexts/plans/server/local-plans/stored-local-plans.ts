import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { PlanState } from '../../domain/action-plans/planned-action.ts';
import {
  type LocalPlanState,
  type LocalPlanStep,
  LOCAL_PLAN_TABLE,
  localPlanState,
} from '../../domain/local-plans/local-plan-table.ts';
import { requireVersion } from '../action-plans/stored-plans.ts';

const selected = (tx: Tx) =>
  tx
    .selectFrom('localPlan as local')
    .innerJoin('localPlanOrder as order', 'order.id', 'local.orderId')
    .innerJoin('plan as parent', 'parent.id', 'order.parentPlanId')
    .leftJoin('plan', 'plan.id', 'local.planId')
    .select([
      'local.id',
      'local.key',
      'local.unitCode as unit',
      'local.planId',
      'local.dueOn',
      'local.dueReason',
      'local.presentState',
      'local.startedOn',
      'local.withdrawnOn',
      'local.withdrawnReason',
      'local.version',
      'order.number as order',
      'order.instruction',
      'order.orderedOn',
      'order.orderedBy',
      'parent.id as parentId',
      'parent.key as parent',
      'parent.name as parentName',
      'parent.validTo as parentValidTo',
      'plan.state as planState',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

export type StoredLocalPlan = Omit<Row, 'planState'> & { state: LocalPlanState };

const withState = ({ planState, ...row }: Row): StoredLocalPlan => ({
  ...row,
  state: localPlanState({ withdrawnOn: row.withdrawnOn, planState: planState as PlanState | null }),
});

export async function readLocalPlans(tx: Tx): Promise<StoredLocalPlan[]> {
  return (await selected(tx).orderBy('local.key').execute()).map(withState);
}

export async function findLocalPlan(tx: Tx, key: string): Promise<StoredLocalPlan | undefined> {
  const row = await selected(tx).where('local.key', '=', key).executeTakeFirst();
  return row && withState(row);
}

/** @throws Refusal `local-plan-unknown`. */
export async function requireLocalPlan(tx: Tx, key: string): Promise<StoredLocalPlan> {
  const found = await findLocalPlan(tx, key);
  if (!found) throw new Refusal('local-plan-unknown', { key }, { httpStatus: 404 });
  return found;
}

/**
 * The plan, held until the transaction ends, when the step can be taken now by one who has seen it as it is.
 * @throws Refusal `local-plan-unknown`, `if-match-missing`, `changed-meanwhile`, `local-plan-step-closed`.
 */
export async function lockForStep(
  tx: Tx,
  key: string,
  step: LocalPlanStep,
  ifMatch: string | undefined,
): Promise<StoredLocalPlan> {
  await tx.selectFrom('localPlan').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  const plan = await requireLocalPlan(tx, key);
  requireVersion(plan, ifMatch);
  if (!LOCAL_PLAN_TABLE[plan.state].includes(step))
    throw new Refusal('local-plan-step-closed', { key, state: plan.state }, { httpStatus: 409 });
  return plan;
}

type Changes = {
  planId?: string;
  dueOn?: string;
  dueReason?: string;
  presentState?: string;
  startedOn?: string;
  startedBy?: string;
  withdrawnOn?: string;
  withdrawnBy?: string;
  withdrawnReason?: string;
};

/** Writes a change, and raises the version. */
export async function updateLocalPlan(tx: Tx, plan: StoredLocalPlan, changes: Changes = {}): Promise<void> {
  await tx
    .updateTable('localPlan')
    .set({ ...changes, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .execute();
}
