import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { fillSentence, type Language } from '../../../../platform/http/sentences.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';
import { isLate } from '../../domain/action-plans/lateness.ts';
import type { Claim } from '../../domain/action-plans/planned-action.ts';
import { countStatuses, sumFaults } from '../../domain/action-plans/status-counts.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { actionPlanRefusals } from '../../refusals.ts';
import { readUnitsToday, todayOf } from './read-plan-world.ts';
import { readPlans, requirePlan, type StoredPlan } from './stored-plans.ts';

type Asker = { now: Date; language: Language };

/** The plans one may read, the region's first. */
export async function listPlans(tx: Tx, asker: Asker & { extent: Extent }): Promise<PlanSummaryDto[]> {
  const plans = await readPlans(tx);
  return viewPlans(
    tx,
    plans.filter(({ unit }) => coversUnit(asker.extent, unit)),
    asker,
  );
}

/** @throws Refusal `plan-unknown`. */
export async function readPlan(tx: Tx, key: string, asker: Asker): Promise<PlanSummaryDto> {
  const [plan] = await viewPlans(tx, [await requirePlan(tx, key)], asker);
  return plan!;
}

async function viewPlans(tx: Tx, plans: readonly StoredPlan[], { now, language }: Asker): Promise<PlanSummaryDto[]> {
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  const rows = await tx.selectFrom('plannedAction').select(['planId', 'status', 'startsOn', 'endsOn']).execute();
  const actionsOf = new Map<string, { status: ActionStatus; startsOn: string | null; endsOn: string | null }[]>();
  for (const { planId, status, ...row } of rows) {
    const known = actionsOf.get(planId) ?? [];
    known.push({ ...row, status: status as ActionStatus });
    actionsOf.set(planId, known);
  }
  const adopted = await tx
    .selectFrom('planVersion')
    .select((eb) => ['planId', eb.fn.max('number').as('number')])
    .groupBy('planId')
    .execute();
  const versionOf = new Map(adopted.map(({ planId, number }) => [planId, number]));
  return plans.map(({ id, unit, ...plan }) => {
    const actions = actionsOf.get(id) ?? [];
    return {
      id,
      ...plan,
      unit: { code: unit, name: units.nameOf(unit) },
      adoptedVersion: versionOf.get(id) ?? null,
      counts: viewCounts(actions, plan.claim, language),
      late: actions.filter((action) => isLate(action, today)).length,
    };
  });
}

/** Counts by status, and in words what of them does not add up. */
export function viewCounts(
  actions: readonly { status: ActionStatus }[],
  claim: Claim | null,
  language: Language,
): PlanSummaryDto['counts'] {
  const counts = countStatuses(actions);
  const faults = sumFaults(counts, claim).map(({ values, ...fault }) => ({
    ...fault,
    message: fillSentence(actionPlanRefusals[fault.code][language], values),
  }));
  return { ...counts, faults };
}
