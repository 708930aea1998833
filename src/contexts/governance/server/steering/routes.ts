import type { DueSource } from '../../../../platform/due-source.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { agendaRoutes } from './agenda-routes.ts';
import { agreementDueSource } from './agreement-due-source.ts';
import { groupRoutes } from './group-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { pointRoutes } from './point-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { steeringDueSource } from './steering-due-source.ts';
import { targetDueSource } from './target-due-source.ts';

/** What an agenda is drafted from besides that which other contexts tell; the same thing told twice is one item. */
const ownSources: readonly DueSource[] = [targetDueSource, agreementDueSource];

/** What is due in steering, for to-do lists, reminders and the calendar. */
export const steeringDueSources: readonly DueSource[] = [...ownSources, steeringDueSource];

/** Steering groups, meetings, follow-up points and proposals. */
export const steeringRoutes = ({ dueSources }: { dueSources: readonly DueSource[] }): readonly Route[] => [
  ...groupRoutes,
  ...meetingRoutes,
  ...agendaRoutes([...ownSources, ...dueSources]),
  ...pointRoutes,
  ...proposalRoutes,
];
