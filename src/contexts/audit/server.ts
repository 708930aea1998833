export { auditCommands } from './server/commands.ts';
export { auditRoutes } from './server/routes.ts';
