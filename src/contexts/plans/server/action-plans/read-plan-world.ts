import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { knownIndicatorKeys } from '../../../indicators/index.ts';
import { readRules } from '../../../organisation/server.ts';
import type { PlanWorld } from '../../domain/action-plans/check-action.ts';
import { type UnitsToday, unitsToday } from '../../domain/action-plans/units-today.ts';

export { swedishDate as todayOf } from '../../../../kernel/plain-date.ts';

/** The tree of today. */
export async function readUnitsToday(tx: Tx, today: PlainDate): Promise<UnitsToday> {
  return unitsToday((await readRules(tx)).units, today);
}

/** What an action of a plan for `unit` may refer to. */
export async function readPlanWorld(tx: Tx, unit: string, today: PlainDate): Promise<PlanWorld> {
  const rules = await readRules(tx);
  const units = unitsToday(rules.units, today);
  const persons = await tx.selectFrom('person').select('id').execute();
  const { rows: origins } = await sql<{ reference: string }>`
    select plan.key || '.' || action.number as reference
    from planned_action as action join plan on plan.id = action.plan_id where plan.kind = 'regional'`.execute(tx);
  return {
    planUnits: units.below(unit),
    units: units.codes,
    persons: new Set(persons.map(({ id }) => id)),
    staffCategories: new Set(rules.staffCategories.map(({ key }) => key)),
    indicators: new Set([...knownIndicatorKeys, ...rules.series.map(({ key }) => key)]),
    origins: new Set(origins.map(({ reference }) => reference)),
  };
}

/** Names of people by their ids. */
export async function readPersonNames(tx: Tx): Promise<(id: string) => string> {
  const rows = await tx.selectFrom('person').select(['id', 'name']).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
