import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';

export const attachmentsRoutes: readonly Route[] = [];
export const attachmentsCommands: readonly Command[] = [];
