import { Refusal } from '../../../../kernel/refusal.ts';
import { period } from '../../../../kernel/period.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readDefaultPeriod, readIndicatorValues } from '../../../indicators/server.ts';
import { insertPlan } from '../action-plans/create-plan.ts';
import { listPlanVersions } from '../action-plans/plan-versions.ts';
import { readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { type ChangeContext, requirePlan } from '../action-plans/stored-plans.ts';
import { lockForStep, type StoredLocalPlan, updateLocalPlan } from './stored-local-plans.ts';

/** What the present state of a department is told by. */
const FIGURES = [
  'agency-cost-to-own-personnel-cost',
  'agency-personnel-cost',
  'agency-weeks',
  'own-full-time-equivalents',
];

/**
 * The department begins its plan: the plan is made under the region's, and the department's figures of this day are
 * kept with it. @throws Refusal as `lockForStep`, `local-plan-parent-not-adopted`.
 */
export async function startLocalPlan(
  tx: Tx,
  key: string,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const plan = await lockForStep(tx, key, 'start', ifMatch);
  if ((await listPlanVersions(tx, plan.parentId)).length === 0)
    throw new Refusal('local-plan-parent-not-adopted', { name: plan.parentName }, { httpStatus: 409 });
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  const made = {
    key,
    name: `Lokal handlingsplan för ${units.nameOf(plan.unit)}`,
    unit: plan.unit,
    kind: 'local' as const,
    parent: plan.parent,
    validFrom: today,
    validTo: plan.parentValidTo > today ? plan.parentValidTo : today,
    effectGoal: '',
    claim: null,
  };
  await insertPlan(tx, made, { actor, now });
  const { id } = await requirePlan(tx, key);
  await keepFigures(tx, plan, now);
  await updateLocalPlan(tx, plan, { planId: id, startedOn: today, startedBy: actor.id });
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor,
    action: 'start-local-plan',
    entity: 'local-plan',
    entityId: key,
    after: { name: made.name, unit: plan.unit },
    at: now,
  });
}

/** The newest whole year and the year so far, as they read today. */
async function keepFigures(tx: Tx, plan: StoredLocalPlan, now: Date): Promise<void> {
  const soFar = await readDefaultPeriod(tx, now);
  const yearBefore = period(String(Number(soFar.text.slice(0, 4)) - 1));
  for (const span of [yearBefore, soFar]) {
    const values = await readIndicatorValues(tx, { period: span, unit: plan.unit, indicators: FIGURES });
    await tx
      .insertInto('localPlanFigure')
      .values(
        values.map((value) => ({
          localPlanId: plan.id,
          indicator: value.indicator,
          period: value.period,
          readOn: todayOf(now),
          value: value.value ?? null,
          reason: value.reason ?? null,
          unitOfMeasure: value.unitOfMeasure,
          definition: value.definition,
          complete: value.complete,
          gaps: JSON.stringify(value.gaps),
        })),
      )
      .execute();
  }
}
