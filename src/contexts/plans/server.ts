import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';

export const plansRoutes: readonly Route[] = [];
export const plansCommands: readonly Command[] = [];
