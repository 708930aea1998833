import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { isLocalPlanLate } from '../../domain/local-plans/local-plan-table.ts';
import { readUnitsToday } from '../action-plans/read-plan-world.ts';
import { readLocalPlans } from './stored-local-plans.ts';

const DAYS_AHEAD = 30;

/** Local plans that are late or due within thirty days: the head of department's, and when late the area manager's too. */
export const localPlansDue: DueSource = async (tx, { today }) => {
  const units = await readUnitsToday(tx, today);
  return (await readLocalPlans(tx)).flatMap((plan): DueItem[] => {
    if (plan.state !== 'ordered' && plan.state !== 'started') return [];
    const late = isLocalPlanLate(plan, today);
    if (!late && plan.dueOn > addDays(today, DAYS_AHEAD)) return [];
    const name = units.nameOf(plan.unit);
    return [
      {
        key: `local-plan:${plan.id}:${plan.dueOn}:${late ? 'late' : 'soon'}`,
        kind: late ? 'local-plan-late' : 'local-plan-ordered',
        title: late
          ? `Den lokala planen för ${name} skulle ha varit fastställd ${plan.dueOn}`
          : `Fastställ den lokala planen för ${name} senast ${plan.dueOn}`,
        detail: plan.parentName,
        due: plan.dueOn as PlainDate,
        unit: plan.unit,
        link: `/handlingsplan/lokala/${plan.key}`,
        roles: late ? ['head-of-department', 'area-manager'] : ['head-of-department'],
        ...(late ? { agenda: 'actions' as const } : {}),
      },
    ];
  });
};
