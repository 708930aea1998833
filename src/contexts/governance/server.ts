import type { Command } from '../../platform/cli/command.ts';
import type { DueSource } from '../../platform/due-source.ts';
import type { Route } from '../../platform/http/route.ts';
import { decisionCommands } from './server/decisions/commands.ts';
import { decisionRoutes } from './server/decisions/routes.ts';
import { mandateCommands } from './server/mandates/commands.ts';
import { mandateRoutes } from './server/mandates/routes.ts';
import { steeringCommands } from './server/steering/commands.ts';
import { steeringRoutes } from './server/steering/routes.ts';

export { requireRegistryNumber } from './server/decisions/require-registry-number.ts';
export { dueInMandates } from './server/mandates/due-in-mandates.ts';
export { loadMandatesExample } from './server/mandates/load-mandates-example.ts';
export { requirePassedPoint } from './server/mandates/require-passed-point.ts';
export { type NewDecision, registerDecision } from './server/register-decision.ts';
export { findMeeting, type FoundMeeting } from './server/steering/find-meeting.ts';
export { loadSteeringExample } from './server/steering/load-steering-example.ts';
export { unitOfGovernance } from './server/unit-of.ts';
export { steeringDueSources } from './server/steering/routes.ts';

/** What governance needs of contexts that import it: what is due in them, for the draft of an agenda. */
export type GovernanceDependencies = { dueSources: readonly DueSource[] };

export const governanceRoutes = (dependencies: GovernanceDependencies): readonly Route[] => [
  ...mandateRoutes,
  ...steeringRoutes(dependencies),
  ...decisionRoutes,
];
export const governanceCommands: readonly Command[] = [...mandateCommands, ...steeringCommands, ...decisionCommands];
