import type { Command } from '../../platform/cli/command.ts';
import type { Route } from '../../platform/http/route.ts';

export const auditRoutes: readonly Route[] = [];
export const auditCommands: readonly Command[] = [];
