import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';

export const dispensationsRoutes: readonly Route[] = [];
export const dispensationsCommands: readonly Command[] = [];
