import type { Command } from '../../platform/cli/command.ts';
import type { DueSource } from '../../platform/due-source.ts';
import type { Route } from '../../platform/http/route.ts';
import { mandateCommands } from './server/mandates/commands.ts';
import { mandateRoutes } from './server/mandates/routes.ts';

export { dueInMandates } from './server/mandates/due-in-mandates.ts';
export { loadMandatesExample } from './server/mandates/load-mandates-example.ts';
export { requirePassedPoint } from './server/mandates/require-passed-point.ts';
export { type NewDecision, registerDecision } from './server/register-decision.ts';

/** What governance needs of contexts that import it: what is due in them, for the draft of an agenda. */
export type GovernanceDependencies = { dueSources: readonly DueSource[] };

export const governanceRoutes = (_dependencies: GovernanceDependencies): readonly Route[] => [...mandateRoutes];
export const governanceCommands: readonly Command[] = [...mandateCommands];
