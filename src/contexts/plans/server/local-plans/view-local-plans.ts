import { toEpochDay } from '../../../../kernel/plain-date.ts';
import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Language } from '../../../../platform/http/sentences.ts';
import type { LocalPlanSummaryDto } from '../../contract/local-plans.ts';
import { isLate } from '../../domain/action-plans/lateness.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { actionsToAnswer, answersAstray, countAnswers } from '../../domain/local-plans/answers.ts';
import { isLocalPlanLate } from '../../domain/local-plans/local-plan-table.ts';
import { listPlanVersions, readFrozenActions } from '../action-plans/plan-versions.ts';
import { readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { viewCounts } from '../action-plans/view-plans.ts';
import { readStandingAnswers } from './read-answers.ts';
import { readLocalPlans, type StoredLocalPlan } from './stored-local-plans.ts';

export type Filter = {
  plan?: string | undefined;
  unit?: string | undefined;
  state?: string | undefined;
  late?: string | undefined;
};
type Asker = { now: Date; language: Language };

/** Local plans that one may read, by unit's code. `unit` takes with it everything below it. */
export async function listLocalPlans(
  tx: Tx,
  filter: Filter,
  asker: Asker & { extent: Extent },
): Promise<LocalPlanSummaryDto[]> {
  const units = await readUnitsToday(tx, todayOf(asker.now));
  const below = filter.unit === undefined ? undefined : units.below(filter.unit);
  const stored = (await readLocalPlans(tx)).filter(
    ({ unit, parent }) =>
      coversUnit(asker.extent, unit) &&
      (below?.has(unit) ?? true) &&
      (filter.plan === undefined || filter.plan === parent),
  );
  const seen = await viewLocalPlans(tx, stored, asker);
  return seen.filter(
    ({ state, late }) =>
      (filter.state === undefined || filter.state === state) &&
      (filter.late === undefined || String(late) === filter.late),
  );
}

export async function viewLocalPlans(
  tx: Tx,
  stored: readonly StoredLocalPlan[],
  { now, language }: Asker,
): Promise<LocalPlanSummaryDto[]> {
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  const parents = await readParents(tx, stored);
  const answers = await readStandingAnswers(
    tx,
    stored.map(({ id }) => id),
  );
  const facts = await readPlanFacts(tx, stored);
  return stored.map((local) => {
    const answerOf = new Map(
      answers.filter(({ localPlanId }) => localPlanId === local.id).map(({ number, answer }) => [number, answer]),
    );
    const toAnswer = actionsToAnswer(parents.get(local.parentId) ?? [], local.unit, units.below);
    const counts = countAnswers(toAnswer.map(({ number }) => answerOf.get(number) ?? null));
    const actions = facts.actionsOf(local.planId);
    const adoptedOn = facts.adoptedOn(local.planId);
    return {
      key: local.key,
      unit: { code: local.unit, name: units.nameOf(local.unit) },
      parent: local.parent,
      order: local.order,
      state: local.state,
      dueOn: local.dueOn,
      late: isLocalPlanLate(local, today),
      orderedOn: local.orderedOn,
      startedOn: local.startedOn,
      adoptedOn,
      ageDays: toEpochDay(today) - toEpochDay((adoptedOn ?? local.orderedOn) as typeof today),
      answers: { ...counts, astray: answersAstray(counts) },
      counts: viewCounts(actions, null, language),
      lateActions: actions.filter((action) => isLate(action, today)).length,
      version: local.version,
    };
  });
}

/** The actions of each parent as last adopted. */
async function readParents(tx: Tx, stored: readonly StoredLocalPlan[]) {
  const parents = new Map<string, Awaited<ReturnType<typeof readFrozenActions>>>();
  for (const id of new Set(stored.map(({ parentId }) => parentId))) {
    const [newest] = await listPlanVersions(tx, id);
    if (newest) parents.set(id, await readFrozenActions(tx, id, newest.number));
  }
  return parents;
}

async function readPlanFacts(tx: Tx, stored: readonly StoredLocalPlan[]) {
  const ids = stored.flatMap(({ planId }) => (planId === null ? [] : [planId]));
  const actions =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('plannedAction')
          .select(['planId', 'status', 'startsOn', 'endsOn'])
          .where('planId', 'in', ids)
          .execute();
  const versions =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('planVersion')
          .select((eb) => ['planId', eb.fn.max('adoptedOn').as('adoptedOn')])
          .where('planId', 'in', ids)
          .groupBy('planId')
          .execute();
  const dates = new Map(versions.map(({ planId, adoptedOn }) => [planId, adoptedOn]));
  return {
    actionsOf: (planId: string | null) =>
      actions
        .filter((action) => action.planId === planId)
        .map(({ status, ...dated }) => ({ ...dated, status: status as ActionStatus })),
    adoptedOn: (planId: string | null): string | null => (planId === null ? null : (dates.get(planId) ?? null)),
  };
}
