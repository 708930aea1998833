import { type ExpressionBuilder, sql } from 'kysely';
import type * as z from 'zod';
import type { Extent } from '../../../../platform/access/principal.ts';
import type { DB } from '../../../../platform/db/schema.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ActionFilter, PlannedActionRowDto } from '../../contract/plans.ts';
import { isLate } from '../../domain/action-plans/lateness.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { readPersonNames, readUnitsToday, todayOf } from './read-plan-world.ts';

type Filter = z.output<typeof ActionFilter>;
type Tables = DB & { action: DB['plannedAction'] };

/** One page of the actions that fit, by plan and number; `next` is where the following page begins. */
export async function listPlannedActions(
  tx: Tx,
  filter: Filter,
  { extent, now }: { extent: Extent; now: Date },
): Promise<{ items: PlannedActionRowDto[]; next: string | null }> {
  const today = todayOf(now);
  const units = await readUnitsToday(tx, today);
  const nameOf = await readPersonNames(tx);
  const rows = await tx
    .selectFrom('plannedAction as action')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select([
      'action.id',
      'plan.key as plan',
      'action.number',
      'action.area',
      'action.level',
      'action.title',
      'action.unitCode',
      'action.responsibleId',
      'action.responsibleFunction',
      'action.status',
      'action.progress',
      'action.startsOn',
      'action.endsOn',
      'action.stopDate',
      'action.budgetOre',
      'action.version',
    ])
    .select(
      sql<
        { indicator: string; direction: 'increase' | 'decrease' }[] | null
      >`(select json_agg(json_build_object('indicator', moved.indicator, 'direction', moved.direction) order by moved.indicator)
        from planned_action_indicator as moved where moved.action_id = action.id)`.as('indicators'),
    )
    .where((eb) =>
      eb.and(conditions(eb as unknown as ExpressionBuilder<Tables, 'action' | 'plan'>, filter, extent, units.below)),
    )
    .orderBy('plan.key')
    .orderBy('action.number')
    .$if(filter.late === undefined, (query) => query.limit(filter.limit + 1))
    .execute();
  const items = rows.map(({ unitCode, responsibleId, indicators, ...row }) => ({
    ...row,
    unit: { code: unitCode, name: units.nameOf(unitCode) },
    responsible: responsibleId === null ? null : { id: responsibleId, name: nameOf(responsibleId) },
    indicators: indicators ?? [],
    late: isLate({ ...row, status: row.status as ActionStatus }, today),
  })) as PlannedActionRowDto[];
  const fitting = filter.late === undefined ? items : items.filter(({ late }) => String(late) === filter.late);
  const page = fitting.slice(0, filter.limit);
  const last = page.at(-1);
  return { items: page, next: fitting.length > filter.limit && last ? `${last.plan}.${last.number}` : null };
}

function conditions(
  eb: ExpressionBuilder<Tables, 'action' | 'plan'>,
  filter: Filter,
  extent: Extent,
  below: (unit: string) => ReadonlySet<string>,
) {
  const { plan, unit, status, area, responsible, indicator, number, after } = filter;
  const from = after === undefined ? undefined : /^(.+)\.(\d{1,9})$/.exec(after);
  return [
    ...(extent === 'all' ? [] : [eb('action.unitCode', 'in', ['', ...extent])]),
    ...(plan === undefined ? [] : [eb('plan.key', '=', plan)]),
    ...(unit === undefined ? [] : [eb('action.unitCode', 'in', [...below(unit)])]),
    ...(status === undefined ? [] : [eb('action.status', '=', status)]),
    ...(area === undefined ? [] : [eb('action.area', '=', area)]),
    ...(number === undefined ? [] : [eb('action.number', '=', number)]),
    ...(responsible === undefined
      ? []
      : [
          eb.or([
            eb('action.responsibleId', '=', responsible),
            eb(eb.fn<string>('lower', ['action.responsibleFunction']), '=', responsible.toLocaleLowerCase('sv')),
          ]),
        ]),
    ...(indicator === undefined
      ? []
      : [
          sql<boolean>`exists (select from planned_action_indicator as moved where moved.action_id = action.id and moved.indicator = ${indicator})`,
        ]),
    ...(from ? [sql<boolean>`(plan.key, action.number) > (${from[1]!}, ${Number(from[2])})`] : []),
  ];
}
