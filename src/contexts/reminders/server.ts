import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';

export const remindersRoutes: readonly Route[] = [];
export const remindersCommands: readonly Command[] = [];
