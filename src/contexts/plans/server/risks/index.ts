import type { DueSource } from '../../../../platform/due-source.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { consultationsDue } from '../consultations/consultations-due.ts';
import { consultationRoutes } from '../consultations/routes.ts';
import { forceRoutes } from '../forces/routes.ts';
import { risksDue } from './risks-due.ts';
import { riskRoutes } from './routes.ts';

export { riskCommands } from './commands.ts';

/** Risks, consultations and forces: what is written around a plan before it is carried out. */
export const aroundPlanRoutes: readonly Route[] = [...riskRoutes, ...consultationRoutes, ...forceRoutes];
export const aroundPlanDueSources: readonly DueSource[] = [risksDue, consultationsDue];
