import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { planDifference } from '../../domain/action-plans/difference.ts';
import { listPlanVersions, readCurrentActions, readFrozenActions } from './plan-versions.ts';
import { requirePlan } from './stored-plans.ts';

export type Comparison = { from?: number | undefined; to?: number | undefined };

/**
 * What differs between two versions of a plan; without `from` the newest adopted (or the one before `to`), without `to` the plan as
 * it now reads. @throws Refusal `plan-unknown`, `plan-version-unknown`, `plan-never-adopted`.
 */
export async function comparePlan(tx: Tx, key: string, { from, to }: Comparison) {
  const plan = await requirePlan(tx, key);
  const versions = await listPlanVersions(tx, plan.id);
  const earlier = from ?? versions.find(({ number }) => to === undefined || number < to)?.number;
  if (earlier === undefined) throw new Refusal('plan-never-adopted', { name: plan.name }, { httpStatus: 409 });
  const before = await readFrozenActions(tx, plan.id, earlier);
  const after = to === undefined ? await readCurrentActions(tx, plan.id) : await readFrozenActions(tx, plan.id, to);
  const reasons = await readStopReasons(tx, plan.id);
  return {
    plan: key,
    from: earlier,
    to: to ?? null,
    before: before.length,
    after: after.length,
    items: planDifference(before, after).map((difference) =>
      difference.kind === 'dropped' ? { ...difference, reason: reasons.get(difference.number) ?? null } : difference,
    ),
  };
}

async function readStopReasons(tx: Tx, planId: string): Promise<Map<number, string | null>> {
  const rows = await tx
    .selectFrom('plannedActionStatus as report')
    .innerJoin('plannedAction as action', 'action.id', 'report.actionId')
    .select(['action.number', 'report.comment'])
    .where('action.planId', '=', planId)
    .where('report.status', '=', 'stopped')
    .orderBy('report.sequence')
    .execute();
  return new Map(rows.map(({ number, comment }) => [number, comment]));
}
