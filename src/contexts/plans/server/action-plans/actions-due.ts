import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { isLate } from '../../domain/action-plans/lateness.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { readPlans } from './stored-plans.ts';

const DAYS_AHEAD = 30;

/** Actions that are late or end within thirty days, and plans of the region that wait to be adopted. */
export const actionsDue: DueSource = async (tx, { today }) => [
  ...(await dueActions(tx, today)),
  ...(await plansToAdopt(tx)),
];

async function dueActions(tx: Tx, today: PlainDate): Promise<DueItem[]> {
  const rows = await tx
    .selectFrom('plannedAction as action')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select([
      'action.id',
      'plan.key',
      'plan.name as planName',
      'plan.kind',
      'action.number',
      'action.title',
      'action.unitCode as unit',
      'action.responsibleId',
      'action.status',
      'action.startsOn',
      'action.endsOn',
    ])
    .where('action.status', 'in', ['not-started', 'ongoing'])
    .orderBy('action.endsOn')
    .execute();
  const soon = addDays(today, DAYS_AHEAD);
  return rows.flatMap((row): DueItem[] => {
    const late = isLate({ ...row, status: row.status as ActionStatus }, today);
    const ends = row.endsOn as PlainDate | null;
    if (!late && (ends === null || ends > soon)) return [];
    const isOver = ends !== null && ends < today;
    const due = isOver || !late ? ends : (row.startsOn as PlainDate);
    const say = isOver ? 'skulle ha varit klar' : late ? 'skulle ha påbörjats' : 'ska vara klar';
    return [
      {
        key: `planned-action:${row.id}:${due}:${late ? 'late' : 'soon'}`,
        kind: late ? 'planned-action-late' : 'planned-action-ending',
        title: `Åtgärd ${row.number} ${say} ${due}: ${row.title}`,
        detail: row.planName,
        due,
        unit: row.unit,
        link: `/handlingsplan/${row.key}/${row.number}`,
        ...(row.responsibleId === null
          ? { roles: row.kind === 'regional' ? ['programme-lead'] : ['head-of-department'] }
          : { persons: [row.responsibleId] }),
        agenda: 'actions',
      },
    ];
  });
}

async function plansToAdopt(tx: Tx): Promise<DueItem[]> {
  const plans = await readPlans(tx);
  return plans
    .filter(({ kind, state }) => kind === 'regional' && (state === 'draft' || state === 'revising'))
    .map((plan) => ({
      key: `plan-to-adopt:${plan.id}:${plan.version}`,
      kind: 'plan-to-adopt',
      title: `Fastställ ${plan.name}${plan.state === 'revising' ? ' med de ändringar som gjorts' : ''}`,
      due: null,
      unit: plan.unit,
      link: `/handlingsplan/${plan.key}`,
      roles: ['regional-director', 'health-director'],
      agenda: 'actions',
    }));
}
