import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { hasBeenConsulted } from './consultation-guard.ts';

const DAYS_AHEAD = 30;

/** Actions that must be consulted on, have not been, and are to start within thirty days; standpoints not yet given. */
export const consultationsDue: DueSource = async (tx, { today }) => {
  const actions = await tx
    .selectFrom('consultationRequirement as requirement')
    .innerJoin('plannedAction as action', 'action.id', 'requirement.actionId')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select([
      'action.id',
      'action.number',
      'action.title',
      'action.startsOn',
      'action.unitCode as unit',
      'plan.key',
      'plan.name',
      'plan.kind',
    ])
    .where('requirement.isRequired', '=', true)
    .where('action.status', '=', 'not-started')
    .where('action.startsOn', '<=', addDays(today, DAYS_AHEAD))
    .orderBy('action.startsOn')
    .orderBy('plan.key')
    .orderBy('action.number')
    .execute();
  const items: DueItem[] = [];
  for (const action of actions) {
    if (await hasBeenConsulted(tx, action.id)) continue;
    items.push({
      key: `consultation-missing:${action.id}:${action.startsOn}`,
      kind: 'consultation-missing',
      title: `Ta upp åtgärd ${action.number} i samverkan innan den påbörjas ${action.startsOn}: ${action.title}`,
      detail: action.name,
      due: action.startsOn as PlainDate,
      unit: action.unit,
      link: `/handlingsplan/${action.key}/${action.number}`,
      roles: action.kind === 'regional' ? ['programme-lead', 'hr-strategist'] : ['head-of-department'],
    });
  }
  const silent = await tx
    .selectFrom('consultationParty as party')
    .innerJoin('consultation', 'consultation.id', 'party.consultationId')
    .innerJoin('plan', 'plan.id', 'consultation.planId')
    .select([
      'consultation.id',
      'consultation.number',
      'consultation.subject',
      'party.personId',
      'plan.unitCode as unit',
    ])
    .where('party.standpoint', 'is', null)
    .where('party.personId', 'is not', null)
    .orderBy('consultation.number')
    .orderBy('party.personId')
    .execute();
  const standpoints = silent.map(({ id, number, subject, personId, unit }) => ({
    key: `standpoint:${id}:${personId}`,
    kind: 'standpoint-missing',
    title: `Lämna er ståndpunkt i samverkan ${number}: ${subject}`,
    due: null,
    unit,
    link: `/handlingsplan/samverkan/${number}`,
    persons: [personId!],
  }));
  return [...items, ...standpoints];
};
