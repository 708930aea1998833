import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';

/** Days after the last day to answer until the steering group takes it up, where the region has set none. */
export const DEFAULT_ESCALATION_DAYS = 14;
export const ESCALATION_PARAMETER = 'follow-up-escalation-days';

/** How far a missing answer has come: it waits for whoever was asked, for the area manager, for the steering group. */
export type Escalation = 'none' | 'area-manager' | 'steering-group';

export function escalation(dueOn: PlainDate, today: PlainDate, days: number): Escalation {
  if (today <= dueOn) return 'none';
  return today > addDays(dueOn, Math.round(days)) ? 'steering-group' : 'area-manager';
}
