import type { Command } from '../../platform/cli/command.ts';
import type { DueSource } from '../../platform/due-source.ts';
import type { Route } from '../../platform/http/route.ts';

export { type NewDecision, registerDecision } from './server/register-decision.ts';

/** What governance needs of contexts that import it: what is due in them, for the draft of an agenda. */
export type GovernanceDependencies = { dueSources: readonly DueSource[] };

export const governanceRoutes = (_dependencies: GovernanceDependencies): readonly Route[] => [];
export const governanceCommands: readonly Command[] = [];
