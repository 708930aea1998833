import type { Command } from '../../../../platform/cli/command.ts';
import type { Route } from '../../../../platform/http/route.ts';

export const localContractRoutes: readonly Route[] = [];
export const localContractCommands: readonly Command[] = [];
